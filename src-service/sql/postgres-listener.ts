import { checkChannel } from './database.ts'
import type { OnNotify, Unlisten } from './database.ts'

interface Notification {
  readonly channel: string
  readonly payload?: string | undefined
}

/** What of a driver's client the listener needs. */
export interface ListenClient {
  connect(): Promise<unknown>
  query(sql: string): Promise<unknown>
  end(): Promise<void>
  on(event: 'notification', listener: (notification: Notification) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'end', listener: () => void): unknown
}

const firstPause = 100
const longestPause = 5_000
const heartbeat = 30_000

/** One connection of its own for LISTEN: it connects at the first subscription and again whenever it is lost. */
export class Listener {
  readonly #newClient: () => ListenClient
  readonly #onError: (error: Error) => void
  readonly #listeners = new Map<string, Set<OnNotify>>()
  #client: Promise<ListenClient> | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(newClient: () => ListenClient, onError: (error: Error) => void) {
    this.#newClient = newClient
    this.#onError = onError
  }

  async listen(channel: string, onNotify: OnNotify): Promise<Unlisten> {
    const listeners = this.#listeners.get(checkChannel(channel)) ?? new Set()
    this.#listeners.set(channel, listeners.add(onNotify))
    this.#client ??= this.#connect()
    try {
      // Harmless where the connection has just done it.
      await (await this.#client).query(`listen ${channel}`)
    } catch (error) {
      listeners.delete(onNotify)
      throw error
    }
    return async () => {
      listeners.delete(onNotify)
      if (listeners.size > 0 || this.#closed) return
      this.#listeners.delete(channel)
      await (await this.#client)?.query(`unlisten ${channel}`)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const client = await this.#client?.catch(() => undefined)
    await client?.end()
  }

  async #connect(): Promise<ListenClient> {
    const client = this.#newClient()
    let isOpen = true
    const lost = (error?: Error): void => {
      if (error !== undefined) this.#onError(error)
      if (!isOpen) return
      isOpen = false
      client.end().catch(() => undefined)
      this.#reconnect(firstPause)
    }
    client.on('error', lost)
    client.on('end', () => lost())
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload ?? ''))
    try {
      await client.connect()
      for (const channel of this.#listeners.keys()) await client.query(`listen ${channel}`)
    } catch (error) {
      isOpen = false
      this.#client = undefined
      client.end().catch(() => undefined)
      throw error
    }
    this.#watch(client, lost)
    return client
  }

  /** A connection that a network dropped in silence says nothing: it has to be asked. */
  #watch(client: ListenClient, lost: (error: Error) => void): void {
    this.#after(heartbeat, () => {
      client.query('select 1').then(() => this.#watch(client, lost), lost)
    })
  }

  #reconnect(pause: number): void {
    this.#client = undefined
    this.#after(pause, () => {
      if (this.#client !== undefined) return
      this.#client = this.#connect()
      this.#client.then(
        () => this.#listeners.forEach((_, channel) => this.#tell(channel, null)),
        (error: Error) => {
          this.#onError(error)
          this.#reconnect(Math.min(pause * 2, longestPause))
        },
      )
    })
  }

  #after(pause: number, work: () => void): void {
    clearTimeout(this.#timer)
    if (this.#closed) return
    this.#timer = setTimeout(work, pause)
    this.#timer.unref()
  }

  #tell(channel: string, payload: string | null): void {
    for (const onNotify of this.#listeners.get(channel) ?? []) onNotify(payload)
  }
}
