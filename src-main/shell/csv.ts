import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need. A cell that a spreadsheet would calculate begins
 * with an apostrophe instead: names come from members.
 */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify(
    [columns, ...rows].map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: '\r\n' },
  )
