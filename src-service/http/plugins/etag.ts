import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '../../../src-shared/contract/operation.ts'

const TAGGED: readonly Operation['audience'][] = ['staff', 'member', 'integration']

/** Whether an operation reads one thing: its reply carries an ETag. A page of a list does not. */
export const isTagged = ({ method, audience, query }: Operation): boolean =>
  method === 'GET' && TAGGED.includes(audience) && !(query && 'limit' in query.properties)

/**
 * The reply's validator (RFC 9110, 8.8): weak, for every reply carries the clock, which is left out. It is made of what is shown and not
 * of the account's version: a wait that ends changes what may be done and no row.
 */
export function etagOf(answer: object): string {
  const shown = JSON.stringify({ ...answer, serverNow: undefined })
  return `W/"${createHash('sha256').update(shown).digest('base64url').slice(0, 27)}"`
}

/** Answers a read with its tag; 304 and nothing else where the caller knows it already. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, answer: object): FastifyReply {
  const tag = etagOf(answer)
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? []
  void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
  return known.includes(tag) ? reply.code(304).send() : reply.send(answer)
}
