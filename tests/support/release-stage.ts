import { sql } from 'kysely'
import { beforeEach } from 'vitest'
import { settleDueAccounts } from '../../src-service/domain/accounts/settle-due-accounts.ts'
import type { MemberActor, StaffActor } from '../../src-service/domain/actor.ts'
import { approveNumberRelease } from '../../src-service/domain/number-releases/approve-number-release.ts'
import { requestNumberRelease } from '../../src-service/domain/number-releases/request-number-release.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import { makeWorld, REVIEWER, type World } from './world.ts'

export const SECOND: StaffActor = { ...REVIEWER, id: 'staff-ada', name: 'Ada' }
export const THIRD: StaffActor = { ...REVIEWER, id: 'staff-lin', name: 'Lin' }

type Held = { readonly accountId: string; readonly claimId: string }
type Asked = { readonly accountId: string; readonly numberReleaseId: string }

/** The rules with the policy `numberRelease` on. */
export function releaseStage(open: () => Promise<Database>) {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(61_000_000 + used++).toString()}`
  const policy = (on: boolean) =>
    sql`insert into policy (name, value, version, changed_at, changed_by)
      values ('numberRelease', ${JSON.stringify(on)}::jsonb, 1, app_now(), 'staff-jonas')
      on conflict (name) do update set value = excluded.value`.execute(database.kysely)

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
    await policy(true)
  })

  /** Starts a change to this number and proves both. */
  const changeTo = async (member: MemberActor, number: string) => {
    await world.advance('25 hours')
    await world.request(member, number)
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    await world.check(member)
  }
  /** An account that has changed its number, and the retired claim. */
  const changed = async () => {
    const number = fresh()
    const member = await world.verified(number)
    await changeTo(member, fresh())
    const { claims, account } = await world.facts(member.accountId)
    const retired = claims.find(({ id }) => id !== account.currentClaimId)
    return { member, accountId: member.accountId, number, claimId: retired?.id ?? '' }
  }
  const request = ({ accountId, claimId }: Held, actor = REVIEWER) =>
    requestNumberRelease(world.ports, actor, { accountId, claimId, reason: 'carrier_reassigned', ticket: 'T-9' })
  const approve = ({ accountId, numberReleaseId }: Asked, actor = SECOND) =>
    approveNumberRelease(world.ports, actor, { accountId, numberReleaseId })
  const asked = async () => {
    const held = await changed()
    return { ...held, numberReleaseId: (await request(held)).numberReleaseId }
  }
  const agreed = async () => {
    const one = await asked()
    await approve(one)
    return one
  }
  const sweep = async () => settleDueAccounts(world.ports, await outboxStore(database).dueAccounts(50))
  /** What stands in the tables, whoever looked. */
  const stored = async ({ numberReleaseId }: Asked) =>
    database.kysely
      .selectFrom('number_release as r')
      .innerJoin('claim as c', 'c.id', 'r.claim_id')
      .select(['r.state', 'r.end_reason', 'c.state as claim'])
      .where('r.id', '=', numberReleaseId)
      .executeTakeFirstOrThrow()
  const told = async ({ accountId }: { readonly accountId: string }) =>
    (await world.facts(accountId)).notices.map(({ kind }) => kind).filter((kind) => kind.includes('release'))
  return {
    get world() {
      return world
    },
    get database() {
      return database
    },
    fresh,
    policy,
    changeTo,
    changed,
    request,
    approve,
    asked,
    agreed,
    sweep,
    stored,
    told,
  }
}
