import type { Channel } from '../../../src-shared/phone/types.ts'
import type { SendReport } from './code-carrier.ts'

/** The fields of a carrier's form; one that comes twice is a list. */
export type CallbackFields = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a carrier tells and asks by HTTP. Nothing of it counts before `isSigned` has said yes (control 39). */
export interface CarrierCallbacks {
  /** Whether the carrier itself sent these fields to this address (path and query). */
  isSigned(request: {
    readonly address: string
    readonly fields: CallbackFields
    readonly signature: string | undefined
  }): boolean
  /** What it says of a send; null: nothing that we keep. */
  reportOf(channel: Channel, deliveryId: string, fields: CallbackFields): SendReport | null
  /**
   * The words that answer a pressed digit. The code is among them only where the digit is the one that was asked for and `mayHear` then says yes;
   * it is asked once, with the carrier's name of the call.
   */
  answerDigit(
    call: {
      readonly deliveryId: string
      readonly sealed: string
      readonly language: string
      readonly fields: CallbackFields
    },
    mayHear: (ref: string) => Promise<boolean>,
  ): Promise<string>
}
