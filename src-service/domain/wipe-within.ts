import type { Wipe, Write } from './commit.types.ts'

/**
 * A wipe sees the rows as they were before its statement, and a statement may change a row only once: what the same commit changes or
 * tells takes what is wiped with its own write (R3), for example a verification that a clock ended just before its account was closed.
 */
export function wipeWithin(writes: readonly Write[]): readonly Write[] {
  const wipes = writes.filter((write): write is Wipe => 'wipe' in write)
  if (wipes.length === 0) return writes
  const notices = wipes.some(({ wipe }) => wipe === 'notice')
  return writes.map((write): Write => {
    if ('update' in write) {
      const wiped = wipes.find((one) => 'set' in one && one.wipe === write.update)
      return wiped && 'set' in wiped ? ({ ...write, set: { ...write.set, ...wiped.set } } as Write) : write
    }
    if (notices && 'insert' in write && write.insert === 'notice' && 'lastFour' in write.row.params)
      return { ...write, row: { ...write.row, params: { ...write.row.params, lastFour: null } } }
    return write
  })
}
