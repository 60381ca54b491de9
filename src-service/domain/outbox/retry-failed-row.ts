import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import type { PoisonRows } from '../ports/poison-rows.ts'
import type { Random } from '../ports/random.ts'

/** Lets a row that could not leave be tried again. Errors: `outbox_row_not_found`; `outbox_row_wiped` for a code or a link, which is gone (R11). */
export async function retryFailedRow(
  { poison, random }: { readonly poison: PoisonRows; readonly random: Random },
  actor: StaffActor,
  { outboxId }: { readonly outboxId: string },
): Promise<{ readonly now: Date }> {
  const { now, outcome } = await poison.retry(outboxId, {
    id: random.id('evt'),
    actorKind: actor.kind,
    actorId: actor.id,
    actorRole: 'supervisor',
    action: 'outbox.retry',
    subjectId: outboxId,
    data: {},
  })
  if (outcome === 'missing') throw new AppError('outbox_row_not_found')
  if (outcome === 'wiped') throw new AppError('outbox_row_wiped')
  return { now }
}
