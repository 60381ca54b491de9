import type { StaffActor } from '../actor.ts'
import type { Random } from '../ports/random.ts'
import type { DemonstrationStore } from './demonstration.ports.ts'

/** Moves the rules' clock on by whole minutes (ADR 12); an audit event tells who did. */
export const advanceClock = (
  ports: { readonly store: DemonstrationStore; readonly random: Random },
  actor: StaffActor,
  { minutes }: { readonly minutes: number },
) =>
  ports.store.advanceClock(minutes, {
    id: ports.random.id('evt'),
    actorKind: 'staff',
    actorId: actor.id,
    actorRole: actor.roles[0] ?? null,
    action: 'demonstration.advanceClock',
    accountId: null,
    subjectId: null,
    data: { minutes },
  })
