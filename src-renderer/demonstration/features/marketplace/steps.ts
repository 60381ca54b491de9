import type { Input, Reply } from '../../../../src-shared/contract/index.ts'

/** One member of the demonstration marketplace. */
export type Member = Reply<'demonstration.members'>['members'][number]
export type CheckState = Member['identityCheck']
type NextState = Input<'demonstration.setIdentityCheck'>['state']

/** One thing that the demonstration's identity provider can do next. */
export interface Step {
  readonly state: NextState
  readonly label: string
  /** Who would do it for real. */
  readonly by: 'member' | 'provider'
}

const start: Step = { state: 'requires_input', label: 'Start an identity check', by: 'member' }
const submit: Step = { state: 'processing', label: 'Submit documents', by: 'member' }
const cancel: Step = { state: 'cancelled', label: 'Cancel the check', by: 'member' }
const review: Step = { state: 'manual_review', label: 'Send to manual review', by: 'provider' }
const verify: Step = { state: 'verified', label: 'Verify', by: 'provider' }
const reject: Step = { state: 'rejected', label: 'Reject', by: 'provider' }

/** What can happen to a check in its state (R7): its member cancels it before processing and in manual review only. */
export function stepsOf(state: CheckState): readonly Step[] {
  switch (state) {
    case 'requires_input':
      return [submit, cancel]
    case 'processing':
      return [review, verify, reject]
    case 'manual_review':
      return [cancel, verify, reject]
    case 'verified':
    case 'rejected':
    case 'cancelled':
    case 'expired':
    case null:
      return [start]
    default:
      return state satisfies never
  }
}

/** Whether this state blocks a change of the number (R6). */
export const isPending = (state: CheckState): boolean =>
  state === 'requires_input' || state === 'processing' || state === 'manual_review'
