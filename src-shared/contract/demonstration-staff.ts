import type { Role } from './operation.ts'

/** The embedded workspace's staff, each a click away on the sign-in screen; made-up people. */
export const DEMONSTRATION_STAFF: readonly {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}[] = [
  { id: 'staff-amara', name: 'Amara Okafor', roles: ['agent'] },
  { id: 'staff-jonas', name: 'Jonas Lindqvist', roles: ['supervisor'] },
  { id: 'staff-mei', name: 'Mei Tanaka', roles: ['reviewer'] },
  { id: 'staff-rosa', name: 'Rosa Delgado', roles: ['auditor'] },
]
