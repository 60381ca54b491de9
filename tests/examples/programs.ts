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

/** What programs ask for: the console for itself, the demonstration, a load balancer. */
export const programExamples = {
  'staffSessions.provider': async () => ({ input: {} }),
  'staffSessions.create': async ({ origin }) => ({ input: await staffIdToken(origin, 'staff-amara') }),
  'staffSessions.refresh': async (stage) => ({ by: 'refresh', input: await aSession(stage, 'refresh') }),
  'staffSessions.end': async (stage) => ({ by: 'end', input: await aSession(stage, 'end') }),
  'demonstration.messages': async () => ({ input: { limit: 2 } }),
  'demonstration.members': async () => ({ input: { query: 'priya' } }),
  'demonstration.setIdentityCheck': async () => ({
    input: { externalId: STORIES.firstTimer.externalId, state: 'requires_input' },
  }),
  'demonstration.placeBid': async () => ({ input: { externalId: STORIES.firstTimer.externalId } }),
  'health.live': async () => ({ input: {} }),
  'health.ready': async () => ({ input: {} }),
} satisfies Examples
