/** The cookies of one sign-in with one origin; they live as long as the sign-in. */
export class CookieJar {
  readonly #values = new Map<string, string>()

  /** Keeps what `set-cookie` lines say; a cookie that is expired at once is forgotten. */
  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const equals = pair.indexOf('=')
      if (equals < 1) continue
      const name = pair.slice(0, equals)
      if (attributes.some(isPast)) this.#values.delete(name)
      else this.#values.set(name, pair.slice(equals + 1))
    }
  }

  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

const isPast = (attribute: string): boolean => {
  const [name = '', value = ''] = attribute.split(/=(.*)/s)
  if (/^max-age$/i.test(name)) return Number(value) <= 0
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now()
}
