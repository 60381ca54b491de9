import Box from '@mui/material/Box'
import { useCallback, useState } from 'react'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { scrolls } from '../../../../components/scrolls.ts'
import { useCommand } from '../../../../lib/commands.ts'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { useResendCode } from '../api/resend-code.ts'
import { AccountBanner } from './account-banner.tsx'
import { ActDialogs, type Act } from '../acts/act-dialogs.tsx'
import { accountGrid } from './account-grid.ts'
import { AccountHead } from './account-head.tsx'
import { ActionsColumn } from './actions-column.tsx'
import { NumberColumn } from './number-column.tsx'
import { Timeline } from './timeline.tsx'

export type Resend = ReturnType<typeof useResend>

/** One re-send for banner and actions alike: its result is shown where the actions are. */
const useResend = (view: AccountView) => {
  const { mutateAsync, error, isPending, data, variables, reset } = useResendCode(view.account.id)
  const once = useOneAtATime()
  const verificationId = view.verification?.id
  const send = useCallback(
    (channel: 'sms' | 'call') => {
      if (verificationId) once(() => mutateAsync({ verificationId, channel }))
    },
    [mutateAsync, once, verificationId],
  )
  const result: Reply<'verifications.resend'> | undefined = data
  return { send, error, isPending, result, channel: variables?.channel, reset }
}

/** An account that has been read. */
export function AccountOverview({ view }: { readonly view: AccountView }) {
  const resend = useResend(view)
  const [act, setAct] = useState<Act>()
  const [done, setDone] = useState<Act>()
  const start = useCallback((chosen: Act) => {
    setDone(undefined)
    setAct(chosen)
  }, [])
  const finish = useCallback((finished: Act) => {
    setAct(undefined)
    setDone(finished)
  }, [])
  useCommand('account.seeMember', () => start('memberView'))
  const request = useCallback(() => start('request'), [start])
  return (
    <Box sx={{ ...scrolls, padding: '10px 20px 24px', flex: 1 }}>
      <AccountHead view={view} />
      <AccountBanner view={view} resend={resend} onRequest={request} />
      <Box sx={accountGrid}>
        <NumberColumn view={view} />
        <ActionsColumn view={view} resend={resend} onAct={start} done={done} />
        <Timeline accountId={view.account.id} memberTimeZone={view.account.timeZone} />
      </Box>
      <ActDialogs act={act} view={view} onDone={finish} onClose={() => setAct(undefined)} />
    </Box>
  )
}
