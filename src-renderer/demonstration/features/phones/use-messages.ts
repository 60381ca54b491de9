import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { streams } from '../../../../src-shared/contract/events.ts'
import type { Reply } from '../../../../src-shared/contract/index.ts'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { noteServerNow } from '../../../components/server-clock.tsx'
import { openStream } from '../../../lib/event-stream.ts'
import { request } from '../../../lib/http.ts'

const EVENTS: (typeof streams)['demonstration']['path'] = '/v1/demonstration/events'
const key = ['demonstration.messages'] as const
const LIMIT = 200

/** What the simulated carrier delivered, newest first; told by the stream, and asked for each second without it. */
export function useMessages() {
  const client = useQueryClient()
  const [live, setLive] = useState(false)
  useEffect(
    () =>
      openStream(EVENTS, {
        onState: setLive,
        onEvent: () => void client.invalidateQueries({ queryKey: key }),
      }),
    [client],
  )
  return useQuery<Reply<'demonstration.messages'>, AppError>({
    queryKey: key,
    queryFn: async () => {
      const reply = await request('demonstration.messages', { limit: LIMIT })
      noteServerNow(reply.serverNow)
      return reply
    },
    staleTime: 0,
    // A carrier's answer may come without an event, so the stream makes asking rarer, not needless.
    refetchInterval: live ? 3_000 : 1_000,
  })
}
