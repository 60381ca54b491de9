import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'
import type { Channel } from '../../src-shared/phone/types.ts'
import type { AccountFacts } from '../../src-service/domain/accounts/account-facts.types.ts'
import type { CarrierActor, IntegrationActor, MemberActor, StaffActor } from '../../src-service/domain/actor.ts'
import { readSettled } from '../../src-service/domain/decide.ts'
import { recordDelivery } from '../../src-service/domain/deliveries/record-delivery.ts'
import { reportIdentityCheck } from '../../src-service/domain/identity-checks/report-identity-check.ts'
import { acceptNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { requestNumberChange } from '../../src-service/domain/number-changes/request-number-change.ts'
import { sendChangeCode } from '../../src-service/domain/number-changes/send-change-code.ts'
import type { Keys } from '../../src-service/domain/ports/keys.ts'
import { EMBEDDED_POLICIES } from '../../src-service/domain/ports/policies.types.ts'
import type { Ports } from '../../src-service/domain/ports/ports.types.ts'
import type { DeliveryReason, DeliveryRecord, IdentityCheckState } from '../../src-service/domain/records.types.ts'
import { checkVerification } from '../../src-service/domain/verifications/check-verification.ts'
import { startVerification } from '../../src-service/domain/verifications/start-verification.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import { secureRandom } from '../../src-service/random.ts'
import { accountStore } from '../../src-service/sql/accounts.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { testKeys } from './test-keys.ts'
import { advanceClock } from './databases.ts'

export const AGENT: StaffActor = {
  kind: 'staff',
  id: 'staff-amara',
  name: 'Amara Okafor',
  sessionId: 'test',
  roles: ['agent'],
}
export const REVIEWER: StaffActor = { ...AGENT, id: 'staff-mei', name: 'Mei Tanaka', roles: ['reviewer'] }
export const CARRIER: CarrierActor = { kind: 'carrier', id: 'simulated' }
export const MARKETPLACE: IntegrationActor = { kind: 'integration', id: 'marketplace' }
const WRONG = 'wrong'

/** The rules on a real database, with the codes that were minted, as a carrier would see them. */
export type World = Awaited<ReturnType<typeof makeWorld>>

export function makeWorld(database: Database, options: { readonly prefixes?: 'real'; readonly keys?: Keys } = {}) {
  const codes: string[] = []
  const secrets: string[] = []
  const keys = options.keys ?? testKeys()
  const sealer = numberSealer(keys)
  const ports: Ports = {
    store: accountStore(database, EMBEDDED_POLICIES, keys.outer),
    // Tests count their numbers up: R20 would take them for one caller's. Those of R20 ask for the prefixes as they are.
    sealer: options.prefixes
      ? sealer
      : { ...sealer, seal: (...of) => ({ ...sealer.seal(...of), prefix: sealer.fingerprint(of[0].e164) }) },
    random: {
      ...secureRandom,
      code: () => {
        const code = secureRandom.code()
        codes.push(code)
        return code
      },
      secret: () => {
        const secret = secureRandom.secret()
        secrets.push(secret)
        return secret
      },
    },
  }
  const facts = (accountId: string): Promise<AccountFacts> => readSettled(ports, { accountId })
  const open = async (accountId: string) => {
    const verification = (await facts(accountId)).openVerifications[0]
    if (!verification) throw new Error('no open verification')
    return verification
  }
  const world = {
    database,
    ports,
    codes,
    facts,
    open,
    advance: (by: string) => advanceClock(database, by),
    async account(country = 'MX', externalId = `m-${randomBytes(6).toString('hex')}`): Promise<MemberActor> {
      const accountId = secureRandom.id('acc')
      await sql`insert into account (id, external_id, name, folded_name, email, country, language, search, created_at)
        values (${accountId}, ${externalId}, 'Ana Díaz', 'ana diaz', ${`${externalId}@example.org`}, ${country}, 'es', 'ana diaz', app_now())`.execute(
        database.kysely,
      )
      return world.member(accountId)
    },
    member: (accountId: string, signInAgeSeconds = 0): MemberActor => ({
      kind: 'member',
      accountId,
      sessionId: 'test',
      signInAgeSeconds,
      signInAt: new Date(),
    }),
    start: (
      member: MemberActor,
      number: string,
      channel: Channel = 'sms',
      country = 'MX',
      address: string | null = null,
    ) => startVerification(ports, member, { number, country, channel, address }),
    /** Enters the code that was minted last, or a wrong one. */
    async check(member: MemberActor, code: string = codes.at(-1) ?? '') {
      const verificationId = (await open(member.accountId)).id
      return checkVerification(ports, member, { verificationId, code: code === WRONG ? wrongFor(codes.at(-1)) : code })
    },
    checkWrong: (member: MemberActor) => world.check(member, WRONG),
    async newestDelivery(accountId: string): Promise<DeliveryRecord> {
      const delivery = (await facts(accountId)).deliveries[0]
      if (!delivery) throw new Error('no delivery')
      return delivery
    },
    async report(
      accountId: string,
      state: 'sent' | 'delivered' | 'failed' | 'undelivered' | 'busy' | 'no_answer' | 'unknown' | 'answered',
      reason: DeliveryReason | null = null,
    ) {
      const delivery = await world.newestDelivery(accountId)
      return recordDelivery(ports, CARRIER, {
        accountId,
        deliveryId: delivery.id,
        state,
        reason,
        carrier: 'simulated',
        carrierRef: `ref-${delivery.id}`,
        carrierCode: null,
      })
    },
    async verified(number: string, country = 'MX'): Promise<MemberActor> {
      const member = await world.account(country)
      await world.start(member, number, 'call', country)
      await world.report(member.accountId, 'answered')
      await world.check(member)
      await world.advance('15 minutes') // the wait to this number is over (R13)
      return member
    },
    request: (member: MemberActor, number: string, country = 'MX') =>
      requestNumberChange(ports, AGENT, {
        accountId: member.accountId,
        number,
        country,
        reason: 'new_number',
        ticket: 'T-1',
      }),
    async accept(member: MemberActor) {
      const change = (await facts(member.accountId)).openChange
      return acceptNumberChange(ports, member, { numberChangeId: change?.id ?? '' })
    },
    async sendChangeCode(member: MemberActor, channel: Channel = 'call') {
      const change = (await facts(member.accountId)).openChange
      return sendChangeCode(ports, member, { numberChangeId: change?.id ?? '', channel })
    },
    async identityCheck(
      member: MemberActor,
      state: IdentityCheckState,
      sequence = 1,
      checkId = `check-${member.accountId}`,
    ) {
      const { externalId } = (await facts(member.accountId)).account
      return reportIdentityCheck(ports, MARKETPLACE, {
        externalId,
        checkId,
        state,
        sequence,
        at: new Date().toISOString(),
      })
    },
    /** The secret of the link that this world minted last; unlike the sealed row it outlives the mail's leaving. */
    async mintedSecret(accountId: string): Promise<string> {
      const { rows } = await sql<{ id: string }>`
        select id from mailed_link where account_id = ${accountId} order by created_at desc, id desc limit 1`.execute(
        database.kysely,
      )
      return `${rows[0]?.id}.${secrets.at(-1)}`
    },
    /** The secret of the newest mail to this account, as its reader finds it, with the notice in whose words it is written. */
    async mailedSecret(accountId: string): Promise<{ readonly secret: string; readonly kind: string }> {
      const { rows } = await sql<{ id: string; sealed_link: Uint8Array; kind: string }>`
        select o.id, o.sealed_link, n.kind from outbox o join notice n on n.id = o.subject_id
        where o.account_id = ${accountId} and o.kind = 'mail' and o.sealed_link is not null order by o.created_at desc, o.id desc limit 1`.execute(
        database.kysely,
      )
      const [row] = rows
      if (!row) throw new Error('no mail with a link')
      return { secret: keys.openLink(new Uint8Array(row.sealed_link), row.id), kind: row.kind }
    },
    async auditActions(accountId: string): Promise<readonly string[]> {
      const { rows } = await sql<{
        action: string
      }>`select action from audit_event where account_id = ${accountId} order by seq`.execute(database.kysely)
      return rows.map(({ action }) => action)
    },
  }
  return world
}

const wrongFor = (code = '000000'): string => (code === '123456' ? '654321' : '123456')

/** The code with which `work` was refused; fails where it was not refused by a coded error. */
export async function refusal(work: Promise<unknown>): Promise<AppError> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('was not refused')
}
export const refusalCode = async (work: Promise<unknown>): Promise<ErrorCode> => (await refusal(work)).code
