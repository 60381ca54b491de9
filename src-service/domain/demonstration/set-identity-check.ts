import { AppError } from '../../../src-shared/errors/app-error.ts'
import { isPending } from '../identity-checks/pending.ts'
import type { IdentityCheckReport } from '../identity-checks/report-identity-check.ts'
import type { Random } from '../ports/random.ts'
import type { IdentityCheckState } from '../records.types.ts'
import type { DemonstrationStore, LastReport } from './demonstration.ports.ts'

/** The demonstration marketplace's half: it only reports, as any marketplace does, through `identityChecks.report` over HTTP. */
export interface MarketplacePorts {
  readonly store: DemonstrationStore
  readonly random: Random
  readonly report: (report: IdentityCheckReport) => Promise<{ readonly state: IdentityCheckState }>
}

/** Moves a member's identity check: the pending one goes on, after one that has ended a new one begins (R6). Errors: `account_not_found`, those of the report. */
export async function setIdentityCheck(
  ports: MarketplacePorts,
  { externalId, state }: { readonly externalId: string; readonly state: IdentityCheckState },
): Promise<IdentityCheckState> {
  const member = await ports.store.member(externalId)
  if (!member) throw new AppError('account_not_found')
  const [last, now] = await Promise.all([ports.store.lastReport(member.accountId), ports.store.now()])
  const reported = await ports.report({ externalId, ...next(ports.random, last), state, at: now.toISOString() })
  return reported.state
}

const next = (random: Random, last: LastReport | null): { readonly checkId: string; readonly sequence: number } =>
  last && isPending(last.state)
    ? { checkId: last.checkId, sequence: last.sequence + 1 }
    : { checkId: `check-${random.id('idc').slice(4)}`, sequence: 1 }
