import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import type { PresentStaff, StaffPresence } from '../ports/staff-presence.ts'

/** Says that a person looks at an account, or has stopped, and answers who else looks: name and role only. Errors: `role_missing`. */
export function sayPresence(
  presence: StaffPresence,
  { id, name, roles }: StaffActor,
  { accountId, looking }: { readonly accountId: string; readonly looking: boolean },
): Promise<{ readonly now: Date; readonly others: readonly PresentStaff[] }> {
  const role = roles.find((one) => one !== 'auditor')
  if (!role) throw new AppError('role_missing')
  return presence.say(accountId, { id, name, role }, looking)
}
