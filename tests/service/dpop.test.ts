import { decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import type { JWK } from 'jose'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src-service/sql/database.ts'
import { digest, makeProofKey, postWithProof, signInStaff } from '../support/console-client.ts'
import type { ProofKey, ProofOptions, StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startSignInService } from '../support/sign-in-service.ts'
import type { SignInService } from '../support/sign-in-service.ts'

const PATH = '/who/staff'
/** The public key in a proof's header. */
const keyIn = async (proof: Promise<string>): Promise<JWK> => decodeProtectedHeader(await proof).jwk ?? {}
const now = (): number => Math.floor(Date.now() / 1000)

forEachEngine('DPoP', (open) => {
  let database: Database
  let service: SignInService
  let other: SignInService
  let agent: StaffConsole

  beforeAll(async () => {
    database = await open()
    service = await startSignInService(database)
    // A second process of the same service behind the same public address.
    other = await startSignInService(database, { deps: () => ({ publicOrigin: service.origin }) })
    agent = await signInStaff(service.origin, 'staff-amara')
  })
  afterAll(async () => {
    await other.close()
    await service.close()
  })

  const proofFor = (options: ProofOptions = {}, key: ProofKey = agent.key, method = 'GET'): Promise<string> =>
    key.proof(method, service.origin + PATH, { accessToken: agent.tokens.accessToken, ...options })
  const ask = async (
    proof: string | null,
    { at = service.origin, path = PATH, method = 'GET', scheme = 'DPoP' } = {},
  ) => {
    const response = await fetch(at + path, {
      method,
      headers: { authorization: `${scheme} ${agent.tokens.accessToken}`, ...(proof === null ? {} : { dpop: proof }) },
    })
    return { status: response.status, body: (await response.json()) as { code?: string; id?: string } }
  }

  test('a good proof is accepted, with a query too', async () => {
    expect((await ask(await proofFor())).body.id).toBe('staff-amara')
    expect((await ask(await proofFor(), { path: `${PATH}?q=1` })).status).toBe(200)
  })

  test.each([-50, 50])('a clock that is %i seconds off is accepted', async (seconds) => {
    expect((await ask(await proofFor({ claims: { iat: now() + seconds } }))).status).toBe(200)
  })

  test('a proof is accepted once, by whichever process sees it first', async () => {
    const proof = await proofFor()
    expect((await ask(proof)).status).toBe(200)
    expect((await ask(proof)).body.code).toBe('proof_invalid')
    expect((await ask(proof, { at: other.origin })).body.code).toBe('proof_invalid')
    const second = await proofFor()
    expect((await ask(second, { at: other.origin })).status).toBe(200)
    expect((await ask(second)).body.code).toBe('proof_invalid')
  })

  test('a proof sent many times at once is accepted once', async () => {
    const proof = await proofFor()
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => ask(proof, { at: index % 2 === 0 ? service.origin : other.origin })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'proof_invalid')).toHaveLength(15)
  })

  describe('refuses', () => {
    const bad: Record<string, () => Promise<string | null>> = {
      'no proof': async () => null,
      'what is no token': async () => 'proof',
      'another key': async () => proofFor({}, await makeProofKey()),
      'another path': () => proofFor({ claims: { htu: `${service.origin}/who/staffs` } }),
      'another host': () => proofFor({ claims: { htu: `http://localhost:1${PATH}` } }),
      'no address': () => proofFor({ claims: { htu: 'who' } }),
      'another method': () => proofFor({ claims: { htm: 'POST' } }),
      'no ath': async () => agent.key.proof('GET', service.origin + PATH),
      'the ath of another token': () => proofFor({ claims: { ath: digest('another') } }),
      'an iat two minutes old': () => proofFor({ claims: { iat: now() - 120 } }),
      'an iat two minutes ahead': () => proofFor({ claims: { iat: now() + 120 } }),
      'an iat that is no number': () => proofFor({ claims: { iat: undefined } }),
      'no jti': () => proofFor({ claims: { jti: undefined } }),
      'an endless jti': () => proofFor({ claims: { jti: 'x'.repeat(200) } }),
      'another typ': () => proofFor({ header: { typ: 'JWT' } }),
      'no key': () => proofFor({ header: { jwk: undefined } }),
      'a key beside the one that signed': async () =>
        proofFor({ header: { jwk: await keyIn(proofFor()) } }, await makeProofKey()),
      'a private key in the header': async () =>
        proofFor({ header: { jwk: { ...(await keyIn(proofFor())), d: 'AA' } } }),
      'another algorithm': async () => {
        const { privateKey } = await generateKeyPair('RS256')
        return new SignJWT({ htm: 'GET', htu: service.origin + PATH, jti: 'x'.repeat(16), iat: now() })
          .setProtectedHeader({ alg: 'RS256', typ: 'dpop+jwt', jwk: { kty: 'RSA', n: 'AA', e: 'AQAB' } })
          .sign(privateKey)
      },
      'no signature': async () => {
        const [, claims] = (await proofFor()).split('.')
        const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'dpop+jwt' })).toString('base64url')
        return `${header}.${claims}.`
      },
      'a changed claim': async () => {
        const [header, , signature] = (await proofFor()).split('.')
        const [, claims] = (await proofFor()).split('.')
        return `${header}.${claims}.${signature}`
      },
      'two proofs in one header': async () => `${await proofFor()}, ${await proofFor()}`,
    }
    test.each(Object.keys(bad))('%s', async (name) => {
      expect(await ask((await bad[name]?.()) ?? null)).toMatchObject({ status: 401, body: { code: 'proof_invalid' } })
    })

    test('the proof of a GET for a POST', async () => {
      expect((await ask(await proofFor(), { method: 'POST' })).body.code).toBe('proof_invalid')
      expect((await ask(await proofFor({}, agent.key, 'POST'), { method: 'POST' })).status).toBe(200)
    })
    test('a bound token as a bearer token', async () => {
      expect((await ask(await proofFor(), { scheme: 'Bearer' })).body.code).toBe('not_signed_in')
    })
    test('a token that nobody was given', async () => {
      const url = service.origin + PATH
      const dpop = await agent.key.proof('GET', url, { accessToken: 'made-up' })
      const response = await fetch(url, { headers: { authorization: 'DPoP made-up', dpop } })
      expect(await response.json()).toMatchObject({ code: 'session_over' })
    })
  })

  test('nobody uses up a jti of another key, and proofs of strangers are not kept', async () => {
    const kept = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from dpop_proof`.execute(database.kysely)
      return rows[0]?.n ?? -1
    }
    const before = await kept()
    const jti = 'the-very-same-identifier'
    expect((await ask(await proofFor({ claims: { jti } }, await makeProofKey()))).body.code).toBe('proof_invalid')
    expect(await kept()).toBe(before)
    expect((await ask(await proofFor({ claims: { jti } }))).status).toBe(200)
    expect(await kept()).toBe(before + 1)
  })

  test('old proofs are forgotten at a refresh, young ones are not', async () => {
    const young = await proofFor()
    expect((await ask(young)).status).toBe(200)
    await sql`insert into dpop_proof (jti_hash, seen_at)
      values ('\\x01'::bytea, clock_timestamp() - interval '11 minutes')`.execute(database.kysely)
    const lone = await signInStaff(service.origin, 'staff-amara')
    const url = `${service.origin}/v1/staff-sessions/refresh`
    const { refreshToken } = lone.tokens
    expect((await postWithProof(url, lone.key, { refreshToken })).status).toBe(200)
    const { rows } = await sql`select 1 from dpop_proof where jti_hash = '\\x01'::bytea`.execute(database.kysely)
    expect(rows).toEqual([])
    expect((await ask(young)).body.code).toBe('proof_invalid')
  })
})
