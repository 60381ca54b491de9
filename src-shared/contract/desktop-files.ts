import { Type } from 'typebox'
import { AccountId, literals, nullable, strict } from './common.ts'
import { operation } from './operation.ts'

/** The most rows of one file: what a person looks at, not a copy of the database. */
export const mostExportedRows = 250

const FileName = Type.String({ pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*$', maxLength: 80 })
const Cell = Type.String({ maxLength: 400 })

export const clipboard = {
  copyForAMinute: operation({
    audience: 'desktop',
    summary: 'Copy what must not stay: after 60 seconds it is taken out of the clipboard, if it is still there',
    body: strict({ text: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: strict({ seconds: Type.Integer() }),
    errors: [],
  }),
}

export const files = {
  saveCsv: operation({
    audience: 'desktop',
    summary: 'Save the rows of a list, masked as they are shown, as CSV; the audit trail hears of it first',
    body: strict({
      exported: literals(['accounts', 'requests', 'dead_ends']),
      name: FileName,
      columns: Type.Array(Cell, { minItems: 1, maxItems: 12 }),
      rows: Type.Array(Type.Array(Cell, { maxItems: 12 }), { minItems: 1, maxItems: mostExportedRows }),
    }),
    reply: strict({
      saved: nullable(Type.String({ description: 'The file’s name; null where the person cancelled' })),
    }),
    errors: ['file_not_saved'],
  }),
  savePdf: operation({
    audience: 'desktop',
    summary: 'Save the account on the screen, masked as it is shown, as PDF; the audit trail hears of it first',
    body: strict({ accountId: AccountId, name: FileName }),
    reply: strict({ saved: nullable(Type.String()) }),
    errors: ['file_not_saved'],
  }),
  print: operation({
    audience: 'desktop',
    summary: 'Print the account on the screen, masked as it is shown; the audit trail hears of it first',
    body: strict({ accountId: AccountId }),
    reply: strict({ printed: Type.Boolean() }),
    errors: ['file_not_saved'],
  }),
}
