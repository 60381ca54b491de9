import type { DeliveryReason } from '../../../../../src-shared/contract/verification-views.ts'

/** What to do next where a code did not arrive: for the member, and for the agent who helps. */
type Next = { readonly member: string; readonly agent: string }

/** The steps, once each; a language has a file of its own, so that a page loads one. */
export interface DeliverySteps {
  readonly call: Next
  readonly callOrWait: Next
  readonly phone: Next
  readonly number: Next
  readonly answer: Next
  readonly digit: Next
  readonly country: Next
  readonly wait: Next
  readonly operator: Next
  readonly again: Next
}

/** Which step each reason asks for. */
export const nextOf = (steps: DeliverySteps): Readonly<Record<DeliveryReason, Next>> => ({
  landline: steps.call,
  unreachable: steps.phone,
  unknown_number: steps.number,
  blocked_by_carrier: steps.callOrWait,
  opted_out: steps.callOrWait,
  busy: steps.answer,
  no_answer: steps.answer,
  not_confirmed: steps.digit,
  country_off: steps.country,
  carrier_limit: steps.wait,
  carrier_setup: steps.operator,
  carrier_error: steps.again,
  no_carrier: steps.again,
  other: steps.again,
})
