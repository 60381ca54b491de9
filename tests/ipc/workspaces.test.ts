import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createHttp } from '../../src-main/api/http.ts'
import { signInAtEmbeddedProvider } from '../../src-main/session/embedded-sign-in.ts'
import type { Vault } from '../../src-main/session/vault.ts'
import { createAskLimit } from '../../src-main/workspaces/ask-limit.ts'
import { askServer } from '../../src-main/workspaces/ask-server.ts'
import { createConnection, type ConnectionDependencies } from '../../src-main/workspaces/connection.ts'
import { createServerService } from '../../src-main/workspaces/server-service.ts'
import { serverSignIn } from '../../src-main/workspaces/sign-in-ways.ts'
import type { WorkspaceList } from '../../src-main/workspaces/workspace-list.ts'
import { createWorkspaces } from '../../src-main/workspaces/workspaces.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import type { AppError } from '../../src-shared/errors/app-error.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'
import { startSignInService, type SignInService } from '../support/sign-in-service.ts'
import { startTlsProxy, type ProxyFlaws } from '../support/tls-proxy.ts'
import { json, startServer, type SeenRequest } from './local-server.ts'

const version = '0.1.0'
const about = { evaluationRuntime: false, version }
const healthy = { serverNow: '2026-01-01T00:00:00.000Z', status: 'ready', database: 'postgresql', version }
const http = createHttp()
const log = pino({ level: 'silent' })
const browser = { openBrowser: async () => false, page: () => '' }
let database: Database
let embedded: SignInService

beforeAll(async () => {
  database = await openPglite({ template: await pgliteTemplate() })
  embedded = await startSignInService(database)
})
afterAll(async () => {
  await embedded.close()
  await database.close()
})

const idOf = (index: number): string => `srv_01ARZ3NDEKTSV4RRFFQ69G5F${String(index).padStart(2, '0')}`

/** The workspaces of one console on real HTTP; files and keyring are maps in the test's hands. */
const workspacesOf = (kept: Map<string, string> = new Map()) => {
  const state: { list: WorkspaceList; switches: number } = { list: { servers: [], current: 'embedded' }, switches: 0 }
  const vaultOf = (id: string): Vault => ({
    state: () => ({ kept: 'keychain', keptReason: null }),
    open: async () => kept.get(id),
    keep: async (secret) => void kept.set(id, secret),
    forget: () => void kept.delete(id),
  })
  const connect = (id: string, own: Pick<ConnectionDependencies, 'origin' | 'signInAtProvider'>) => ({
    connection: createConnection({
      ...own,
      http,
      vault: vaultOf(id),
      demonstrationStaff: [],
      onEvent: () => undefined,
      onChange: () => undefined,
      report: () => undefined,
    }),
    destroy: () => void kept.delete(id),
  })
  let made = 0
  const workspaces = createWorkspaces({
    store: { get: () => state.list, set: (list) => (state.list = list) },
    openEmbedded: () => ({
      ...connect('embedded', {
        origin: () => embedded.origin,
        signInAtProvider: (staffId, nonce) => signInAtEmbeddedProvider(http, embedded.origin, staffId ?? '', nonce),
      }),
      service: {
        origin: () => embedded.origin,
        status: () => ({ state: 'ready' }) as never,
        enter: () => undefined,
        leave: () => undefined,
      },
    }),
    openServer: ({ id, address }) => {
      const service = createServerService({ address, http, about, isLive: () => false, onChange: () => undefined })
      return {
        ...connect(id, {
          origin: service.origin,
          signInAtProvider: serverSignIn({ ...browser, http, origin: service.origin }, log),
        }),
        service,
      }
    },
    ask: (origin) => askServer(http, origin, version, 2_000),
    newId: () => idOf((made += 1)),
    onSwitch: () => (state.switches += 1),
    onList: () => undefined,
  })
  return { workspaces, state, kept }
}

/** A server that says it is Linekeeper's and answers everything else as it likes. */
const startHostile = (answer: (request: SeenRequest, response: ServerResponse) => void) =>
  startServer((request, response) =>
    request.url === '/health/ready' ? json(response, 200, healthy) : answer(request, response),
  )
const secretsIn = (seen: readonly SeenRequest[]): readonly string[] =>
  seen.flatMap(({ headers, body }) =>
    [headers.authorization, headers['dpop'], headers.cookie, body].flatMap((x) => x || []),
  )
const codeOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => (error as AppError).code)

describe('workspaces', () => {
  it('keep their sessions apart: no token, proof or cookie of one reaches another origin, and coming back finds the person', async () => {
    const hostile = await startHostile((_, response) =>
      response.writeHead(302, { location: `${embedded.origin}/who/staff`, 'set-cookie': 'a=b' }).end(),
    )
    const { workspaces, state } = workspacesOf()
    const home = workspaces.current().connection
    await home.session.signIn('staff-amara')
    const { added } = await workspaces.add({ address: hostile.origin })
    expect(secretsIn(hostile.seen)).toEqual([])
    workspaces.switchTo(added)
    expect([state.switches, state.list.current]).toEqual([1, added])
    workspaces.listen()
    expect(await codeOf(workspaces.call('accounts.search', { query: 'ada' }))).toBe('not_signed_in')
    expect(await codeOf(workspaces.current().connection.signIn('staff-amara'))).toBe('demonstration_only')
    expect(await codeOf(workspaces.call('demonstration.advanceClock', { minutes: 1 }))).toBe('demonstration_only')
    expect(() => workspaces.requireEmbedded()).toThrow(expect.objectContaining({ code: 'demonstration_only' }))
    workspaces.switchTo('embedded')
    expect(workspaces.current().connection).toBe(home)
    expect(home.session.view().staff?.name).toBe('Amara Okafor')
    expect(await codeOf(workspaces.call('accounts.recent', {}))).toBe('not_found')
    expect(secretsIn(hostile.seen)).toEqual([])
    expect(new Set(hostile.seen.map(({ url }) => url))).toEqual(new Set(['/health/ready']))
  })

  it('a kept session of a server goes to that server alone, and is forgotten and ended with it', async () => {
    const kept = new Map<string, string>()
    const amara = workspacesOf(kept)
    await amara.workspaces.current().connection.session.signIn('staff-amara')
    // As if this had been kept for the server by an earlier start.
    const secret = { ...(JSON.parse(kept.get('embedded') ?? '') as object), refreshToken: 'of-the-server' }
    kept.set(idOf(1), JSON.stringify(secret))
    const server = await startHostile((_, response) => json(response, 401, { code: 'session_over' }))
    const { workspaces } = workspacesOf(kept)
    const { added } = await workspaces.add({ address: server.origin, name: 'Help desk' })
    workspaces.switchTo(added)
    await workspaces.current().connection.restored()
    expect(workspaces.current().connection.session.view().staff?.name).toBe('Amara Okafor')
    workspaces.switchTo('embedded')
    await workspaces.current().connection.restored()
    await workspaces.remove(added)
    await vi.waitFor(() => expect(server.seen.some(({ url }) => url === '/v1/staff-sessions/end')).toBe(true))
    const told = server.seen.filter(({ body }) => body !== '')
    expect(told.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ refreshToken: 'of-the-server' }])
    expect([...kept.keys()]).toEqual(['embedded'])
    expect(workspaces.list().workspaces.map(({ id }) => id)).toEqual(['embedded'])
    expect(workspaces.current().connection.session.view().staff?.name).toBe('Amara Okafor')
  })

  it('removing the one that is shown leads to the embedded one; that one stays', async () => {
    const server = await startHostile((_, response) => json(response, 404, {}))
    const { workspaces, state } = workspacesOf()
    const { added } = await workspaces.add({ address: server.origin })
    workspaces.switchTo(added)
    expect((await workspaces.remove(added)).current).toBe('embedded')
    expect(state.switches).toBe(2)
    expect(await codeOf(workspaces.remove('embedded'))).toBe('workspace_fixed')
    expect(await codeOf(workspaces.remove(added))).toBe('workspace_not_found')
    expect(() => workspaces.switchTo(added)).toThrow(expect.objectContaining({ code: 'workspace_not_found' }))
  })
})

describe('before it is added', () => {
  it.each<[string, (request: SeenRequest, response: ServerResponse) => void]>([
    ['server_not_linekeeper', (_, response) => void response.writeHead(200).end('<title>A web site</title>')],
    ['server_not_linekeeper', (_, response) => json(response, 200, { ...healthy, status: 'ok' })],
    ['server_not_linekeeper', (_, response) => json(response, 200, { ...healthy, more: 'x'.repeat(100_000) })],
    ['server_not_linekeeper', (_, response) => void response.writeHead(302, { location: 'https://example.com' }).end()],
    ['server_not_linekeeper', (_, response) => json(response, 404, {})],
    ['server_unreachable', (_, response) => json(response, 503, { code: 'service_unavailable' })],
    ['server_unreachable', (_, response) => void response.writeHead(502).end('<title>Bad gateway</title>')],
    ['server_unreachable', (_, response) => void response.destroy()],
    ['server_version', (_, response) => json(response, 200, { ...healthy, version: '0.2.0' })],
    ['server_version', (_, response) => json(response, 200, { ...healthy, version: '1.1.0' })],
    ['server_version', (_, response) => json(response, 200, { ...healthy, version: 'test' })],
  ])('a server is asked, and refused with %s', async (code, answer) => {
    const server = await startServer(answer)
    const { workspaces, state } = workspacesOf()
    expect(await codeOf(workspaces.add({ address: server.origin }))).toBe(code)
    expect(state.list.servers).toEqual([])
    expect(server.seen.length).toBeLessThanOrEqual(1)
  })

  describe('over https', () => {
    let folder = ''
    beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'linekeeper-tls-'))))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    /** A healthy server behind a proxy, asked by a console that trusts the proxy's authority, or does not. */
    const askedThrough = async (flaws: ProxyFlaws, trusted: boolean) => {
      const proxy = await startTlsProxy(folder, flaws)
      const server = await startServer((_, response) => json(response, 200, healthy))
      proxy.leadTo(Number(new URL(server.origin).port))
      const authorities = trusted ? readFileSync(proxy.trust.NODE_EXTRA_CA_CERTS, 'utf8') : undefined
      // What some set to get rid of a warning changes nothing.
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
      const code = await codeOf(askServer(createHttp(authorities), proxy.origin, version, 2_000))
      vi.unstubAllEnvs()
      await proxy.stop()
      return { code, heard: proxy.heard(), asked: server.seen.length }
    }

    it('a server is asked whose certificate an authority of the organisation’s own has signed', async () => {
      expect(await askedThrough({}, true)).toMatchObject({ code: undefined, asked: 1 })
    })

    it('the server that speaks TLS 1.1 can be reached by whoever lowers their guard', async () => {
      const proxy = await startTlsProxy(folder, { old: true })
      const server = await startServer((_, response) => json(response, 200, healthy))
      proxy.leadTo(Number(new URL(server.origin).port))
      const socket = connect({
        port: Number(new URL(proxy.origin).port),
        rejectUnauthorized: false,
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      })
      await once(socket, 'secureConnect')
      expect(socket.getProtocol()).toBe('TLSv1.1')
      socket.destroy()
      await proxy.stop()
    })

    it.each([
      ['an authority that nobody knows', {}, false, 'server_untrusted'],
      ['another host', { host: 'desk.example' }, true, 'server_untrusted'],
      ['a time that is over', { expired: true }, true, 'server_untrusted'],
      ['TLS 1.1', { old: true }, true, 'server_unreachable'],
    ])('a server with %s hears not one byte', async (_, flaws, trusted, code) => {
      expect(await askedThrough(flaws, trusted)).toEqual({ code, heard: 0, asked: 0 })
    })
  })

  it('a server that trickles its answer is given up in time', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(timer))
    })
    const began = performance.now()
    expect(await codeOf(askServer(http, server.origin, version, 400))).toBe('server_unreachable')
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('one that is there already is not asked a second time, and a newer patch and more in its answer are welcome', async () => {
    const server = await startServer((_, response) =>
      json(response, 200, { ...healthy, version: '0.1.9', region: 'eu' }),
    )
    const { workspaces } = workspacesOf()
    await workspaces.add({ address: server.origin })
    expect(await codeOf(workspaces.add({ address: `${server.origin}/` }))).toBe('server_known')
    expect(await codeOf(workspaces.add({ address: 'http://192.168.0.7' }))).toBe('server_address_insecure')
    expect(server.seen).toHaveLength(1)
  })
})

it('servers can be asked 20 times within an hour', () => {
  let minute = 0
  const ask = createAskLimit(() => minute * 60_000)
  for (let asked = 0; asked < 20; asked += 1) ask()
  minute = 59
  expect(ask).toThrow(expect.objectContaining({ code: 'server_asked_often' }))
  minute = 60
  expect(ask).not.toThrow()
})

it('a server that turns out to be another is sent nothing any more, and one that comes back is', async () => {
  let body: object = healthy
  const server = await startServer((_, response) => json(response, 200, body))
  const told = vi.fn<() => void>()
  const service = createServerService({ address: server.origin, http, about, isLive: () => false, onChange: told })
  expect(service.origin()).toBe(server.origin)
  body = { ...healthy, version: '2.0.0' }
  service.enter()
  await vi.waitFor(() => expect(service.status()).toMatchObject({ answers: 'not', problem: 'server_version' }))
  expect(() => service.origin()).toThrow(expect.objectContaining({ code: 'server_version' }))
  service.leave()
  body = healthy
  service.enter()
  await vi.waitFor(() => expect(service.status()).toMatchObject({ answers: 'well', problem: null }))
  expect(service.origin()).toBe(server.origin)
  service.leave()
})
