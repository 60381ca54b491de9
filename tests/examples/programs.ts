import { STORIES } from '../../src-service/demonstration/stories.ts'
import { signInStaff, staffIdToken } from '../support/console-client.ts'
import { sessionKeys, type Stage } from '../support/example-stage.ts'
import type { Examples } from './example-key.ts'

/** A session of its own, which an example may end. */
async function aSession(stage: Stage, name: string): Promise<{ refreshToken: string }> {
  const { key, tokens } = await signInStaff(stage.origin, 'staff-amara')
  sessionKeys.set(name, key)
  return { refreshToken: tokens.refreshToken }
}

/** What programs ask for: the console for itself, the marketplace's back end, the demonstration, a load balancer. */
export const programExamples = {
  'staffSessions.create': async ({ origin }) => ({ input: await staffIdToken(origin, 'staff-amara') }),
  'staffSessions.refresh': async (stage) => ({ by: 'refresh', input: await aSession(stage, 'refresh') }),
  'staffSessions.end': async (stage) => ({ by: 'end', input: await aSession(stage, 'end') }),
  'identityChecks.report': async ({ world }) => {
    await world.account('MX', 'example-report')
    const at = '2026-11-23T10:15:00.000Z'
    const report = { checkId: 'check-20418', state: 'manual_review', sequence: 1, at } as const
    return { input: { externalId: 'example-report', ...report } }
  },
  'demonstration.messages': async () => ({ input: { limit: 2 } }),
  'demonstration.members': async () => ({ input: { query: 'priya' } }),
  'demonstration.setIdentityCheck': async () => ({
    input: { externalId: STORIES.firstTimer.externalId, state: 'requires_input' },
  }),
  'health.live': async () => ({ input: {} }),
  'health.ready': async () => ({ input: {} }),
} satisfies Examples
