/** One event of a stream, as the HTML standard's event stream format gives it. */
export interface ServerSentEvent {
  readonly type: string
  readonly data: string
}

/** More than this without an event's end is no stream of ours. */
const longestEvent = 256 * 1024

/** Reads an event stream piece by piece, whatever the pieces' borders (HTML standard, 9.2.6). Throws `RangeError` for an event beyond 256 KiB. */
export class ServerSentEventParser {
  readonly #decoder = new TextDecoder('utf-8')
  #rest = ''
  #type = ''
  #data: string[] = []
  #size = 0

  push(chunk: Uint8Array): ServerSentEvent[] {
    const text = this.#rest + this.#decoder.decode(chunk, { stream: true })
    // A carriage return at the end may be the first half of one line end.
    const complete = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = complete.split(/\r\n|\r|\n/)
    this.#rest = (lines.pop() ?? '') + text.slice(complete.length)
    if (this.#rest.length > longestEvent) throw new RangeError('an event is too long')
    return lines.flatMap((line) => this.#line(line))
  }

  #line(line: string): ServerSentEvent[] {
    if (line === '') return this.#dispatch()
    if (line.startsWith(':')) return []
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.#type = value
    if (field === 'data') {
      this.#data.push(value)
      this.#size += value.length
      if (this.#size > longestEvent) throw new RangeError('an event is too long')
    }
    return []
  }

  #dispatch(): ServerSentEvent[] {
    const data = this.#data
    const type = this.#type || 'message'
    this.#data = []
    this.#type = ''
    this.#size = 0
    return data.length === 0 ? [] : [{ type, data: data.join('\n') }]
  }
}
