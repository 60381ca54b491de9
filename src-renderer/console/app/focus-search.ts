import { SEARCH_FIELD_ID } from '../../lib/list-focus.ts'

/** Gives the keyboard to the search field and selects what stands in it. */
export const focusSearch = (): void => {
  const field = document.getElementById(SEARCH_FIELD_ID)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}
