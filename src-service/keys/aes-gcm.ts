import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
/** First byte of every ciphertext, so that another algorithm can follow. */
const format = 1

/**
 * AES-256-GCM as format byte, nonce, tag, ciphertext. The nonce is random, which is safe for 2^32 sealings under one key
 * (NIST SP 800-38D, 8.3). `context` is authenticated and not stored.
 */
export function seal(key: Uint8Array, text: string, context: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(context)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return plainBytes(Buffer.concat([Uint8Array.of(format), nonce, cipher.getAuthTag(), sealed]))
}

/** Throws UnsealError where a bit was changed or the key or the context is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: Uint8Array): string {
  if (sealed[0] !== format || sealed.length < 1 + nonceBytes + tagBytes) throw new UnsealError()
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(context).setAuthTag(tag)
  const text = decipher.update(sealed.subarray(1 + nonceBytes + tagBytes))
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    throw new UnsealError()
  }
}

/** One answer to every failure: which check failed is nobody's business. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError'
  constructor() {
    super('The sealed text was altered, or was sealed for something else.')
  }
}

/** Fields with their lengths in front, so that no two lists of fields give the same bytes. */
export function fields(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

/** What the database's drivers answer too: no Buffer, no view of a shared pool. */
export const plainBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
