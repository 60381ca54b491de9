import { randomBytes, randomInt } from 'node:crypto'
import { ulid } from 'ulid'
import type { Random } from './domain/ports/random.ts'

/** Chance from the operating system's generator (R11: `crypto.randomInt`, no modulo bias). */
export const secureRandom: Random = {
  id: (prefix) => `${prefix}_${ulid()}`,
  code: () => randomInt(1_000_000).toString().padStart(6, '0'),
  secret: () => randomBytes(32).toString('base64url'),
}
