import { sql } from 'kysely'
import type { NumberReleaseList, NumberReleaseRow } from '../domain/ports/number-release-list.ts'
import { inForce, POLICIES } from '../domain/ports/policies.types.ts'
import type { Database } from './database.ts'
import { numberJson } from './number-json.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The releases over all accounts and the policy behind which they stand (R3), in one statement. */
export const numberReleaseList = ({ kysely }: Database): NumberReleaseList => ({
  async read({ show, limit, after }) {
    const shown = { all: sql`true`, open: sql`r.ended_at is null`, ended: sql`r.ended_at is not null` }[show]
    const going =
      after === null
        ? sql`true`
        : sql`(r.requested_at, r.id) < (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text)`
    const { rows } = await sql<{ now: Date; policy: unknown; releases: unknown }>`
      select app_now() as now, (select value from policy where name = 'numberRelease') as policy,
        (select coalesce(json_agg(json_build_object(
            'release', to_json(r), 'account', json_build_object('id', a.id, 'name', a.name), 'number', ${numberJson('c')})
            order by r.requested_at desc, r.id desc), '[]')
         from (
           select r.* from number_release r where ${shown} and ${going} order by r.requested_at desc, r.id desc limit ${limit}
         ) as r join account a on a.id = r.account_id join claim c on c.id = r.claim_id) as releases`.execute(kysely)
    const row = onlyRow(rows)
    const numberRelease = inForce(POLICIES.numberRelease, row.policy ?? undefined)
    return { now: row.now, rows: recordOf<readonly NumberReleaseRow[]>(row.releases), numberRelease }
  },
})
