import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Input, Reply } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { readAgain } from './out-of-date.ts'

export type RevealInput = Omit<Input<'accounts.reveal'>, 'accountId'>
export type Revealed = Reply<'accounts.reveal'>

/** Reveals a number (R21). By hand and not as a mutation: the cache of those would keep the number after it is hidden. */
export const useReveal = (accountId: string) => {
  const client = useQueryClient()
  const once = useOneAtATime()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const reveal = useCallback(
    (input: RevealInput, onRevealed: (revealed: Revealed) => void) =>
      once(async () => {
        setBusy(true)
        setError(undefined)
        try {
          onRevealed(await call('accounts.reveal', { accountId, ...input }))
        } catch (refused) {
          setError(refused)
        } finally {
          setBusy(false)
          void readAgain(client, accountId)
        }
      }),
    [accountId, client, once],
  )
  return { reveal, busy, error }
}
