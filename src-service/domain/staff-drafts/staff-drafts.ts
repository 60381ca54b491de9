import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import type { DraftFields, DraftPlace, StaffDraftStore } from '../ports/staff-draft-store.ts'

type DraftInput = Pick<DraftPlace, 'accountId' | 'form'>

const placeOf = ({ id }: StaffActor, { accountId, form }: DraftInput): DraftPlace => ({ staffId: id, accountId, form })

/** What this person had entered in a form on this account and not sent. Errors: `account_not_found`. */
export async function readStaffDraft(drafts: StaffDraftStore, actor: StaffActor, input: DraftInput) {
  const found = await drafts.read(placeOf(actor, input))
  if (!found) throw new AppError('account_not_found')
  return found
}

/** Keeps what is entered, for its author alone; null: nothing is. Errors: `account_not_found`. */
export async function keepStaffDraft(
  drafts: StaffDraftStore,
  actor: StaffActor,
  { content, ...input }: DraftInput & { readonly content: DraftFields | null },
): Promise<{ readonly now: Date; readonly kept: boolean }> {
  const place = placeOf(actor, input)
  if (content === null) return { ...(await drafts.forget(place)), kept: false }
  const kept = await drafts.keep(place, content)
  if (!kept) throw new AppError('account_not_found')
  return kept
}

/** Sends what a form is for, and forgets its draft: over HTTP both are one transaction, the one of the request's key. */
export async function sendDraft<T>(
  drafts: StaffDraftStore,
  actor: StaffActor,
  input: DraftInput,
  send: () => Promise<T>,
): Promise<T> {
  const sent = await send()
  await drafts.forget(placeOf(actor, input))
  return sent
}
