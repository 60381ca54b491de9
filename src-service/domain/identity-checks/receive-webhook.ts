import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { IntegrationActor } from '../actor.ts'
import type { Ports } from '../ports/ports.types.ts'
import { heartbeat, type HeartbeatPorts } from './heartbeat.ts'
import { reportIdentityCheck, type IdentityCheckReport } from './report-identity-check.ts'

/** A message of the identity provider whose signature has been verified. */
export interface IdentityWebhook {
  readonly type: 'identity_check.reported' | 'identity_provider.heartbeat'
  /** The report; of a heartbeat nothing. */
  readonly data: object
  /** Seconds since it was sent, on the real clock. */
  readonly ageSeconds: number
}

/** The provider, as the audit trail names it. */
const PROVIDER: IntegrationActor = { kind: 'integration', id: 'identity-provider' }

/**
 * A signed report or heartbeat, through the same use-cases as by API (R6). Messages come at least once: a report that is not newer than the accepted one
 * is answered `accepted: false` and not refused. Errors: `account_not_found`, `validation_failed`.
 */
export async function receiveIdentityWebhook(
  ports: Ports & HeartbeatPorts,
  { type, data, ageSeconds }: IdentityWebhook,
): Promise<{ readonly accepted: boolean }> {
  const report = 'checkId' in data ? (data as IdentityCheckReport) : null
  if ((type === 'identity_check.reported') !== (report !== null)) {
    throw new AppError('validation_failed', { fields: [{ field: 'data', message: `is not that of ${type}` }] })
  }
  if (!report) {
    await heartbeat(ports, PROVIDER, { ageSeconds })
    return { accepted: true }
  }
  try {
    await reportIdentityCheck(ports, PROVIDER, report)
    return { accepted: true }
  } catch (error) {
    if (error instanceof AppError && error.code === 'report_out_of_order') return { accepted: false }
    throw error
  }
}
