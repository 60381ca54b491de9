import { useEffect, useRef } from 'react'
import { mostExportedRows } from '../../src-shared/contract/desktop-files.ts'
import { call } from './bridge.ts'
import { useCommand } from './commands.ts'
import { saveFile } from './saved-files.ts'

/** A column of a list as a file has it: its head and its words. */
export interface CsvColumn<Row> {
  readonly header: string
  readonly text: (row: Row) => string
}

const CELL = 400
/** Signs that a file's name cannot have are left out of it. */
const nameOf = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, 60) || 'Linekeeper'

/**
 * Offers the list on the screen as CSV: the rows that were read, masked as the service masked them. While they still answer an
 * earlier question (`isStale`) what is asked for waits for those that come: nobody gets a list that they did not see.
 */
export const useCsvCommand = <Row>(
  exported: 'accounts' | 'requests' | 'dead_ends',
  title: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  isStale: boolean,
): void => {
  const save = (): void => {
    const saved = rows.slice(0, mostExportedRows)
    const input = {
      exported,
      name: nameOf(title),
      columns: columns.map(({ header }) => header),
      rows: saved.map((row) => columns.map(({ text }) => text(row).slice(0, CELL))),
    }
    void saveFile(() => call('files.saveCsv', input), { rows: saved.length, of: rows.length })
  }
  const waits = useRef(false)
  useEffect(() => {
    if (isStale) return
    if (waits.current && rows.length > 0) save()
    waits.current = false
  })
  useCommand(rows.length === 0 ? undefined : 'file.exportCsv', () => {
    if (isStale) waits.current = true
    else save()
  })
}
