import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OperationKey } from '../../../src-shared/contract/index.ts'
import type { Operation } from '../../../src-shared/contract/operation.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Answered, KeptReplies } from '../../domain/ports/kept-replies.ts'
import { hasWritten } from '../../domain/standing-refusal.ts'
import { ERROR_STATUS, problemOf, raiseAlarm, sayRetryAfter, type ProblemBody } from './error-handler.ts'

/** What keeping replies stands on. */
export interface Keeping {
  readonly kept: KeptReplies
  /** app_now(), on which every `until` is. */
  readonly now: () => Promise<Date>
}

/** Says that a reply was kept from an earlier request of the same key. */
export const REPLAYED_HEADER = 'idempotency-replayed'

/**
 * Whose keys an operation keeps. A session's reply holds tokens, which are kept nowhere; who asks there has no name yet. The demonstration's
 * marketplace reports to this same service over HTTP, which would wait for the connection that a transaction around it holds.
 */
const KEYED: readonly Operation['audience'][] = ['staff', 'member', 'integration']

/** Whether the operation keeps its replies under their Idempotency-Key. */
export const isKeyed = ({ method, audience }: Operation): boolean => method === 'POST' && KEYED.includes(audience)

/** The draft's string, with its quotes (RFC 8941) or without: 16 to 128 letters, digits and `_ - . : ~ + / =`. */
const KEY = /^(?:"([\w\-.:~+/=]{16,128})"|([\w\-.:~+/=]{16,128}))$/

/** The request's key, null where it has none. Errors: `idempotency_key_invalid`. */
export function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const match = typeof header === 'string' ? KEY.exec(header) : null
  if (!match) throw new AppError('idempotency_key_invalid')
  return match[1] ?? match[2] ?? null
}

/**
 * Answers a POST under its key: what it does and its kept reply are one transaction. Kept are replies of success and refusals that
 * are about the request itself or have written something; the key of what may succeed later (409, 429, a sign-in that is missing)
 * stays free, and a failure of the service takes everything back.
 */
export async function answerOnce(
  { kept, now }: Keeping,
  { operation, entry, key }: { readonly operation: OperationKey; readonly entry: Operation; readonly key: string },
  request: FastifyRequest,
  reply: FastifyReply,
  answer: (repeated: boolean) => Promise<unknown>,
): Promise<FastifyReply> {
  const keyed = { caller: callerOf(request), operation, key, request: spellingOf(request) }
  const { reply: sent, replayed } = await kept.once(keyed, async (repeated): Promise<Answered> => {
    try {
      const body = JSON.stringify(await answer(repeated))
      return { reply: { status: entry.status ?? 200, body }, keep: entry.keepReply === false ? 'key' : 'reply' }
    } catch (error) {
      if (!(error instanceof AppError) || ERROR_STATUS[error.code] >= 500) throw error
      const problem = problemOf(request, error)
      raiseAlarm(request, problem)
      const body = JSON.stringify(problem)
      return { reply: { status: ERROR_STATUS[error.code], body }, keep: keepsRefusal(error) ? 'reply' : 'nothing' }
    }
  })
  if (replayed) reply.header(REPLAYED_HEADER, 'true')
  if (sent.status >= 400) await sayRetryAfter(reply, now, JSON.parse(sent.body) as ProblemBody)
  return reply
    .code(sent.status)
    .type(sent.status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json')
    .serializer((body) => String(body))
    .send(sent.body)
}

const MAY_SUCCEED_LATER: readonly number[] = [401, 403, 404, 409, 429]
const keepsRefusal = (error: AppError): boolean =>
  hasWritten(error) || !MAY_SUCCEED_LATER.includes(ERROR_STATUS[error.code])

function callerOf({ actor }: FastifyRequest): string {
  if (!actor) throw new AppError('not_signed_in')
  return actor.kind === 'member' ? `member ${actor.accountId}` : `${actor.kind} ${actor.id}`
}

const spellingOf = ({ method, url, body }: FastifyRequest): string => `${method} ${url}\n${inOneOrder(body)}`

/** JSON whose members stand in one order, so that another spelling of the same body is the same request. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
