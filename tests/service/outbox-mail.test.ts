import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { noticeTo } from '../../src-service/domain/members/notices.ts'
import { askLink, openLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import { stopByLink } from '../../src-service/domain/number-changes/stop-change.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import { openSmtp } from '../../src-service/carriers/smtp-mail.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { poisonRows } from '../../src-service/sql/poison-rows.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { dueNow, outboxLine, outboxLines, startTestWorker } from '../support/outbox-worker.ts'
import { startSmtpPeer } from '../support/smtp-peer.ts'
import { AGENT, makeWorld, type World } from '../support/world.ts'

const FROM = 'Linekeeper <no-reply@verify.example.org>'
let used = 0
const fresh = (): string => `+5255${(41_000_000 + used++).toString()}`

forEachEngine('notices by mail', (open) => {
  let database: Database
  let world: World
  let worker: Worker | undefined
  let peer: Awaited<ReturnType<typeof startSmtpPeer>>

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    peer = await startSmtpPeer()
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
  })
  afterAll(() => peer.close())

  const work = (url = peer.url): void => {
    worker = startTestWorker(database, { mail: openSmtp({ url, from: FROM }) })
  }
  const arrivedAt = (address: string) => peer.arrived.filter(({ recipients }) => recipients.includes(address))
  const addressOf = async (accountId: string): Promise<string> => (await world.facts(accountId)).account.email
  const mailed = (accountId: string) => outboxLine(database, accountId, 'mail', ({ state }) => state === 'done')
  const set = (accountId: string, columns: { language?: string; name?: string; email?: string }) =>
    database.kysely.updateTable('account').set(columns).where('id', '=', accountId).execute()
  const tell = (accountId: string) =>
    decideAndCommit(world.ports, { accountId }, (facts) => ({
      writes: noticeTo(world.ports, facts, 'number_changed', { lastFour: '2399' }),
    }))
  /** An owner who has lost the phone, and the mail with the link on its way. */
  const askedForLink = async (): Promise<MemberActor> => {
    const member = await world.verified(fresh())
    const { openChange } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    await askLink(world.ports, member, { numberChangeId: openChange!.id })
    return member
  }
  /** The link to this page in a member's mails, which come in no order, as their reader follows it. */
  const linkIn = async (accountId: string, path: string): Promise<string> => {
    const text = arrivedAt(await addressOf(accountId))
      .map(({ mail }) => mail.text)
      .join('\n')
    return new RegExp(`https://verify\\.example\\.org${path}#(\\S+)`).exec(text)?.[1] ?? 'no link'
  }

  test.each([
    ['en', 'Your phone number has been verified'],
    ['fr-CA', 'Votre numéro de téléphone a été vérifié'],
    ['es', 'Su número de teléfono ha sido verificado'],
    ['ar', 'تم تأكيد رقم هاتفك'],
  ])(
    'R18 a success is mailed to its owner once, in %s, as text and as HTML, without the number',
    async (language, subject) => {
      const number = fresh()
      const { accountId } = await world.verified(number)
      await set(accountId, { language })
      work()
      await mailed(accountId)
      const address = await addressOf(accountId)
      const [only, ...more] = arrivedAt(address)
      expect(more).toEqual([])
      expect(only?.recipients).toEqual([address])
      expect(only?.mail.subject).toBe(subject)
      expect(only?.mail.headers.get('content-language')).toBe(language.split('-')[0])
      const { text = '', html } = only?.mail ?? {}
      expect(text).toContain(number.slice(-4))
      expect(text).toContain('https://verify.example.org/settings')
      expect(html).toContain('<p>')
      expect(`${text}${String(html)}`).not.toContain(number.slice(-8))
    },
  )

  test('R18 a staff re-send becomes a notice to the member, on the page and by mail', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    await world.report(member.accountId, 'undelivered', 'unreachable')
    const { id } = await world.open(member.accountId)
    await resendVerification(world.ports, AGENT, { accountId: member.accountId, verificationId: id, channel: 'call' })
    const { rows } = await sql<{ kind: string; params: { channel: string } }>`
      select kind, params from notice where account_id = ${member.accountId}`.execute(database.kysely)
    expect(rows).toMatchObject([{ kind: 'code_resent_by_staff', params: { channel: 'call' } }])
    work()
    await mailed(member.accountId)
    const [only] = arrivedAt(await addressOf(member.accountId))
    expect(only?.mail.subject).toBe('Soporte le ha enviado un código nuevo')
    expect(only?.mail.text).not.toMatch(/\d{6}/)
  })

  test('R18 a member’s name adds neither a header nor a recipient', async () => {
    const { accountId } = await world.account()
    await set(accountId, { name: 'Eve\r\nBcc: thief@example.org\r\n\r\n<script>x</script>' })
    await tell(accountId)
    work()
    await mailed(accountId)
    const address = await addressOf(accountId)
    const [only] = arrivedAt(address)
    expect(only?.recipients).toEqual([address])
    expect(only?.head).not.toMatch(/^bcc:/im)
    expect(only?.mail.bcc).toBeUndefined()
    expect(String(only?.mail.html)).not.toContain('<script>')
    expect(arrivedAt('thief@example.org')).toEqual([])
  })

  test.each(['a@example.org, thief@example.org', 'a@example.org\r\nRCPT TO:<thief@example.org>', 'nobody'])(
    'R18 what is not one address is not mailed: %j',
    async (email) => {
      const { accountId } = await world.account()
      await set(accountId, { email })
      await tell(accountId)
      work()
      const line = await outboxLine(database, accountId, 'mail', ({ state }) => state === 'failed')
      expect(line.last_error).toBe('the address is not one')
      expect(arrivedAt('thief@example.org')).toEqual([])
    },
  )

  test('control 60 a mail that the server puts off is sent at a later try, once', async () => {
    const { accountId } = await world.account()
    await tell(accountId)
    peer.refuseWith(451)
    work()
    const waiting = await outboxLine(database, accountId, 'mail', ({ last_error }) => last_error !== null)
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'smtp 451' })
    await dueNow(database, waiting.id)
    worker?.wake()
    expect(await mailed(accountId)).toMatchObject({ attempts: 2, last_error: null })
    expect(arrivedAt(await addressOf(accountId))).toHaveLength(1)
  })

  test('R18 a mail that is refused for good ends in words, undoes no verification and holds up no other', async () => {
    peer.refuseWith(550)
    work()
    const member = await world.verified(fresh())
    const line = await outboxLine(database, member.accountId, 'mail', ({ state }) => state === 'failed')
    expect(line).toMatchObject({ attempts: 1, last_error: 'smtp 550' })
    expect((await world.facts(member.accountId)).account.currentClaimId).not.toBeNull()
    expect((await outboxLines(database, member.accountId, 'notice')).map(({ state }) => state)).toContain('done')
    const other = await world.account()
    await tell(other.accountId)
    worker?.wake()
    await mailed(other.accountId)
  })

  test('R18 without a mail server a mail ends at once as not_configured, and the notice is on the page', async () => {
    const { accountId } = await world.account()
    await tell(accountId)
    worker = startTestWorker(database)
    const line = await outboxLine(database, accountId, 'mail', ({ state }) => state === 'failed')
    expect(line.last_error).toBe('not_configured')
    expect(await outboxLine(database, accountId, 'notice', ({ state }) => state === 'done')).toBeDefined()
  })

  test('R4 the secret of a link waits sealed, leaves in the fragment, is nulled after the send, and works', async () => {
    const member = await askedForLink()
    const { accountId } = member
    expect((await outboxLines(database, accountId, 'mail')).at(-1)).toMatchObject({ state: 'waiting', sealed: true })
    const minted = await world.mintedSecret(accountId)
    work()
    expect(await mailed(accountId)).toMatchObject({ sealed: false })
    const secret = await linkIn(accountId, '/lost-phone')
    expect(secret).toBe(minted)
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(o)::text as row from outbox o where account_id = ${accountId}`.execute(database.kysely)
    expect(rows.some(({ row }) => row.includes(minted))).toBe(false)

    expect((await openLink(world.ports, member, { secret })).openChange?.state).toBe('awaiting_delay')
    worker?.wake()
    expect(await mailed(accountId)).toMatchObject({ sealed: false })
    await stopByLink(world.ports, { secret: await linkIn(accountId, '/stop-change') })
    expect((await world.facts(accountId)).lastEndedChange).toMatchObject({
      state: 'cancelled',
      endReason: 'stopped_by_owner',
    })
  })

  test('R4 a link that has ended is not sent late, and its secret is nulled', async () => {
    const { accountId } = await askedForLink()
    await world.advance('31 minutes')
    const before = arrivedAt(await addressOf(accountId)).length
    work()
    const line = await outboxLine(database, accountId, 'mail', ({ state }) => state === 'failed')
    expect(line).toMatchObject({ sealed: false, last_error: 'the link ended before the mail could leave' })
    expect(await linkIn(accountId, '/lost-phone')).toBe('no link')
    expect(before).toBe(0)
  })

  test('R4 the secret of a link is nulled when the server refuses its mail, and the row cannot be tried again', async () => {
    const { accountId } = await askedForLink()
    await sql`update outbox set state = 'done', ended_at = app_now() where account_id = ${accountId} and sealed_link is null`.execute(
      database.kysely,
    )
    peer.refuseWith(550)
    work()
    const line = await outboxLine(database, accountId, 'mail', ({ state }) => state === 'failed')
    expect(line).toMatchObject({ sealed: false, last_error: 'smtp 550' })
    const { rows } = await poisonRows(database).list({ kind: 'mail', limit: 100, after: null })
    expect(rows.find(({ id }) => id === line.id)).toMatchObject({ accountId, lastError: 'smtp 550', retryable: false })
  })

  test('control 59 what died between the send and its mark is sent again, under the same message id', async () => {
    const { accountId } = await world.account()
    await tell(accountId)
    // The worker hands the mail over and dies before its row says so.
    await sql
      .raw(
        `create function die_before_mark() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
      )
      .execute(database.kysely)
    await sql
      .raw(
        `create trigger die_before_mark before update on outbox for each row when (new.kind = 'mail' and new.state = 'done') execute function die_before_mark()`,
      )
      .execute(database.kysely)
    const address = await addressOf(accountId)
    try {
      work()
      await expect.poll(() => arrivedAt(address).length, { timeout: 10_000 }).toBe(1)
      await worker?.stop()
      expect(await outboxLines(database, accountId, 'mail')).toMatchObject([{ state: 'waiting', attempts: 1 }])
    } finally {
      await sql.raw('drop function die_before_mark() cascade').execute(database.kysely)
    }
    // Its lease, which nobody renews, runs out.
    work()
    expect(await mailed(accountId)).toMatchObject({ attempts: 2 })
    const ids = arrivedAt(address).map(({ mail }) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('R18 mail leaves through TLS only, but on the loopback', async () => {
    const elsewhere = await startSmtpPeer('127.0.0.2')
    try {
      const { accountId } = await world.account()
      await tell(accountId)
      work(elsewhere.url)
      const line = await outboxLine(database, accountId, 'mail', ({ last_error }) => last_error !== null)
      expect(line).toMatchObject({ state: 'waiting', last_error: expect.stringMatching(/^smtp /) })
      expect(elsewhere.arrived).toEqual([])
    } finally {
      await worker?.stop()
      worker = undefined
      await elsewhere.close()
    }
  })
})
