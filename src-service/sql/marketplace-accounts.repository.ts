import { sql, type Kysely } from 'kysely'
import type { HeldAccount, MarketplaceAccounts, ProfileWrite } from '../domain/ports/marketplace-accounts.ts'
import { appNow } from './app-now.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { recordOf } from './record-rows.ts'
import type { Tables } from './tables.ts'

/** The marketplace's copy of accounts, each write with its search index in one transaction (R21). */
export const marketplaceAccounts = ({ kysely }: Database): MarketplaceAccounts => ({
  upsert: (externalId, newId, decide) =>
    kysely.transaction().execute(async (transaction) => {
      // The row is held from here on: two upserts of one account write its tokens one after the other.
      const held = await hold(transaction, externalId)
      const write = decide(held)
      if (!held && write && !(await insert(transaction, newId, write))) {
        // Another transaction made the account meanwhile; its row can be held now.
        const made = await hold(transaction, externalId)
        const again = decide(made)
        if (!made) throw new Error('an account that exists was not found')
        if (again) await update(transaction, made.id, again)
        return {
          now: await appNow({ kysely: transaction }),
          accountId: made.id,
          created: false,
          changed: again !== null,
        }
      }
      if (held && write) await update(transaction, held.id, write)
      return {
        now: await appNow({ kysely: transaction }),
        accountId: held?.id ?? newId,
        created: held === null,
        changed: write !== null,
      }
    }),
})

async function hold(kysely: Kysely<Tables>, externalId: string): Promise<HeldAccount | null> {
  const { rows } = await sql<{ held: unknown }>`
    select json_build_object('id', id, 'external_id', external_id, 'name', name, 'email', email, 'country', country, 'language', language,
      'time_zone', time_zone, 'amount_at_stake', amount_at_stake, 'closed_at', closed_at) as held
    from account where external_id = ${externalId} for update`.execute(kysely)
  return rows[0] ? recordOf<HeldAccount>(rows[0].held) : null
}

/** False: another transaction was first (it has committed by now, for the unique index waits). */
async function insert(kysely: Kysely<Tables>, id: string, { profile, index, event }: ProfileWrite): Promise<boolean> {
  const { rows } = await sql`
    insert into account (id, external_id, name, folded_name, email, country, language, time_zone, amount_at_stake, search, created_at)
    values (${id}, ${profile.externalId}, ${profile.name}, ${index.foldedName}, ${profile.email}, ${profile.country}, ${profile.language},
      ${profile.timeZone}, ${profile.amountAtStake}, ${index.search}, app_now())
    on conflict (external_id) do nothing returning id`.execute(kysely)
  if (rows.length === 0) return false
  await writeIndex(kysely, id, index.tokens)
  await note(kysely, event)
  return true
}

/** The version moves on: what was decided on the account as it was is decided again (ADR 13). */
async function update(kysely: Kysely<Tables>, id: string, { profile, index, event }: ProfileWrite): Promise<void> {
  await sql`
    update account set name = ${profile.name}, folded_name = ${index.foldedName}, email = ${profile.email}, country = ${profile.country},
      language = ${profile.language}, time_zone = ${profile.timeZone}, amount_at_stake = ${profile.amountAtStake}, search = ${index.search},
      version = version + 1
    where id = ${id}`.execute(kysely)
  await writeIndex(kysely, id, index.tokens)
  await note(kysely, event)
}

async function writeIndex(kysely: Kysely<Tables>, id: string, tokens: readonly string[]): Promise<void> {
  const all = sql`${[...tokens]}::text[]`
  await sql`
    with own as (select seq from account where id = ${id}), gone as (
      delete from account_token t using own where t.seq = own.seq and not t.token = any(${all})
    )
    insert into account_token (token, seq) select token, own.seq from own, unnest(${all}) as token on conflict do nothing`.execute(
    kysely,
  )
}

async function note(kysely: Kysely<Tables>, event: ProfileWrite['event']): Promise<void> {
  const told = JSON.stringify({ type: 'account.changed', accountId: event.accountId })
  await sql`
    with noted as (
      insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
      values (${event.id}, app_now(), ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action}, ${event.accountId}, ${event.subjectId}, ${JSON.stringify(event.data)}::jsonb)
    )
    select pg_notify(${notifyChannel}, (${told}::jsonb || jsonb_build_object('serverNow', app_now()))::text)`.execute(
    kysely,
  )
}
