import type { DraftContent } from '../../../../../src-shared/contract/staff-drafts.ts'
import type { Input } from '../../../../../src-shared/contract/index.ts'

/** What is entered in the dialog. `reason` is empty until one is chosen. */
export interface RequestDraft {
  readonly reason: Input<'numberChanges.request'>['reason'] | ''
  readonly ticket: string
  readonly country: string
  readonly number: string
}

export const REASONS = ['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'] as const

/** What the service keeps of a draft, within its bounds; null: nothing was entered. */
export const contentOf = (draft: RequestDraft, country: string): DraftContent | null => {
  const { reason, ticket, number } = draft
  if (reason === '' && ticket === '' && number === '' && draft.country === country) return null
  return { reason, ticket: ticket.slice(0, TICKET_LENGTH), country: draft.country, number: number.slice(0, 40) }
}

/** The draft that the service has kept. */
export const draftOf = (
  { reason, ticket = '', country, number = '' }: DraftContent,
  profile: string,
): RequestDraft => ({
  reason: REASONS.find((one) => one === reason) ?? '',
  ticket,
  country: country ?? profile,
  number,
})

export const emptyDraft = (country: string): RequestDraft => ({ reason: '', ticket: '', country, number: '' })

/** The draft of one account's request is kept under this key. */
export const draftKey = (accountId: string): string => `numberChanges.request:${accountId}`

/** The contract's bound on a ticket. */
export const TICKET_LENGTH = 64
