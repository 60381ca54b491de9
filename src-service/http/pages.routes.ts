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
}

/** Addresses of the member's page; the page itself shows what belongs to each. */
const MEMBER_PATHS = [pages.member, '/settings', '/help', '/request', '/signed-out', pages.lostPhone, pages.stopChange]

/** Serves the member's page (and, in the embedded workspace, the demonstration's) with a strict Content-Security-Policy and a nonce per response. */
export async function pagesRoutes(app: FastifyInstance, { folder, embedded }: PagesDeps): Promise<void> {
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
  if (!embedded) return
  const demonstration = page(join(folder, 'demonstration', 'index.html'))
  for (const path of [pages.phones, pages.marketplace]) app.get(path, async (_, reply) => demonstration(reply))
}

function page(file: string) {
  return async (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    const html = await readFile(file, 'utf8')
    return reply.headers(pageHeaders(nonce)).send(html.replaceAll('__CSP_NONCE__', nonce))
  }
}

const pageHeaders = (nonce: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), otp-credentials=(self)',
})
