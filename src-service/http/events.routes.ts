import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { streams, type StreamEvent } from '../../src-shared/contract/events.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { StaffRole } from '../domain/actor.ts'
import type { EventHub } from './plugins/event-hub.ts'
import type { RouteContext } from './route.ts'

/** Comments keep a silent stream from being cut, in milliseconds. */
const HEARTBEAT = 15_000

interface EventsDeps {
  readonly hub: EventHub
  readonly now: () => Promise<Date>
}

/** Server-sent events (WHATWG HTML § 9.2): staff hear of what their role may see, a member of the own account. */
export function eventsRoutes(app: FastifyInstance, { authenticate, embedded }: RouteContext, deps: EventsDeps): void {
  app.get(streams.staff.path, async (request, reply) => {
    const { roles } = await authenticate.staff(request)
    await open(deps, request, reply, (event) => staffMayHear(roles, event))
  })
  app.get(streams.member.path, async (request, reply) => {
    const { accountId } = await authenticate.member(request)
    await open(
      deps,
      request,
      reply,
      (event) =>
        event.type === 'clock.advanced' ||
        event.type === 'stream.opened' ||
        ('accountId' in event && event.accountId === accountId),
    )
  })
  app.get(streams.demonstration.path, async (request, reply) => {
    if (!embedded) throw new AppError('demonstration_only')
    await open(deps, request, reply, () => true)
  })
}

function staffMayHear(roles: readonly StaffRole[], event: StreamEvent): boolean {
  const looks = roles.some((role) => role !== 'auditor')
  switch (event.type) {
    case 'duplicate_case.changed':
      return roles.includes('reviewer')
    case 'account.changed':
    case 'number_change.changed':
      return looks
    default:
      return true
  }
}

async function open(
  { hub, now }: EventsDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  mayHear: (event: StreamEvent) => boolean,
): Promise<void> {
  const serverNow = (await now()).toISOString()
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  })
  const send = (event: StreamEvent) => raw.write(`event: message\ndata: ${JSON.stringify(event)}\n\n`)
  send({ type: 'stream.opened', serverNow })
  const unsubscribe = hub.subscribe((event) => {
    if (event.type !== 'outbox.filled' && mayHear(event)) send(event)
  })
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT)
  request.raw.once('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
    raw.end()
  })
}
