import type { StaffRole } from '../actor.ts'

/** A colleague who looks at an account now. */
export interface PresentStaff {
  readonly name: string
  readonly role: StaffRole
}

/** Who looks at which account, for as long as they say so again and again. */
export interface StaffPresence {
  /** Says that a person looks, or has stopped; answers who else does. Whoever says nothing for 20 s has left. */
  say(
    accountId: string,
    staff: { readonly id: string; readonly name: string; readonly role: StaffRole },
    looking: boolean,
  ): Promise<{ readonly now: Date; readonly others: readonly PresentStaff[] }>
}
