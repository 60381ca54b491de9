import type { StaffRole } from '../actor.ts'

const ROLES: readonly StaffRole[] = ['agent', 'supervisor', 'reviewer', 'auditor']

/** The roles that Linekeeper knows among what a provider's claim says (one name or a list), each once; anything else gives none. */
export const staffRolesIn = (claim: unknown): readonly StaffRole[] => {
  const named: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return ROLES.filter((role) => named.includes(role))
}
