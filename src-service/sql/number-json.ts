import { sql, type RawBuilder } from 'kysely'

/** What may be shown of the number in a row of `of` (an alias), as JSON: a presenter masks it. */
export const numberJson = (of: string): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return sql`json_build_object('calling_code', ${column('calling_code')}, 'last_four', ${column('last_four')}, 'country', ${column('country')},
    'line_type', ${column('line_type')}, 'sms_off', exists (select 1 from number_trait t
      where t.fingerprint = ${column('fingerprint')} or t.outer_fingerprint = ${column('outer_fingerprint')}))`
}
