import type { DeadEnd as DeadEndView, DeadEndLine } from '../../src-shared/contract/dead-ends.ts'
import type { DeadEnd } from '../domain/accounts/dead-end.ts'
import type { DeadEndRow } from '../domain/accounts/list-dead-ends.ts'
import { maskedNumber } from './masked-number.presenter.ts'

/** R7: what is said of a dead end. */
export const presentDeadEnd = ({ kind, since, wayOut, whoCanLift }: DeadEnd): DeadEndView => ({
  kind,
  since: since.toISOString(),
  wayOut,
  whoCanLift,
})

/** One line of the list, its number masked (R21). */
export const presentDeadEndLine = ({ account, number, deadEnd }: DeadEndRow): DeadEndLine => ({
  account: { id: account.id, name: account.name },
  number: number ? maskedNumber(number) : null,
  deadEnd: presentDeadEnd(deadEnd),
})
