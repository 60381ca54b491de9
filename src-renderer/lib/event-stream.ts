import type { StreamEvent } from '../../src-shared/contract/events.ts'

const TYPES: readonly StreamEvent['type'][] = [
  'stream.opened',
  'account.changed',
  'number_change.changed',
  'duplicate_case.changed',
  'clock.advanced',
]
const AGAIN_MS = 5_000

interface Listeners {
  readonly onEvent: (event: StreamEvent) => void
  /** Whether events arrive at all: false from the first interruption until the stream is open again. */
  readonly onState: (open: boolean) => void
}

/** Follows a stream of the service that serves this page, for as long as it is wanted; answers how to stop. */
export function openStream(path: string, { onEvent, onState }: Listeners): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = ({ data }: MessageEvent<string>): void => {
    const event = read(data)
    if (event) onEvent(event)
  }
  const open = (): void => {
    source = new EventSource(path)
    source.addEventListener('open', () => onState(true))
    source.addEventListener('message', take)
    for (const type of TYPES) source.addEventListener(type, take)
    source.addEventListener('error', () => {
      onState(false)
      // The browser reconnects after a lost connection, but never after a refusal.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function read(data: string): StreamEvent | undefined {
  try {
    return JSON.parse(data) as StreamEvent
  } catch {
    return undefined
  }
}
