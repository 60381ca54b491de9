import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { InlineError } from '../../../components/inline-error.tsx'
import { usePlaceBid } from './use-place-bid.ts'

/** The address that the gate named, with the demonstration's own hint of who signs in. */
function signedInAs(externalId: string, address: string): string {
  const url = new URL(address)
  url.searchParams.set('as', externalId)
  return url.href
}

/** A bid of this member: the gate lets it through, or keeps it as a draft until a number is verified (R19). */
export function BidSection({ externalId }: { readonly externalId: string }) {
  const bid = usePlaceBid()
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="h3">Bids</Typography>
      <Button disabled={bid.isPending} onClick={() => bid.mutate({ externalId })}>
        Place a bid
      </Button>
      <Typography aria-live="polite" color="textSecondary" sx={{ fontSize: 14 }}>
        {bid.data === undefined
          ? 'The marketplace asks the service before a first bid.'
          : bid.data.letThrough
            ? 'The bid was let through.'
            : 'The bid waits as a draft, for this member has no verified number yet. It is released with the first one.'}
      </Typography>
      {bid.data?.verifyUrl && (
        <Button href={signedInAs(externalId, bid.data.verifyUrl)} variant="contained" color="primary">
          Verify to release the bid
        </Button>
      )}
      {bid.error && <InlineError error={bid.error} />}
    </Stack>
  )
}
