import { useEffect, useSyncExternalStore } from 'react'

/**
 * The address of a page with a handful of places. A router for five paths would be a tenth of the script that a phone must
 * load before anyone can touch the page.
 */
const CHANGED = 'page-address'

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('popstate', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** Path and query as they stand in the address bar. */
export const currentAddress = (): string => window.location.pathname + window.location.search

/** Goes to a path of this page (with its query); replacing leaves no trace in the history. */
export function goTo(address: string, { replace = false }: { replace?: boolean } = {}): void {
  if (address === currentAddress()) return
  window.history[replace ? 'replaceState' : 'pushState'](null, '', address)
  window.dispatchEvent(new Event(CHANGED))
}

/** The current path and query; renders again when they change. */
export function useAddress(): URL {
  const address = useSyncExternalStore(subscribe, currentAddress)
  return new URL(address, window.location.origin)
}

/** Lets plain links to paths of this page go without a reload; new tabs, downloads and other sites stay the browser's. */
export function useInPageLinks(paths: readonly string[]): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.target || link.origin !== window.location.origin || !paths.includes(link.pathname)) return
      if (link.hash && link.pathname === window.location.pathname) return
      event.preventDefault()
      goTo(link.pathname + link.search)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [paths])
}
