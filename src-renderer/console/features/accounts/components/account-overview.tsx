import Box from '@mui/material/Box'
import { useCallback, useState } from 'react'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { scrolls } from '../../../../components/scrolls.ts'
import { useResendCode } from '../api/resend-code.ts'
import { RequestDialog } from '../request/request-dialog.tsx'
import { AccountBanner } from './account-banner.tsx'
import { accountGrid } from './account-grid.ts'
import { AccountHead } from './account-head.tsx'
import { ActionsColumn } from './actions-column.tsx'
import { NumberColumn } from './number-column.tsx'
import { Timeline } from './timeline.tsx'

export type Resend = ReturnType<typeof useResend>

/** One re-send for banner and actions alike: its result is shown where the actions are. */
const useResend = (view: AccountView) => {
  const { mutate, error, isPending, data, variables, reset } = useResendCode(view.account.id)
  const verificationId = view.verification?.id
  const send = useCallback(
    (channel: 'sms' | 'call') => verificationId && mutate({ verificationId, channel }),
    [mutate, verificationId],
  )
  const result: Reply<'verifications.resend'> | undefined = data
  return { send, error, isPending, result, channel: variables?.channel, reset }
}

/** An account that has been read. */
export function AccountOverview({ view }: { readonly view: AccountView }) {
  const resend = useResend(view)
  const [requesting, setRequesting] = useState(false)
  const request = useCallback(() => setRequesting(true), [])
  return (
    <Box sx={{ ...scrolls, padding: '10px 20px 24px', flex: 1 }}>
      <AccountHead view={view} />
      <AccountBanner view={view} resend={resend} onRequest={request} />
      <Box sx={accountGrid}>
        <NumberColumn view={view} />
        <ActionsColumn view={view} resend={resend} onRequest={request} />
        <Timeline accountId={view.account.id} memberTimeZone={view.account.timeZone} />
      </Box>
      <RequestDialog open={requesting} view={view} onClose={() => setRequesting(false)} />
    </Box>
  )
}
