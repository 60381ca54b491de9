import type { StaffMember } from '../../../src-shared/contract/staff-sessions.ts'

/** Whether somebody may ask owners for number changes, and so has news of them. */
export const asksOwners = ({ roles }: Pick<StaffMember, 'roles'>): boolean =>
  roles.some((role) => role === 'agent' || role === 'supervisor')
