import type { CodeCarrier, PlainMessage } from '../domain/ports/code-carrier.ts'
import type { WaitingMessage } from '../domain/ports/outbox-store.ts'
import type { Sender } from './lane.ts'

/** What a message without a code is sent with. */
export interface MessageDeps {
  readonly carrier: CodeCarrier
  /** Opens the number that is told, and finds the words; throws where the seal does not fit. */
  readonly openPlain: (waiting: WaitingMessage) => PlainMessage
}

/** Tells the number that was given up (R18). What fails here undoes nothing: the notice is on the member's page and leaves by mail all the same. */
export const messageSender =
  ({ carrier, openPlain }: MessageDeps): Sender<'message'> =>
  async (row) => {
    // R3: closing the account took the number out meanwhile.
    if (row.ciphertext === null) return { end: 'never', error: null }
    const answer = await carrier.tell(openPlain(row))
    return answer.outcome === 'accepted'
      ? { end: 'left' }
      : {
          end: 'never',
          error: answer.reason === 'no_carrier' ? 'not_configured' : `${answer.reason} ${answer.carrierCode}`,
        }
  }
