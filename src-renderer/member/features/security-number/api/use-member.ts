import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { streams } from '../../../../../src-shared/contract/events.ts'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { noteServerNow } from '../../../../components/server-clock.tsx'
import { openStream } from '../../../../lib/event-stream.ts'
import { request } from '../../../../lib/http.ts'

/** Held to the contract by its type alone: its value would bring every schema of the contract with it. */
const EVENTS: (typeof streams)['member']['path'] = '/v1/me/events'

export const memberKey = ['memberAccount.get'] as const

/** How often the page asks by itself while no events arrive. */
const ASK_AGAIN_MS = 5_000

const isSignedOut = (error: AppError | null): boolean =>
  error?.code === 'not_signed_in' || error?.code === 'session_over'

/** The member's own account, kept up to date by its events; the whole page renders this one reply. */
export function useMember() {
  const client = useQueryClient()
  const [live, setLive] = useState(false)
  const query = useQuery<MemberView, AppError>({
    queryKey: memberKey,
    queryFn: async () => {
      const view = await request('memberAccount.get')
      noteServerNow(view.serverNow)
      return view
    },
    refetchInterval: ({ state }) => (live || isSignedOut(state.error) ? false : ASK_AGAIN_MS),
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  const signedOut = isSignedOut(query.error)
  const signedIn = query.data !== undefined && !signedOut
  useEffect(() => {
    if (!signedIn) return undefined
    const stop = openStream(EVENTS, {
      onState: setLive,
      onEvent: (event) => {
        noteServerNow(event.serverNow)
        void client.invalidateQueries({ queryKey: memberKey })
      },
    })
    return () => {
      stop()
      setLive(false)
    }
  }, [client, signedIn])
  return { ...query, signedOut }
}
