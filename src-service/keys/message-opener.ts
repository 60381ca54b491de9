import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import type { CodeMessage, PlainMessage } from '../domain/ports/code-carrier.ts'
import type { Keys } from '../domain/ports/keys.ts'
import type { WaitingCode, WaitingMessage } from '../domain/ports/outbox-store.ts'

type CodeText = (words: { readonly code: string; readonly channel: Channel; readonly language: string }) => string
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

/** Opens what a waiting send had sealed (R11, R23): only the sender ever holds number and code together. Throws where a seal does not fit. */
export const messageOpener =
  (keys: Keys, text: CodeText) =>
  ({ id, accountId, deliveryId, channel, language, ciphertext, keyVersion, sealedCode }: WaitingCode): CodeMessage => {
    if (ciphertext === null || sealedCode === null || keyVersion === null)
      throw new Error(`the send ${deliveryId} was wiped already`)
    const to = keys.openNumber({ ciphertext: bytes(ciphertext), keyVersion }, accountId) as E164
    return {
      deliveryId,
      to,
      channel,
      language,
      text: text({ code: keys.openCode(bytes(sealedCode), id), channel, language }),
    }
  }

/** Opens the number that a message without a code is for (R18, R23). Throws where the seal does not fit. */
export const plainOpener =
  (keys: Keys, text: (language: string) => string) =>
  ({ id, accountId, language, ciphertext, keyVersion }: WaitingMessage): PlainMessage => {
    if (ciphertext === null || keyVersion === null) throw new Error('the number was erased')
    const to = keys.openNumber({ ciphertext: bytes(ciphertext), keyVersion }, accountId) as E164
    return { messageId: id, to, text: text(language) }
  }
