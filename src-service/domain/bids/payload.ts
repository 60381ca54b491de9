import { AppError } from '../../../src-shared/errors/app-error.ts'

/** Bytes of a bid's payload as JSON in UTF-8 (product rule: 16 KB). */
export const LARGEST_PAYLOAD = 16 * 1024

/** What no database keeps in JSON: U+0000, and halves of a surrogate pair. */
const UNSTORABLE = /^\\u(?:0000|d[89a-f])/i

/** Refuses a payload that could not be handed back as it came. Errors: `payload_too_large`, `validation_failed`. */
export function refuseUnstorable(payload: unknown): void {
  const json = JSON.stringify(payload)
  if (new TextEncoder().encode(json).length > LARGEST_PAYLOAD) throw new AppError('payload_too_large')
  const escapes = json.match(/\\(?:u[0-9a-f]{4}|.)/gi) ?? []
  if (escapes.some((escape) => UNSTORABLE.test(escape))) {
    throw new AppError('validation_failed', {
      fields: [{ field: 'payload', message: 'must hold no U+0000 and no half of a surrogate pair' }],
    })
  }
}
