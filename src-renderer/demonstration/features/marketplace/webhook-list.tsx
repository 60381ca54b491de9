import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { When } from '../../../components/when.tsx'
import { useWebhooks } from './use-webhooks.ts'

/** What the service has told the marketplace, its signature verified. */
export function WebhookList() {
  const { data, error, refetch } = useWebhooks()
  return (
    <Stack component="section" aria-labelledby="webhooks" spacing={3}>
      <div>
        <Typography id="webhooks" variant="h2" sx={{ fontSize: 22 }}>
          Webhooks
        </Typography>
        <Typography color="textSecondary">
          What the service told the marketplace since it was started. Each signature was verified.
        </Typography>
      </div>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data?.webhooks.length === 0 && <Typography>Nothing was told yet.</Typography>}
      {data && data.webhooks.length > 0 && (
        <Box
          component="ul"
          aria-label="Webhooks"
          sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' }}
        >
          {data.webhooks.map(({ id, type, at, data: told }) => (
            <Box
              component="li"
              key={id}
              sx={{ border: 1, borderColor: 'divider', borderRadius: '12px', padding: '12px 16px' }}
            >
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline' }}>
                <Typography component="span" sx={{ fontWeight: 600 }}>
                  {type}
                </Typography>
                <Box component="span" sx={{ marginInlineStart: 'auto', color: 'text.secondary', fontSize: 13 }}>
                  <When at={at} as="moment" />
                </Box>
              </Box>
              <Box component="code" sx={{ display: 'block', fontSize: 13, overflowWrap: 'anywhere' }}>
                {JSON.stringify(told)}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Stack>
  )
}
