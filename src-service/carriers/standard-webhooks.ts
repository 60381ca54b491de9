import { Webhook } from 'standardwebhooks'
import type { WebhookAnswer, WebhookEndpoint } from '../domain/ports/webhook-endpoint.ts'

export interface StandardWebhooksOptions {
  readonly url: string
  /** `whsec_…`; with several, each signs, so that the receiver may move from one to the next. */
  readonly secrets: readonly string[]
  /** Milliseconds for the whole try. */
  readonly within?: number
}

const USUALLY_WITHIN = 15_000

/** An endpoint that is told as Standard Webhooks 1.0 says: `{type, timestamp, data}`, signed with `webhook-id` and `webhook-timestamp`. */
export function openWebhookEndpoint({
  url,
  secrets,
  within = USUALLY_WITHIN,
}: StandardWebhooksOptions): WebhookEndpoint {
  const signers = secrets.map((secret) => new Webhook(secret))
  return {
    url,
    async post({ id, type, timestamp, data }, signal) {
      const body = JSON.stringify({ type, timestamp: timestamp.toISOString(), data })
      const at = new Date()
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Linekeeper',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signers.map((signer) => signer.sign(id, at, body)).join(' '),
      }
      return tried(url, { method: 'POST', headers, body, redirect: 'manual' }, within, signal)
    },
  }
}

async function tried(url: string, init: RequestInit, within: number, signal: AbortSignal): Promise<WebhookAnswer> {
  const started = performance.now()
  const deadline = new AbortController()
  const stop = (): void => deadline.abort()
  const timer = setTimeout(stop, within)
  signal.addEventListener('abort', stop, { once: true })
  const durationMs = (): number => Math.round(performance.now() - started)
  try {
    const { status, body } = await fetch(url, { ...init, signal: deadline.signal })
    // What it says beyond its status is not read.
    await body?.cancel()
    return { status, durationMs: durationMs(), error: null }
  } catch (error) {
    const words = deadline.signal.aborted
      ? signal.aborted
        ? 'called off'
        : `no answer within ${within} ms`
      : causeOf(error)
    return { status: null, durationMs: durationMs(), error: words }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** The system's code of what went wrong: messages may quote the address. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  return typeof cause?.code === 'string' ? cause.code : 'the connection failed'
}
