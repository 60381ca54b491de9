import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { ToneBox } from '../../../components/tone-box.tsx'
import { goTo, useAddress } from '../../../lib/page-address.ts'
import { PhoneColumn } from './phone-column.tsx'
import { phonesOf } from './phones.ts'
import { useMessages } from './use-messages.ts'

/** Every simulated phone with what the simulated carrier brought to it: the only place where a code can be read. */
export function PhonesPage() {
  const { pathname, searchParams } = useAddress()
  const filter = searchParams.get('number') ?? ''
  const { data, error, refetch } = useMessages()
  const phones = data && phonesOf(data.messages, filter)
  return (
    <Stack spacing={5}>
      <div>
        <PageHeading>Phones</PageHeading>
        <Typography color="textSecondary">
          What the simulated carrier delivered to each number. Codes can be read here only, and only in the embedded
          workspace.
        </Typography>
      </div>
      <FormControl sx={{ maxWidth: 320 }}>
        <FormLabel htmlFor="number" sx={{ marginBottom: 1 }}>
          Show the phone with these digits
        </FormLabel>
        <OutlinedInput
          id="number"
          type="search"
          value={filter}
          inputProps={{ inputMode: 'tel', dir: 'ltr', autoComplete: 'off' }}
          onChange={(event) => {
            const text = event.target.value
            goTo(text ? `${pathname}?${new URLSearchParams({ number: text })}` : pathname, { replace: true })
          }}
        />
      </FormControl>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {error && data && (
        <ToneBox tone="waiting" role="status">
          The connection is interrupted. What you see may be out of date.
        </ToneBox>
      )}
      {phones?.length === 0 && (
        <Typography role="status">
          {filter
            ? 'No message went to a number with these digits.'
            : 'No message yet. As soon as a code is sent, the phone that receives it appears here.'}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: '20px',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
          alignItems: 'start',
        }}
      >
        {phones?.map((phone) => (
          <PhoneColumn key={phone.to} phone={phone} />
        ))}
      </Box>
    </Stack>
  )
}
