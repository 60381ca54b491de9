import { createHash, randomBytes } from 'node:crypto'
import type { Secrets } from '../../domain/staff-sessions/staff-session.ports.ts'

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Opaque tokens and session ids of 256 bits; a fast hash is enough for what nobody can guess (ASVS 6.5.2 speaks of codes). */
export const secrets: Secrets = {
  create: () => randomBytes(32).toString('base64url'),
  hash: sha256,
}
