import type { DomainEvent, Write } from '../commit.types.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'

/** Who asked for the change is told when a commit brings it on (R5), unless they did it themselves; `before` is the change that was open. */
export const newsFor = (before: NumberChangeRecord | null, writes: readonly Write[]): readonly DomainEvent[] => {
  const staffId = before?.staffId
  if (!before || !staffId) return []
  const told = writes.some(
    (write) =>
      'update' in write &&
      write.update === 'number_change' &&
      write.id === before.id &&
      write.set.state !== undefined &&
      write.set.stateBy !== staffId,
  )
  return told ? [{ type: 'news.changed', staffId }] : []
}
