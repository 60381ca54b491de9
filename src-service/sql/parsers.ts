/** PostgreSQL's type numbers (pg_type.oid) of what the two drivers would answer differently. */
export const oid = { bytea: 17, int8: 20, int8Array: 1016, interval: 1186, numeric: 1700 } as const

/** A `bigint` as a number; our counters and sequences stay far below 2^53. */
export const parseInt8 = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53: ${text}`)
  return value
}

/** A `bytea` in PostgreSQL's hexadecimal form as plain bytes. */
export const parseBytea = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'))

export const asText = (text: string): string => text

/** A one-dimensional `bigint[]`. */
export const parseInt8Array = (text: string): (number | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((one) => (one === 'NULL' ? null : parseInt8(one)))
