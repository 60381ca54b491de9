/** The hosts whose https pages may be opened in the system's browser; later pages of documentation are added here. */
export const allowedHosts: ReadonlySet<string> = new Set<string>()

/**
 * True for what may leave the console for the system's browser: an https address of an allowed host, without credentials and on
 * the usual port, or an http address of exactly the embedded service's own loopback origin.
 */
export const mayOpen = (address: string, hosts: ReadonlySet<string>, serviceOrigin: string | undefined): boolean => {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  if (url.username !== '' || url.password !== '') return false
  if (url.protocol === 'https:') return url.port === '' && hosts.has(url.hostname)
  return url.protocol === 'http:' && url.origin === serviceOrigin
}

/** True for the address of a sign-in: the provider's endpoint exactly, over https or on loopback, without credentials; only its query is the flow's own. */
export const isSignInAddress = (address: string, endpoint: string): boolean => {
  try {
    const [url, known] = [new URL(address), new URL(endpoint)]
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    const plain = url.username === '' && url.password === '' && url.hash === ''
    return safe && plain && url.origin === known.origin && url.pathname === known.pathname
  } catch {
    return false
  }
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host)
