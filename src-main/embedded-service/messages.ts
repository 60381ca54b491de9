/** What the embedded service tells over its parent port. */
export type ServiceMessage =
  | { readonly type: 'ready'; readonly origin: string }
  | { readonly type: 'progress'; readonly step: string }
  | { readonly type: 'failed'; readonly message: string }

/** What the console tells the embedded service. */
export interface StopMessage {
  readonly type: 'stop'
}

/** Where the embedded service finds its things; its only argument, as JSON. */
export interface ServiceArguments {
  readonly dataDir: string
  readonly templatePath: string
  readonly memberPageDir: string
}

/** The origin of a private loopback service; undefined for any other address. */
export const loopbackOrigin = (address: unknown): string | undefined => {
  if (typeof address !== 'string') return undefined
  try {
    const url = new URL(address)
    return url.protocol === 'http:' && url.hostname === '127.0.0.1' && url.port !== '' ? url.origin : undefined
  } catch {
    return undefined
  }
}

/** A message of the protocol; undefined for anything else. */
export const serviceMessage = (data: unknown): ServiceMessage | undefined => {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, origin, step, message } = data as Record<string, unknown>
  const address = loopbackOrigin(origin)
  if (type === 'ready' && address !== undefined) return { type, origin: address }
  if (type === 'progress' && typeof step === 'string') return { type, step }
  if (type === 'failed' && typeof message === 'string') return { type, message }
  return undefined
}
