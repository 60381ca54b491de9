import type { Keys } from '../domain/ports/keys.ts'
import type { NumberOpener } from '../domain/ports/number-opener.ts'

/** Opens what was sealed for one account (R23). */
export const numberOpener =
  (keys: Keys): NumberOpener =>
  ({ ciphertext, keyVersion }, accountId) => {
    if (ciphertext === null) throw new Error('the number was erased')
    return keys.openNumber({ ciphertext: new Uint8Array(Buffer.from(ciphertext, 'hex')), keyVersion }, accountId)
  }
