import { AppError } from '../../../src-shared/errors/app-error.ts'
import { foldText } from '../accounts/fold-text.ts'
import type { StaffActor } from '../actor.ts'
import type { Random } from '../ports/random.ts'
import type { SavedViewContent, SavedViewRecord, SavedViewStore } from '../ports/staff-preference-store.ts'

interface SavedViewPorts {
  readonly views: SavedViewStore
  readonly random: Random
}

interface Saved {
  readonly now: Date
  readonly view: SavedViewRecord
}

/** Saves a view under a name that none of the person's others has, capitals and accents aside. Errors: `saved_view_limit` at the 51st, `saved_view_name_taken`. */
export async function createSavedView(
  { views, random }: SavedViewPorts,
  actor: StaffActor,
  { name, filters, sort, layout }: SavedViewContent & { readonly name: string },
): Promise<Saved> {
  return orRefuse(
    await views.create({
      id: random.id('svw'),
      staffId: actor.id,
      name,
      foldedName: foldText(name),
      value: { filters, sort, layout },
    }),
  )
}

/** Changes a saved view; what is left out stays. Errors: `saved_view_not_found` for another person's too, `saved_view_name_taken`. */
export async function updateSavedView(
  { views }: Pick<SavedViewPorts, 'views'>,
  actor: StaffActor,
  { savedViewId, ...changed }: { readonly savedViewId: string; readonly name?: string } & Partial<SavedViewContent>,
): Promise<Saved> {
  const before = (await views.list(actor.id)).views.find(({ id }) => id === savedViewId)
  if (!before) throw new AppError('saved_view_not_found')
  const { name = before.name, ...content } = changed
  return orRefuse(
    await views.update({
      id: savedViewId,
      staffId: actor.id,
      name,
      foldedName: foldText(name),
      value: {
        filters: content.filters ?? before.value.filters,
        sort: content.sort === undefined ? before.value.sort : content.sort,
        layout: content.layout === undefined ? before.value.layout : content.layout,
      },
    }),
  )
}

/** Forgets a saved view. Errors: `saved_view_not_found`. */
export async function removeSavedView(views: SavedViewStore, actor: StaffActor, savedViewId: string): Promise<Date> {
  const now = await views.remove(actor.id, savedViewId)
  if (!now) throw new AppError('saved_view_not_found')
  return now
}

function orRefuse(outcome: Saved | 'saved_view_limit' | 'saved_view_not_found' | 'saved_view_name_taken'): Saved {
  if (typeof outcome === 'string') throw new AppError(outcome)
  return outcome
}
