/** The list that stands under the search field, as far as the field needs it. */
export interface SearchedList {
  /** Moves the keyboard to the first row; false where there is none. */
  readonly focusFirst: () => boolean
  /** Opens the first row of the settled answer; false where there is none. */
  readonly openFirst: () => boolean
}

let current: SearchedList | undefined

/** Puts a list under the search field while it is shown; answers how to take it away. */
export const registerSearchedList = (list: SearchedList): (() => void) => {
  current = list
  return () => {
    if (current === list) current = undefined
  }
}

export const searchedList = (): SearchedList | undefined => current

/** The search field of the frame has this id, so that the first row can give the keyboard back to it. */
export const SEARCH_FIELD_ID = 'search'
