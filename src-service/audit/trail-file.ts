import type { SealedEvent } from '../domain/ports/audit-chain.types.ts'

/** One event as a line of an exported trail: JSON, the hash in hexadecimal. */
export const eventLine = ({ hash, ...event }: SealedEvent): string =>
  JSON.stringify({ ...event, hash: Buffer.from(hash).toString('hex') })

/** Reads such a line back; what it says is believed by the verification only. Errors: `SyntaxError`, `TypeError` where it is no event. */
export function readEventLine(line: string): SealedEvent {
  const value = JSON.parse(line) as Partial<Record<keyof SealedEvent, unknown>> | null
  const { hash, position, id } = value ?? {}
  if (typeof hash !== 'string' || typeof position !== 'number' || typeof id !== 'string')
    throw new TypeError('a line of the trail is not an event')
  return { ...(value as unknown as SealedEvent), hash: new Uint8Array(Buffer.from(hash, 'hex')) }
}
