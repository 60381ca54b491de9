/** A browser's share of HTTP: keeps cookies, sends them back, follows redirects one by one. */
export interface Browser {
  /** One request; a redirect is answered as it is. */
  request(address: string | URL, init?: RequestInit): Promise<Response>
  /** Follows redirects until the answer is none, or leads to an address that begins with `until`; answers both. */
  follow(address: string | URL, until?: string, init?: RequestInit): Promise<{ response: Response; address: URL }>
  readonly cookies: Map<string, string>
}

/** Cookies of one host; their paths, ages and flags are the business of the tests that look at them. */
export function makeBrowser(): Browser {
  const cookies = new Map<string, string>()
  const request: Browser['request'] = async (address, init = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const cut = pair.indexOf('=')
      const value = pair.slice(cut + 1)
      if (value === '') cookies.delete(pair.slice(0, cut))
      else cookies.set(pair.slice(0, cut), value)
    }
    return response
  }
  return {
    cookies,
    request,
    async follow(start, until, init) {
      let address = new URL(start)
      let response = await request(address, init)
      for (let step = 0; step < 12; step += 1) {
        const location = response.headers.get('location')
        if (location === null) return { response, address }
        address = new URL(location, address)
        if (until !== undefined && address.href.startsWith(until)) return { response, address }
        response = await request(address)
      }
      throw new Error(`redirects without end at ${address.href}`)
    },
  }
}
