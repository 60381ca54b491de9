import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`

/** One call that a marketplace's endpoint was made, its signature verified. */
export interface WebhookCall {
  readonly id: string
  readonly event: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> }
}

/** A marketplace's endpoint on the loopback. `answer` decides each status; `null` never answers. Calls that do not verify are kept apart. */
export async function startWebhookPeer(answer: (call: WebhookCall) => number | null = () => 204) {
  const calls: WebhookCall[] = []
  const forged: string[] = []
  const verifier = new Webhook(WEBHOOK_SECRET)
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      try {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        const event = verifier.verify(body, headers) as WebhookCall['event']
        const call = { id: headers['webhook-id'] ?? '', event }
        calls.push(call)
        const status = answer(call)
        if (status !== null) response.writeHead(status).end()
      } catch {
        forged.push(body)
        response.writeHead(400).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    calls,
    forged,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
