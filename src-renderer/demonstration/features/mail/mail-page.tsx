import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { MailCard } from './mail-card.tsx'
import { useMails } from './use-mails.ts'

/** The members' mailboxes: what the service sent them by mail never left this computer, and its links work. */
export function MailPage() {
  const { data, error, refetch } = useMails()
  return (
    <Stack spacing={5}>
      <div>
        <PageHeading>Mail</PageHeading>
        <Typography color="textSecondary">
          What members were sent by mail, newest first. Links open the member’s page here.
        </Typography>
      </div>
      <Box component="section" aria-label="Mails">
        {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        {data?.mails.length === 0 && (
          <Typography role="status">No mail yet. As soon as a member is sent one, it appears here.</Typography>
        )}
        {data && data.mails.length > 0 && (
          <Box
            component="ul"
            sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '16px', maxWidth: 720 }}
          >
            {data.mails.map((mail) => (
              <MailCard key={mail.id} mail={mail} />
            ))}
          </Box>
        )}
      </Box>
    </Stack>
  )
}
