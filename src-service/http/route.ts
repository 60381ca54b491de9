import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { AppError } from '../../src-shared/errors/app-error.ts'
import {
  operationOf,
  type Input,
  type OperationAt,
  type OperationKey,
  type Reply,
} from '../../src-shared/contract/index.ts'
import type { Audience, Operation } from '../../src-shared/contract/operation.ts'
import type { IntegrationActor, MemberActor, StaffActor } from '../domain/actor.ts'
import type { CallbackFields, CarrierCallbacks } from '../domain/ports/carrier-callbacks.ts'
import type { Authenticate } from './plugins/authenticate.ts'
import { isTagged, sendTagged } from './plugins/etag.ts'
import { answerOnce, isKeyed, keyOf, type Keeping } from './plugins/idempotency.ts'
import { Problem } from './plugins/problem.ts'

/** What every route stands on. */
export interface RouteContext {
  readonly authenticate: Authenticate
  /** The embedded workspace, where the demonstration's operations exist. */
  readonly embedded: boolean
  /** Where a POST's reply is kept under its Idempotency-Key; null where no operation keeps any. */
  readonly keeping: Keeping | null
  /** The carrier whose callbacks are heard; none where the carrier has none. */
  readonly callbacks?: CarrierCallbacks | null
}

interface Actors {
  staff: StaffActor
  member: MemberActor
  integration: IntegrationActor
}
/** Who calls an operation of this audience; nobody is known where nobody signs in. */
type ActorOf<A extends Audience> = A extends keyof Actors ? Actors[A] : null

/** One authorised, validated call. `input` is params, query and body as one. */
export interface Call<K extends OperationKey> {
  readonly input: Input<K>
  readonly actor: ActorOf<OperationAt<K>['audience']>
  readonly request: FastifyRequest
  /** The same key has been answered before, by an operation whose replies are not kept: answer again, count nothing. */
  readonly repeated: boolean
}

/** Registers an operation from its contract entry: path, validation, sign-in and role, and the shape of its reply. The handler is one call and a presenter. */
export function route<K extends OperationKey>(
  app: FastifyInstance,
  context: RouteContext,
  key: K,
  handle: (call: Call<K>) => Promise<Reply<K>>,
): void {
  const entry = operationOf(key)
  if (!entry.method || !entry.path) throw new Error(`${key} has no route`)
  const keeping = isKeyed(entry) ? context.keeping : null
  app.route({
    method: entry.method,
    url: entry.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: schemaOf(key, entry),
    // Who calls is settled before what they sent is looked at: a stranger learns nothing from validation.
    onRequest: async (request) => {
      request.actor = await actorOf(context, entry, request)
    },
    // A carrier signs the fields too, so this waits until they are read.
    preValidation: async (request) => {
      if (entry.audience === 'carrier') checkSignature(context, request)
    },
    handler: async (request, reply) => {
      const input = {
        ...(request.params as object),
        ...(request.query as object),
        ...(entry.form ? { form: request.body } : (request.body as object | undefined)),
      } as Input<K>
      if (entry.keepReply === false) reply.header('cache-control', 'no-store')
      const actor = request.actor as Call<K>['actor']
      const answer = (repeated: boolean) => handle({ input, actor, request, repeated })
      const idempotencyKey = keeping && keyOf(request)
      if (keeping && idempotencyKey !== null)
        return answerOnce(keeping, { operation: key, entry, key: idempotencyKey }, request, reply, answer)
      const answered = await answer(false)
      if (isTagged(entry)) return sendTagged(request, reply, answered as object)
      if (entry.media) void reply.type(entry.media)
      return reply.code(entry.status ?? 200).send(answered)
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: StaffActor | MemberActor | IntegrationActor | null
  }
}

function checkSignature({ callbacks }: RouteContext, request: FastifyRequest): void {
  if (!callbacks) throw new AppError('not_found')
  const signature = request.headers['x-twilio-signature']
  const signed = { address: request.url, fields: (request.body ?? {}) as CallbackFields }
  if (typeof signature !== 'string' || !callbacks.isSigned({ ...signed, signature }))
    throw new AppError('callback_unsigned')
}

async function actorOf({ authenticate, embedded }: RouteContext, entry: Operation, request: FastifyRequest) {
  switch (entry.audience) {
    case 'staff': {
      const actor = await authenticate.staff(request)
      if (!entry.roles?.some((role) => actor.roles.includes(role))) throw new AppError('role_missing')
      return actor
    }
    case 'member':
      return authenticate.member(request)
    case 'integration':
      return authenticate.integration(request)
    case 'demonstration':
      if (!embedded) throw new AppError('demonstration_only')
      return null
    default:
      return null
  }
}

function schemaOf(key: OperationKey, entry: Operation): NonNullable<RouteShorthandOptions['schema']> {
  return {
    operationId: key,
    summary: entry.summary,
    tags: [key.split('.')[0] ?? key],
    ...(entry.params ? { params: entry.params } : {}),
    ...(entry.query ? { querystring: entry.query } : {}),
    ...(entry.body || entry.form ? { body: entry.body ?? entry.form } : {}),
    ...(SECURITY[entry.audience] ? { security: [{ [SECURITY[entry.audience] ?? '']: [] }] } : {}),
    response: { [entry.status ?? 200]: entry.reply, '4xx': Problem, '5xx': Problem },
  } as NonNullable<RouteShorthandOptions['schema']>
}

const SECURITY: Readonly<Partial<Record<Audience, string>>> = {
  staff: 'staffSession',
  member: 'memberSession',
  integration: 'clientCredentials',
  carrier: 'carrierSignature',
}
