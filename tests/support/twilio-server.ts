import { createServer, type IncomingMessage } from 'node:http'
import twilio from 'twilio'

export const TWILIO_ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`
export const TWILIO_TOKEN = 'the-auth-token-of-the-tests'

/** A request of the SDK: what it asks for, and as whom. */
export interface TwilioRequest {
  readonly kind: 'Messages' | 'Calls'
  readonly fields: Readonly<Record<string, string>>
  readonly user: string
  readonly sid: string
}

/** How the next request is answered: `silent` takes it and never answers. */
export type TwilioAnswer = 'accept' | 'silent' | { readonly status: number; readonly code?: number }

/** Twilio's API as far as codes need it, over real HTTP. */
export interface TwilioServer {
  readonly origin: string
  readonly requests: readonly TwilioRequest[]
  /** Resolves with the next request for this number that has not been taken. */
  readonly take: (to: string) => Promise<TwilioRequest>
  /** How requests for this number are answered, in their order; `accept` when all are used. */
  readonly answer: (to: string, ...answers: readonly TwilioAnswer[]) => void
  readonly close: () => Promise<void>
}

/** The signature that Twilio puts on a callback. */
export const signed = (address: string, fields: Readonly<Record<string, string>>, token = TWILIO_TOKEN): string =>
  twilio.getExpectedTwilioSignature(token, address, { ...fields })

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

export async function startTwilioServer(): Promise<TwilioServer> {
  const requests: TwilioRequest[] = []
  const taken = new Set<TwilioRequest>()
  const waiting = new Map<string, (request: TwilioRequest) => void>()
  const answers = new Map<string, TwilioAnswer[]>()
  const server = createServer((request, response) => {
    void (async () => {
      const kind = /\/(Messages|Calls)\.json$/.exec(request.url ?? '')?.[1] as TwilioRequest['kind']
      const read = new URLSearchParams(await bodyOf(request))
      const fields = Object.fromEntries(read)
      const user = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
      const sid = `${kind === 'Calls' ? 'CA' : 'SM'}${String(requests.length).padStart(32, '0')}`
      const made = { kind, fields, user, sid }
      requests.push(made)
      const to = fields['To'] ?? ''
      const answer = answers.get(to)?.shift() ?? 'accept'
      if (answer === 'accept')
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid, status: 'queued' }))
      else if (answer !== 'silent')
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ status: answer.status, code: answer.code, message: `about ${to}` }))
      waiting.get(to)?.(made)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requests,
    take: async (to) => {
      const ready = requests.find((request) => request.fields['To'] === to && !taken.has(request))
      const request = ready ?? (await new Promise<TwilioRequest>((resolve) => waiting.set(to, resolve)))
      waiting.delete(to)
      taken.add(request)
      return request
    },
    answer: (to, ...given) => void answers.set(to, [...given]),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
