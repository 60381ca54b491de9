import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { AppError } from '../../../src-shared/errors/app-error.ts'

/**
 * In this context a JSON body is read only once its signature stands: per Standard Webhooks, over the bytes as they came, by any of the secrets (two while
 * one replaces the other), at most 5 minutes old or early on the real clock. Without a secret everything is refused. Errors: `signature_invalid`.
 */
export function signedBodies(app: FastifyInstance, secrets: readonly string[]): void {
  const keys = secrets.map((secret) => new Webhook(secret))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      const headers = Object.fromEntries(
        ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
          name,
          String(request.headers[name] ?? ''),
        ]),
      )
      // Every key is tried, so that the time tells nothing of which one stood.
      const stands = keys.map((key) => verifies(key, body, headers)).some(Boolean)
      if (!stands) throw new AppError('signature_invalid')
      return parse(body)
    },
  )
}

function verifies(key: Webhook, body: string, headers: Record<string, string>): boolean {
  try {
    key.verify(body, headers, { jsonParse: false })
    return true
  } catch {
    return false
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new AppError('validation_failed', { fields: [{ field: '', message: 'must be JSON' }] })
  }
}
