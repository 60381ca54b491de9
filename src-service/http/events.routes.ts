import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { streams, type StreamEvent } from '../../src-shared/contract/events.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../domain/actor.ts'
import type { EventHub } from './plugins/event-hub.ts'
import type { RouteContext } from './route.ts'

/** Milliseconds between two looks at who listens: a session that is over hears no more, and a comment keeps a silent stream from being cut. */
const LOOK_EVERY = 5_000
/** Bytes that wait for a listener who does not read; it comes again and reads everything anew. */
const MOST_WAITING = 256 * 1024

interface EventsDeps {
  readonly hub: EventHub
  readonly now: () => Promise<Date>
  /** Absent: 5 seconds. */
  readonly lookEvery?: number | undefined
}

/** Server-sent events (WHATWG HTML § 9.2): staff hear of what their role may see, a member of the own account. */
export function eventsRoutes(app: FastifyInstance, { authenticate, embedded }: RouteContext, deps: EventsDeps): void {
  // Streams never end by themselves: a closing service ends them, and lets everything else finish.
  const closers = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const close of closers) close()
  })
  const open = (request: FastifyRequest, reply: FastifyReply, listener: Listener) =>
    openStream(deps, closers, request, reply, listener)

  app.get(streams.staff.path, async (request, reply) => {
    const actor = await authenticate.staff(request)
    await open(request, reply, {
      mayHear: (event) => staffMayHear(actor, event),
      stands: () => authenticate.stillSignedIn(actor),
    })
  })
  app.get(streams.member.path, async (request, reply) => {
    const actor = await authenticate.member(request)
    await open(request, reply, {
      mayHear: (event) =>
        event.type === 'clock.advanced' ||
        event.type === 'stream.opened' ||
        // Who of the staff looks is not the member's to know.
        (event.type !== 'presence.changed' && 'accountId' in event && event.accountId === actor.accountId),
      stands: () => authenticate.stillSignedIn(actor),
    })
  })
  app.get(streams.demonstration.path, async (request, reply) => {
    if (!embedded) throw new AppError('demonstration_only')
    await open(request, reply, { mayHear: ({ type }) => type !== 'news.changed', stands: async () => true })
  })
}

function staffMayHear({ id, roles }: StaffActor, event: StreamEvent): boolean {
  const looks = roles.some((role) => role !== 'auditor')
  switch (event.type) {
    case 'duplicate_case.changed':
      return roles.includes('reviewer')
    case 'policy.changed':
      return roles.includes('supervisor')
    case 'account.changed':
    case 'number_change.changed':
    case 'presence.changed':
      return looks
    case 'news.changed':
      return event.staffId === id
    default:
      return true
  }
}

interface Listener {
  readonly mayHear: (event: StreamEvent) => boolean
  readonly stands: () => Promise<boolean>
}

async function openStream(
  { hub, now, lookEvery = LOOK_EVERY }: EventsDeps,
  closers: Set<() => void>,
  request: FastifyRequest,
  reply: FastifyReply,
  { mayHear, stands }: Listener,
): Promise<void> {
  const serverNow = (await now()).toISOString()
  reply.hijack()
  const { raw } = reply
  // Who left while the clock was asked has closed already, and closes no second time.
  if (raw.destroyed || request.raw.socket.destroyed) return
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  })
  const write = (text: string) => {
    if (raw.destroyed || raw.writableEnded) return
    if (raw.writableLength > MOST_WAITING) raw.destroy()
    else raw.write(text)
  }
  const send = (event: StreamEvent) => write(`event: message\ndata: ${JSON.stringify(event)}\n\n`)
  send({ type: 'stream.opened', serverNow })
  const unsubscribe = hub.subscribe((event) => {
    if (event.type !== 'outbox.filled' && mayHear(event)) send(event)
  })
  const look = async () => {
    // A database that does not answer ends nobody's stream.
    if (await stands().catch(() => true)) write(': still here\n\n')
    else close()
  }
  const looking = setInterval(() => void look(), lookEvery)
  const close = () => {
    clearInterval(looking)
    unsubscribe()
    closers.delete(close)
    raw.end()
  }
  closers.add(close)
  raw.once('close', close)
}
