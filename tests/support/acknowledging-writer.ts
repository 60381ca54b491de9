import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openPglite } from '../../src-service/sql/pglite.ts'

// A process to be watched or killed: it says `ack <id>` on its output once, and only once, a row's commit has returned.
const [folder = '', rows = 'Infinity'] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const { kysely, close } = await openPglite({ folder })
say('open')
for (let id = 1; id <= Number(rows); id++) {
  await sql`insert into dpop_proof (jti_hash) values (decode(lpad(to_hex(${id}::int), 8, '0'), 'hex'))`.execute(kysely)
  say(`ack ${id}`)
}
await sql`select count(*) from dpop_proof`.execute(kysely)
say('read')
await sql`checkpoint`.execute(kysely)
say('checkpoint')
await close()
