/** Kept in this tab over a sign-in; an address with a secret in it would stay in the browser's history. */
const KEY = 'link'

/** The secret of a mailed link: taken out of the address at once, which is then the page's plain one; kept for the way back from sign-in. */
export function takeSecret(pathname: string): string | null {
  const given = window.location.pathname === pathname ? window.location.hash.slice(1) : ''
  try {
    if (given === '') return window.sessionStorage.getItem(`${KEY}:${pathname}`)
    window.sessionStorage.setItem(`${KEY}:${pathname}`, given)
  } catch {
    // Without storage the link has to be opened once more after the sign-in.
  }
  if (given !== '') window.history.replaceState(null, '', pathname)
  return given === '' ? null : given
}

/** Forgets it once it was used. */
export function forgetSecret(pathname: string): void {
  try {
    window.sessionStorage.removeItem(`${KEY}:${pathname}`)
  } catch {
    // Nothing was kept.
  }
}
