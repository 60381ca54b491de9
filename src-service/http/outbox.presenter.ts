import type { FailedRow } from '../../src-shared/contract/outbox.ts'
import type { PoisonRow } from '../domain/ports/poison-rows.ts'

export const presentFailedRow = (row: PoisonRow): FailedRow => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subjectId,
  accountId: row.accountId,
  attempts: row.attempts,
  error: row.lastError,
  createdAt: row.createdAt.toISOString(),
  failedAt: row.endedAt.toISOString(),
  retryable: row.retryable,
})
