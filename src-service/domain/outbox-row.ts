import type { Write } from './commit.types.ts'
import type { Random } from './ports/random.ts'
import type { Hex, OutboxRecord } from './records.types.ts'

/** `due_at` runs on the real clock, which the domain does not read; the epoch is always due. */
const DUE_AT_ONCE = new Date(0)

/** Something that leaves the service once the action's transaction stands (ADR 10). */
export const outboxRow = (
  random: Random,
  now: Date,
  what: {
    readonly kind: OutboxRecord['kind']
    readonly subjectId: string
    readonly accountId: string
    readonly id?: string
    readonly sealedCode?: Hex | null
    readonly sealedLink?: Hex | null
    readonly giveUpAt?: Date | null
  },
): Write => ({
  insert: 'outbox',
  row: {
    id: what.id ?? random.id('obx'),
    kind: what.kind,
    subjectId: what.subjectId,
    accountId: what.accountId,
    sealedCode: what.sealedCode ?? null,
    sealedLink: what.sealedLink ?? null,
    state: 'waiting',
    attempts: 0,
    dueAt: DUE_AT_ONCE,
    giveUpAt: what.giveUpAt ?? null,
    createdAt: now,
    endedAt: null,
  },
})
