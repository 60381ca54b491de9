import type { Hex } from '../domain/records.types.ts'
import { innerColumn, isOuter, ROTATED_COLUMNS, type RotatedColumns } from './rotated-columns.ts'

/** Columns of bytes; the domain carries them as hexadecimal. */
const BYTES: ReadonlySet<string> = new Set([
  'fingerprint',
  'national_fingerprint',
  'ciphertext',
  'code_mac',
  'sealed_code',
  'sealed_link',
  'link_mac',
  'query_hash',
  'prefix',
  'address',
])
/** Columns of JSON. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'params',
  'data',
  'payload',
  'value',
  'from_value',
  'to_value',
  'limits',
])

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The column that a record's field is kept in. */
export const columnOf = snake

/** A record's field as the parameter of its column. */
export function parameterOf(column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (BYTES.has(column)) return Buffer.from(value as Hex, 'hex')
  if (JSON_COLUMNS.has(column)) return JSON.stringify(value)
  return value
}

/** A record's fields as the columns that keep them, with their parameters; a keyed hash may stand in two (R23). */
export const columnsOf = (fields: object, rotated: RotatedColumns): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const column = snake(key)
    return ROTATED_COLUMNS.has(column)
      ? rotated.written(column, value as Hex | null)
      : [[column, parameterOf(column, value)]]
  })

/**
 * A row that PostgreSQL made into JSON, as the domain's record: camel case, dates as Date, bytes as hexadecimal. With `rotated` its keyed
 * hashes are read as the rules speak of them (R23).
 */
export function recordOf<T>(row: unknown, rotated?: RotatedColumns): T {
  if (Array.isArray(row)) return row.map((one) => recordOf<unknown>(one, rotated)) as T
  if (row === null || typeof row !== 'object') return row as T
  const fields = Object.entries(row as Readonly<Record<string, unknown>>).flatMap(([column, value]) => {
    if (isOuter(column) && (!rotated || innerColumn(column) in row)) return []
    const name = innerColumn(column)
    const read = rotated && ROTATED_COLUMNS.has(name) ? rotated.read(row as Record<string, unknown>, name) : value
    return [[camel(name), fieldOf(name, read, rotated)]]
  })
  return Object.fromEntries(fields) as T
}

function fieldOf(column: string, value: unknown, rotated: RotatedColumns | undefined): unknown {
  if (JSON_COLUMNS.has(column)) return value
  if (typeof value === 'string') {
    if (BYTES.has(column)) return value.slice(2)
    if (/(_at|_until|^at|^now|^until)$/.test(column)) return new Date(value)
    return value
  }
  if (Array.isArray(value) && column.endsWith('_at')) return value.map((one: string) => new Date(one))
  return recordOf(value, rotated)
}
