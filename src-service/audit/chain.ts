import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ChainedEvent, ChainHead } from '../domain/ports/audit-chain.types.ts'

const sha256 = (...parts: readonly (string | Uint8Array)[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The chain before its first event: the hash of nothing (RFC 6962, 2.1). */
export const EMPTY_CHAIN: ChainHead = { size: 0, hash: sha256() }

/** An event's bytes as they are hashed: JSON in its canonical form (RFC 8785). */
export function eventText(event: ChainedEvent): string {
  const { id, at, actorKind, actorId, actorRole, action, accountId, subjectId, data } = event
  const text = canonicalize({ id, at, actorKind, actorId, actorRole, action, accountId, subjectId, data })
  if (text === undefined) throw new TypeError('an audit event has no JSON form')
  return text
}

/** The chain's hash after `event`: SHA-256 over 0x01, the hash before and the event's leaf, which is SHA-256 over 0x00 and its text (prefixes of RFC 6962). */
export const linkOf = (before: Uint8Array, event: ChainedEvent): Uint8Array =>
  sha256(NODE, before, sha256(LEAF, eventText(event)))
