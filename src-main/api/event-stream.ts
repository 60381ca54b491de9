import { streams, type StreamEvent } from '../../src-shared/contract/events.ts'
import { isStreamEvent } from '../ipc/schemas.ts'
import { fullJitter, wait } from './backoff.ts'
import type { ApiDependencies } from './client.ts'
import { errorOf } from './problem.ts'
import { ServerSentEventParser } from './sse-parser.ts'

/** The service sends a comment at least every 20 s; a stream silent for longer than this is dead. */
const silenceMs = 60_000

export interface EventStreamDependencies extends ApiDependencies {
  readonly onEvent: (event: StreamEvent) => void
  readonly onLive: (live: boolean) => void
  readonly report: (message: string, details: Readonly<Record<string, unknown>>) => void
}

export interface EventStream {
  /** Listens as this person, or to nothing; another person is another stream. */
  readonly listenAs: (person: string | undefined) => void
}

const eventIn = (data: string): StreamEvent | undefined => {
  try {
    const event: unknown = JSON.parse(data)
    return isStreamEvent(event) ? event : undefined
  } catch {
    return undefined
  }
}

/** Listens to the service's events for as long as it is wanted; each connection begins with the service's `stream.opened`. */
export const createEventStream = (dependencies: EventStreamDependencies): EventStream => {
  const { http, session, origin, onEvent, onLive, report } = dependencies
  let listening: AbortController | undefined
  let listener: string | undefined

  const open = async (signal: AbortSignal) => {
    const url = `${origin()}${streams.staff.path}`
    const { headers, accessToken } = await session.authorize('GET', url)
    const request = {
      method: 'GET',
      url,
      headers: { ...headers, accept: 'text/event-stream' },
      timeoutMs: 10_000,
    } as const
    const stream = await http.open(request, signal)
    if (stream.status === 200) return stream.body
    stream.body.destroy()
    if (stream.status === 401) await session.renew(accessToken)
    throw errorOf({ status: stream.status, body: undefined })
  }

  const listen = async (signal: AbortSignal): Promise<void> => {
    const body = await open(signal)
    const silence = setTimeout(() => body.destroy(), silenceMs)
    const parser = new ServerSentEventParser()
    try {
      onLive(true)
      for await (const chunk of body) {
        silence.refresh()
        for (const { data } of parser.push(chunk as Uint8Array)) {
          const event = eventIn(data)
          if (signal.aborted) return
          if (event === undefined) report('an event of an unknown shape was left out', { length: data.length })
          else onEvent(event)
        }
      }
    } finally {
      clearTimeout(silence)
      body.destroy()
      onLive(false)
    }
  }

  const keepListening = async (signal: AbortSignal): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      const openedAt = Date.now()
      await listen(signal).catch((error: unknown) => {
        if (!signal.aborted)
          report('the event stream ended', { reason: error instanceof Error ? error.message : 'unknown' })
      })
      if (Date.now() - openedAt > 10_000) failures = 0
      await wait(fullJitter(failures + 1, 250, 5_000), signal)
    }
  }

  return {
    listenAs: (person) => {
      if (person === listener) return
      listening?.abort()
      listener = person
      listening = person === undefined ? undefined : new AbortController()
      if (listening) void keepListening(listening.signal)
    },
  }
}
