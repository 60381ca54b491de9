import { createContext, useContext } from 'react'
import type { NavigateOptions, To } from 'react-router'

/** Goes to a place of the console, or so many steps back or forward. */
export interface GoTo {
  (to: To, options?: NavigateOptions): void
  (steps: number): void
}

const GoToContext = createContext<GoTo>(() => {
  throw new Error('there is no way to other places here')
})

/** Gives a page its way to other places: the router's own. */
export const GoToProvider = GoToContext.Provider

/**
 * The way to other places. Unlike the router's hook it does not draw its component again when the address changes,
 * which it does at each key of a search.
 */
export const useGoTo = (): GoTo => useContext(GoToContext)

/** The address as it stands now; what is drawn may still be of the one before. */
export const addressNow = (): { readonly path: string; readonly params: URLSearchParams } => {
  const [path = '', search] = window.location.hash.slice(1).split('?')
  return { path, params: new URLSearchParams(search) }
}
