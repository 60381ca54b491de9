import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import { operationOf, type OperationKey } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { ACCOUNT_STATES, type StateName } from '../support/account-states.ts'
import { actionMatrix, type Cell } from '../support/action-matrix.ts'
import { makeWorld, type World } from '../support/world.ts'

type ActionName = keyof AccountView['actions']
const PEOPLE = {
  agent: 'staff-amara',
  supervisor: 'staff-jonas',
  reviewer: 'staff-mei',
  auditor: 'staff-rosa',
} as const
type Role = keyof typeof PEOPLE
const ROLES = Object.keys(PEOPLE) as readonly Role[]
const STATES = Object.keys(ACCOUNT_STATES) as readonly StateName[]

interface Asked {
  readonly key: OperationKey
  readonly path: string
  readonly body?: object
}
const NOBODY = '01J8ZZZZZZZZZZZZZZZZZZZZZZ'

/** The operation behind each action, as it is asked for on what the account has; where there is nothing to act on, on nothing. */
const asked = (view: AccountView, newNumber: string): Readonly<Record<ActionName, Asked>> => {
  const account = `/v1/accounts/${view.account.id}`
  const deliveries = `${account}/verifications/${view.verification?.id ?? `ver_${NOBODY}`}/deliveries`
  const change = `${account}/number-changes/${view.numberChange?.id ?? `chg_${NOBODY}`}`
  return {
    resendCode: { key: 'verifications.resend', path: deliveries, body: { channel: 'call' } },
    overrideResend: {
      key: 'verifications.resend',
      path: deliveries,
      body: { channel: 'call', override: { reason: 'member_is_waiting' } },
    },
    requestNumberChange: {
      key: 'numberChanges.request',
      path: `${account}/number-changes`,
      body: { number: newNumber, country: 'MX', reason: 'other', ticket: 'T-1' },
    },
    cancelNumberChange: { key: 'numberChanges.cancel', path: `${change}/cancellation` },
    approveNumberChange: { key: 'numberChanges.approve', path: `${change}/approval` },
    refuseNumberChange: {
      key: 'numberChanges.refuse',
      path: `${change}/refusal`,
      body: { reason: 'other', note: 'For the table' },
    },
    reveal: { key: 'accounts.reveal', path: `${account}/reveals`, body: { reason: 'other' } },
    sendSetupLink: { key: 'accounts.sendSetupLink', path: `${account}/setup-links` },
    sendCheckLink: { key: 'accounts.sendCheckLink', path: `${account}/check-links` },
    addNote: { key: 'accounts.addNote', path: `${account}/notes`, body: { text: 'For the table' } },
  }
}

/** Where there is nothing to act on the operation says that it is not there, the action what is missing. */
const NOT_THERE: Readonly<Record<string, readonly string[]>> = {
  no_open_verification: ['verification_not_found'],
  change_not_open: ['number_change_not_found'],
}

/** What may be done, in one text: two accounts that say the same are in the same state. */
const inWords = ({ actions, account, verification, numberChange, identityCheck }: AccountView): string =>
  JSON.stringify([
    Object.entries(actions).map(([name, { allowed, blockedBy }]) => [name, allowed, blockedBy.map(({ code }) => code)]),
    [account.state, verification?.state, verification?.codeState, numberChange?.state, identityCheck?.state],
  ])

const FILE = new URL('../../docs/actions.md', import.meta.url)

forEachEngine('every action for every role in every state of an account', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  let people: Readonly<Record<Role, StaffConsole>>
  let used = 0
  const fresh = () => `+5255${(12_410_000 + used++).toString()}`
  const cells = new Map<string, Cell>()

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
    const signedIn = ROLES.map(async (role) => [role, await service.staff(PEOPLE[role])] as const)
    people = Object.fromEntries(await Promise.all(signedIn)) as Record<Role, StaffConsole>
    // R13: the override is a policy, and off; on, so that the table can show to whom it would be offered.
    const set = { value: true, version: 0, reason: 'For the table' }
    await people.supervisor.request('POST', '/v1/policies/staffResendOverride/changes', set)
  })
  afterAll(() => service.close())

  const see = async (role: Role, accountId: string): Promise<AccountView | null> => {
    const answer = await people[role].request('GET', `/v1/accounts/${accountId}`)
    return answer.status === 200 ? ((await answer.json()) as AccountView) : null
  }
  const send = async (role: Role, { path, body }: Asked): Promise<{ status: number; code: string | null }> => {
    const answer = await people[role].request('POST', path, body)
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code ?? null }
  }

  test.each(STATES)(
    'R7 %s: what is offered can be done, what is refused is refused for the reason that was said',
    async (state) => {
      const build = () => ACCOUNT_STATES[state](world, fresh)
      const { accountId } = await build()
      const whole = await see('supervisor', accountId)
      if (!whole) throw new Error('a supervisor sees every account')
      const actions = Object.keys(asked(whole, fresh())) as readonly ActionName[]
      expect(actions.toSorted()).toEqual(Object.keys(whole.actions).toSorted())
      const offered: (readonly [Role, ActionName])[] = []
      const wrong: unknown[] = []
      const said = new Map<Role, string>()
      for (const role of ROLES) {
        const view = await see(role, accountId)
        if (view) said.set(role, inWords(view))
        for (const name of actions) {
          const { key } = asked(whole, '')[name]
          const mayCall = operationOf(key).roles?.includes(role) ?? false
          const action = mayCall && view ? view.actions[name] : null
          if (view && !mayCall && view.actions[name].blockedBy[0]?.code !== 'role_missing') wrong.push([role, name])
          const codes = action ? action.blockedBy.map(({ code }) => String(code)) : ['role_missing']
          const cell: Cell = codes.length === 0 || action?.allowed ? 'yes' : (codes[0] ?? 'yes')
          cells.set(`${state} ${role} ${name}`, cell === 'role_missing' ? 'role' : cell)
          if (cell === 'yes') offered.push([role, name])
          else {
            const refused = await send(role, asked(whole, fresh())[name])
            const may = codes.flatMap((code) => [code, ...(NOT_THERE[code] ?? [])])
            if (!may.includes(refused.code ?? '')) wrong.push([role, name, may, refused])
          }
        }
      }
      expect(wrong).toEqual([])
      // Last, for the clock moves on: each on an account that is in the state still, a new one where what was done before has made
      // something else possible or impossible.
      let own = accountId
      for (const [role, name] of offered) {
        let view = await see(role, own)
        if (!view || inWords(view) !== said.get(role)) {
          own = (await build()).accountId
          view = await see(role, own)
        }
        if (!view) throw new Error('who is offered something sees the account')
        expect([role, inWords(view)]).toEqual([role, said.get(role)])
        const request = asked(view, fresh())[name]
        expect([role, name, (await send(role, request)).status]).toEqual([
          role,
          name,
          operationOf(request.key).status ?? 200,
        ])
      }
    },
  )

  test('the table in docs/actions.md is what the service answers', () => {
    const table = actionMatrix(STATES, ROLES, (state, role, name) => cells.get(`${state} ${role} ${name}`) ?? 'role')
    if (process.env['UPDATE_ACTIONS'] === '1') writeFileSync(FILE, table)
    expect(readFileSync(FILE, 'utf8')).toBe(table)
  })
})
