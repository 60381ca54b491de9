import type { StaffActor } from '../actor.ts'
import type { AuditTrail } from '../ports/audit-trail.ts'
import type { Random } from '../ports/random.ts'

/** What left the console as a file or on paper. */
export interface Exported {
  readonly exported: 'accounts' | 'requests' | 'dead_ends' | 'account_page'
  /** How many rows it holds, 1 to 250. */
  readonly rows: number
  readonly accountId?: string
}

/** Records that masked data leaves the console in a file or on paper (R21, R22): what, how many rows, of which account; never a row. */
export const recordExport = (
  { trail, random }: { readonly trail: Pick<AuditTrail, 'add'>; readonly random: Random },
  actor: StaffActor,
  { exported, rows, accountId }: Exported,
): Promise<Date> =>
  trail.add({
    id: random.id('evt'),
    actorKind: actor.kind,
    actorId: actor.id,
    actorRole: actor.roles[0] ?? null,
    action: `${exported}.export`,
    accountId: accountId ?? null,
    subjectId: null,
    data: { rows },
  })
