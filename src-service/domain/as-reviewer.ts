import type { StaffActor } from './actor.ts'

/** Of a person's roles the trail names the one that allowed it. */
export const asReviewer = (actor: StaffActor): StaffActor => ({ ...actor, roles: ['reviewer'] })
