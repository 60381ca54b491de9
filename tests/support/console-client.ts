import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { JWK } from 'jose'
import type { StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import { makeBrowser } from './browser.ts'

export interface ProofOptions {
  readonly accessToken?: string
  readonly claims?: Record<string, unknown>
  readonly header?: Record<string, unknown>
}

/** A key of a console's own and the proofs that it signs (RFC 9449). */
export interface ProofKey {
  readonly thumbprint: string
  proof(method: string, url: string, options?: ProofOptions): Promise<string>
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

export async function makeProofKey(): Promise<ProofKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk: JWK = await exportJWK(publicKey)
  return {
    thumbprint: await calculateJwkThumbprint(jwk),
    proof: (method, url, { accessToken, claims = {}, header = {} } = {}) =>
      new SignJWT({
        htm: method,
        htu: url,
        jti: randomUUID(),
        iat: Math.floor(Date.now() / 1000),
        ...(accessToken === undefined ? {} : { ath: digest(accessToken) }),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
        .sign(privateKey),
  }
}

/** Where the console's loopback listener would be. */
export const CONSOLE_REDIRECT = 'http://127.0.0.1:47111/cb'

export interface StaffCode {
  readonly code: string
  readonly verifier: string
  readonly nonce: string
  readonly iss: string
}

/** An authorization request of the console's; `changes` overrides or, with null, removes a parameter. */
export const authorizationRequest = (origin: string, changes: Record<string, string | null> = {}): URL => {
  const address = new URL(`${origin}/oidc/auth`)
  const parameters = {
    client_id: 'linekeeper-console',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: CONSOLE_REDIRECT,
    code_challenge_method: 'S256',
    ...changes,
  }
  for (const [name, value] of Object.entries(parameters)) if (value !== null) address.searchParams.set(name, value)
  return address
}

/** Runs the code flow as one of the demonstration staff, up to the code. */
export async function staffCode(origin: string, staffId: string): Promise<StaffCode> {
  const verifier = randomBytes(32).toString('base64url')
  const nonce = randomBytes(16).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const start = authorizationRequest(origin, { code_challenge: digest(verifier), nonce, state, login_hint: staffId })
  const { address } = await makeBrowser().follow(start, CONSOLE_REDIRECT)
  const { code, iss, state: answered } = Object.fromEntries(address.searchParams)
  if (code === undefined || iss === undefined || answered !== state) throw new Error(`no code in ${address.href}`)
  return { code, verifier, nonce, iss }
}

/** Exchanges a code at the provider's token endpoint, as the public client that the console is. */
export const exchangeCode = (origin: string, code: string, verifier: string): Promise<Response> =>
  fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'linekeeper-console',
      redirect_uri: CONSOLE_REDIRECT,
      code,
      code_verifier: verifier,
    }),
  })

/** An ID token of one of the demonstration staff, with its nonce. */
export async function staffIdToken(origin: string, staffId: string): Promise<{ idToken: string; nonce: string }> {
  const { code, verifier, nonce } = await staffCode(origin, staffId)
  const answer = (await (await exchangeCode(origin, code, verifier)).json()) as { id_token: string }
  return { idToken: answer.id_token, nonce }
}

/** Posts JSON with a proof, as the console's main process does. */
export async function postWithProof(url: string, key: ProofKey, body: object, proof?: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', dpop: proof ?? (await key.proof('POST', url)) },
    body: JSON.stringify(body),
  })
}

export interface StaffConsole {
  readonly key: ProofKey
  readonly tokens: StaffTokens
  /** A request with access token and proof. */
  request(method: string, path: string, body?: object): Promise<Response>
}

/** A console with one of the demonstration staff signed in. */
export async function signInStaff(origin: string, staffId: string): Promise<StaffConsole> {
  const key = await makeProofKey()
  const response = await postWithProof(`${origin}/v1/staff-sessions`, key, await staffIdToken(origin, staffId))
  if (response.status !== 201) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`)
  const tokens = (await response.json()) as StaffTokens
  return {
    key,
    tokens,
    async request(method, path, body) {
      const { accessToken } = tokens
      const url = origin + path
      return fetch(url, {
        method,
        headers: {
          authorization: `DPoP ${accessToken}`,
          dpop: await key.proof(method, url.split('?')[0] ?? url, { accessToken }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    },
  }
}
