import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { pages } from '../../src-shared/contract/page.ts'

/** Where the built pages are, and whether the demonstration's exist. */
export interface PagesDeps {
  readonly folder: string
  readonly embedded: boolean
  /** Where browsers find the service. */
  readonly publicOrigin: string
}

/** Addresses of the member's page; the page itself shows what belongs to each. */
const MEMBER_PATHS = [pages.member, '/settings', '/help', '/request', '/signed-out', pages.lostPhone, pages.stopChange]

/** Serves the member's page, the API's reference and, in the embedded workspace, the demonstration's, each with a strict Content-Security-Policy and a nonce per response. */
export async function pagesRoutes(app: FastifyInstance, { folder, embedded, publicOrigin }: PagesDeps): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    preCompressed: true,
  })
  const member = page(join(folder, 'member', 'index.html'))
  for (const path of MEMBER_PATHS) app.get(path, async (_, reply) => member(reply))
  const reference = page(join(folder, 'reference', 'index.html'), referencePolicy(publicOrigin))
  app.get(pages.reference, async (_, reply) => reference(reply))
  if (!embedded) return
  const demonstration = page(join(folder, 'demonstration', 'index.html'))
  for (const path of [pages.phones, pages.mail, pages.marketplace])
    app.get(path, async (_, reply) => demonstration(reply))
}

type Policy = (nonce: string) => Readonly<Record<string, string>>

const memberPolicy: Policy = (nonce) => ({
  'script-src': "'self'",
  'style-src': `'self' 'nonce-${nonce}'`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
})

/**
 * It reads the document and nothing else: a library of 5 MB may not act as the member who is signed in beside it. Its styles carry no
 * nonce; with nothing to load or to send they can only look wrong.
 */
const referencePolicy =
  (publicOrigin: string): Policy =>
  (nonce) => ({
    'script-src': `'nonce-${nonce}'`,
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'connect-src': `${publicOrigin}${pages.openApi}`,
    'form-action': "'none'",
  })

function page(file: string, policy = memberPolicy) {
  return async (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    const html = await readFile(file, 'utf8')
    return reply.headers(pageHeaders(policy(nonce))).send(html.replaceAll('__CSP_NONCE__', nonce))
  }
}

const pageHeaders = (policy: ReturnType<Policy>) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': Object.entries({
    'default-src': "'none'",
    ...policy,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), otp-credentials=(self)',
})
