import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { IntegrationActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import { endChange } from '../number-changes/end-change.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { IdentityCheckRecord, IdentityCheckState } from '../records.types.ts'
import { isPending } from './pending.ts'

/** One report of the identity provider; `sequence` orders the reports of one check. */
export interface IdentityCheckReport {
  readonly externalId: string
  readonly checkId: string
  readonly state: IdentityCheckState
  readonly sequence: number
  readonly at: string
}

/**
 * Accepts the provider's report (R6). A pending one cancels an open number change and voids its codes in the same transaction; the change is
 * not resumed afterwards. Errors: `account_not_found`, `report_out_of_order`.
 */
export async function reportIdentityCheck(
  ports: Ports,
  actor: IntegrationActor,
  report: IdentityCheckReport,
): Promise<{ readonly facts: AccountFacts; readonly check: IdentityCheckRecord }> {
  const accountId = await ports.store.accountIdOf(report.externalId)
  if (!accountId) throw new AppError('account_not_found')
  const facts = await decideAndCommit(ports, { accountId }, (facts) => accept(ports, facts, actor, report))
  const check = facts.identityChecks.find((one) => one.providerRef === report.checkId)
  if (!check) throw new AppError('account_not_found')
  return { facts, check }
}

function accept(ports: Ports, facts: AccountFacts, actor: IntegrationActor, report: IdentityCheckReport): Decision {
  const { now, account } = facts
  const known = facts.identityChecks.find((check) => check.providerRef === report.checkId)
  if (known && known.sequence >= report.sequence) throw new AppError('report_out_of_order')
  const id = known?.id ?? ports.random.id('idc')
  const { state, sequence } = report
  const check: Write = known
    ? { update: 'identity_check', id, set: { state, previousState: known.state, sequence, changedAt: now } }
    : {
        insert: 'identity_check',
        row: {
          id,
          accountId: account.id,
          providerRef: report.checkId,
          state,
          previousState: null,
          sequence,
          startedAt: now,
          changedAt: now,
        },
      }
  const ended =
    isPending(state) && facts.openChange
      ? endChange(ports, facts, facts.openChange, { actor, state: 'cancelled', reason: 'identity_check_started' })
      : null
  return {
    writes: [
      check,
      {
        insert: 'identity_check_report',
        row: { identityCheckId: id, sequence, state, reportedAt: new Date(report.at), acceptedAt: now },
      },
      ...(ended?.writes ?? []),
      ...(ended
        ? noticeTo(ports, facts, 'change_cancelled', {
            lastFour: facts.openChange!.lastFour,
            reason: 'identity_check_started',
          })
        : []),
      auditEvent(ports.random, now, actor, {
        action: 'identityChecks.report',
        accountId: account.id,
        subjectId: id,
        data: { state, sequence },
      }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }, ...(ended?.events ?? [])],
  }
}
