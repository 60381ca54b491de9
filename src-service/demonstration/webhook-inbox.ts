import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsync } from 'fastify'
import { Webhook } from 'standardwebhooks'
import type { ReceivedWebhook } from '../domain/demonstration/demonstration.ports.ts'

/** Where the demonstration marketplace is told. */
export const WEBHOOK_INBOX = '/demonstration/webhook-inbox'
const MOST_KEPT = 500

/** The demonstration marketplace's side of the webhooks: what it was told, each event once. */
export interface WebhookInbox {
  /** Of this start only: nothing that was signed before needs to be verified again. */
  readonly secret: string
  readonly plugin: FastifyPluginAsync
  readonly webhooks: (limit: number) => readonly ReceivedWebhook[]
}

/** Receives as any marketplace would: verifies with the library of Standard Webhooks, and de-duplicates by `webhook-id`. */
export function openWebhookInbox(): WebhookInbox {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const verifier = new Webhook(secret)
  const received = new Map<string, ReceivedWebhook>()
  return {
    secret,
    plugin: async (app) => {
      app.removeAllContentTypeParsers()
      // The signature covers the bytes as they came.
      app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
      app.post(WEBHOOK_INBOX, async (request, reply) => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        let event: Omit<ReceivedWebhook, 'id' | 'at'> & { readonly timestamp: string }
        try {
          event = verifier.verify(String(request.body), headers) as typeof event
        } catch {
          return reply.code(401).send({ refused: 'the signature does not fit' })
        }
        const id = headers['webhook-id'] ?? ''
        if (!received.has(id))
          received.set(id, { id, type: event.type, at: new Date(event.timestamp), data: event.data })
        const oldest = received.keys().next()
        if (received.size > MOST_KEPT && !oldest.done) received.delete(oldest.value)
        return reply.code(204).send()
      })
    },
    webhooks: (limit) => [...received.values()].reverse().slice(0, limit),
  }
}
