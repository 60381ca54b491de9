import type { Input } from '../../../../../src-shared/contract/index.ts'

/** What is entered in the dialog. `reason` is empty until one is chosen. */
export interface RequestDraft {
  readonly reason: Input<'numberChanges.request'>['reason'] | ''
  readonly ticket: string
  readonly country: string
  readonly number: string
}

export const REASONS = ['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'] as const

export const emptyDraft = (country: string): RequestDraft => ({ reason: '', ticket: '', country, number: '' })

/** The draft of one account's request is kept under this key. */
export const draftKey = (accountId: string): string => `numberChanges.request:${accountId}`

/** The contract's bound on a ticket. */
export const TICKET_LENGTH = 64
