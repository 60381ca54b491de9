import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createSession } from '../../src-main/session/session.ts'
import type { CallSession } from '../../src-main/session/session-calls.ts'
import type { Vault } from '../../src-main/session/vault.ts'
import type { StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'

const staff = {
  id: 'staff-amara',
  name: 'Amara Okafor',
  roles: ['agent' as const],
  signedInAt: '2026-01-01T00:00:00.000Z',
}
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

const tokens = (number: number, expiresIn: number, sessionEndsAt: string): StaffTokens => ({
  serverNow: '2026-01-01T00:00:00.000Z',
  accessToken: `access-${number}`,
  refreshToken: 'refresh',
  tokenType: 'DPoP',
  expiresIn,
  sessionEndsAt,
  staff,
})

/** The vault of a system with a keyring, which outlives a start. */
const vaultOf = (): Vault & { content: string | undefined } => {
  const vault: Vault & { content: string | undefined } = {
    content: undefined,
    state: () => ({ kept: 'keychain', keptReason: null }),
    open: async () => vault.content,
    keep: async (secret) => void (vault.content = secret),
    forget: () => void (vault.content = undefined),
  }
  return vault
}

interface Options {
  readonly expiresIn?: number
  readonly sessionEndsAt?: string
  readonly vault?: ReturnType<typeof vaultOf>
}

/** A session whose service answers with tokens numbered by call, or with `failWith` while it is set. */
const sessionOf = ({ expiresIn = 300, sessionEndsAt = inAnHour(), vault = vaultOf() }: Options = {}) => {
  const calls: string[] = []
  const state: { failWith: AppError | undefined; changes: number } = { failWith: undefined, changes: 0 }
  const callSession: CallSession = async (key) => {
    calls.push(key)
    await Promise.resolve()
    if (state.failWith) throw state.failWith
    return tokens(calls.length, expiresIn, sessionEndsAt) as never
  }
  const session = createSession({
    vault,
    callSession,
    demonstrationStaff: [],
    origin: () => 'http://127.0.0.1:1',
    signInAtProvider: async () => ({ idToken: 'id', nonce: 'n' }),
    onChange: () => {
      state.changes += 1
    },
  })
  return { session, calls, state, vault }
}

const codeOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => (error as AppError).code)

describe('the session', () => {
  it('shows who is signed in and nothing secret', async () => {
    const { session, state } = sessionOf()
    expect(session.view().staff).toBeNull()
    await session.signIn(staff.id)
    expect(session.view().staff).toEqual(staff)
    expect(state.changes).toBe(1)
    expect(JSON.stringify(session.view())).not.toMatch(/access-|refresh/)
  })

  it('signs a request with the token and a proof for it', async () => {
    const { session } = sessionOf()
    await session.signIn(staff.id)
    const { headers } = await session.authorize('GET', 'http://127.0.0.1:1/v1/accounts?query=a')
    expect(headers['authorization']).toBe('DPoP access-1')
    expect(decodeJwt(headers['dpop'] ?? '')).toMatchObject({ htm: 'GET', htu: 'http://127.0.0.1:1/v1/accounts' })
  })

  it('signs nothing while nobody is signed in', async () => {
    const { session, calls } = sessionOf()
    expect(await codeOf(session.authorize('GET', 'http://h/'))).toBe('not_signed_in')
    expect(calls).toEqual([])
  })

  it('renews a token that is about to end once for all who wait', async () => {
    const { session, calls } = sessionOf({ expiresIn: 5 })
    await session.signIn(staff.id)
    const signed = await Promise.all([1, 2, 3].map(() => session.authorize('GET', 'http://h/')))
    expect(calls).toEqual(['staffSessions.create', 'staffSessions.refresh'])
    expect(signed.map(({ accessToken }) => accessToken)).toEqual(['access-2', 'access-2', 'access-2'])
  })

  it('renews a refused token once, whoever was refused with it', async () => {
    const { session, calls } = sessionOf()
    await session.signIn(staff.id)
    await Promise.all([session.renew('access-1'), session.renew('access-1')])
    await session.renew('access-1')
    expect(calls).toEqual(['staffSessions.create', 'staffSessions.refresh'])
  })

  it.each(['session_over', 'not_signed_in', 'proof_invalid'] as const)(
    'ends when the service says %s',
    async (code) => {
      const { session, state, vault } = sessionOf()
      await session.signIn(staff.id)
      state.failWith = new AppError(code)
      expect(await codeOf(session.renew('access-1'))).toBe('session_over')
      expect(session.view().staff).toBeNull()
      expect(vault.content).toBeUndefined()
      expect(state.changes).toBe(2)
    },
  )

  it.each(['service_unreachable', 'service_starting', 'service_unavailable', 'internal'] as const)(
    'does not end when the service cannot answer (%s)',
    async (code) => {
      const { session, state, vault } = sessionOf()
      await session.signIn(staff.id)
      state.failWith = new AppError(code)
      expect(await codeOf(session.renew('access-1'))).toBe(code)
      expect(session.view().staff).toEqual(staff)
      expect(vault.content).toBeDefined()
    },
  )

  it('is taken up at the next start with the same key, and asks the service at the first call only', async () => {
    const { session, vault } = sessionOf()
    await session.signIn(staff.id)
    const { headers } = await session.authorize('GET', 'http://h/')
    const next = sessionOf({ vault })
    await next.session.restore()
    expect(next.session.view().staff).toEqual(staff)
    expect(next.calls).toEqual([])
    const again = await next.session.authorize('GET', 'http://h/')
    expect(next.calls).toEqual(['staffSessions.refresh'])
    const keyIn = (proof: string | undefined): unknown =>
      (JSON.parse(Buffer.from((proof ?? '').split('.')[0] ?? '', 'base64url').toString()) as { jwk: unknown }).jwk
    expect(keyIn(again.headers['dpop'])).toEqual(keyIn(headers['dpop']))
    expect(keyIn(headers['dpop'])).not.toHaveProperty('d')
  })

  it.each([
    [
      'has ended',
      JSON.stringify({ refreshToken: 'r', staff, sessionEndsAt: '2020-01-01T00:00:00.000Z', privateJwk: {} }),
    ],
    [
      'has no key',
      JSON.stringify({ refreshToken: 'r', staff, sessionEndsAt: inAnHour(), privateJwk: { kty: 'oct', k: 'x' } }),
    ],
    ['is no JSON', '{"refreshToken":'],
    ['is of another shape', '[]'],
  ])('is not taken up when what was kept %s', async (_, content) => {
    const vault = vaultOf()
    vault.content = content
    const { session } = sessionOf({ vault })
    await session.restore()
    expect(session.view().staff).toBeNull()
    expect(vault.content).toBeUndefined()
  })

  it('ends here at sign-out even when the service cannot be told', async () => {
    const { session, state, calls, vault } = sessionOf()
    await session.signIn(staff.id)
    state.failWith = new AppError('service_unreachable')
    await session.signOut()
    expect(calls.at(-1)).toBe('staffSessions.end')
    expect(session.view().staff).toBeNull()
    expect(vault.content).toBeUndefined()
  })

  it('ends the session of the person before when another signs in', async () => {
    const { session, calls } = sessionOf()
    await session.signIn(staff.id)
    await session.signIn('staff-mei')
    expect(calls).toEqual(['staffSessions.create', 'staffSessions.create', 'staffSessions.end'])
    expect((await session.authorize('GET', 'http://h/')).accessToken).toBe('access-2')
  })

  it('stays ended when a renewal comes back after the sign-out', async () => {
    const { session, vault } = sessionOf()
    await session.signIn(staff.id)
    await Promise.all([session.renew('access-1'), session.signOut()])
    expect(session.view().staff).toBeNull()
    expect(vault.content).toBeUndefined()
  })
})
