import { expect } from 'vitest'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import { webhookEvent } from '../../src-service/domain/webhooks/webhook-event.ts'
import type { Write } from '../../src-service/domain/commit.types.ts'
import type { Stage } from '../support/example-stage.ts'
import type { Examples } from './example-key.ts'
import { verified } from './people.ts'

interface Told {
  readonly webhookEventId: string
  readonly outboxId: string
}

/** A reward that the marketplace is told of: at once, or after its endpoint failed for as long as it is tried. */
async function told({ world }: Stage, externalId: string, state: 'waiting' | 'failed'): Promise<Told> {
  const { accountId } = await world.account('MX', externalId)
  const ids = { webhookEventId: '', outboxId: '' }
  await decideAndCommit(world.ports, { accountId }, ({ now }) => {
    const failed = { state, attempts: 14, lastError: 'the endpoint answered 503', endedAt: now } as const
    const event = { type: 'reward.granted', accountId, data: { externalId, xp: 50, credits: 1 } } as const
    const writes = webhookEvent(world.ports.random, now, event).map((write): Write => {
      if (!('insert' in write)) return write
      if (write.insert === 'webhook_event') ids.webhookEventId = write.row.id
      if (write.insert !== 'outbox') return write
      ids.outboxId = write.row.id
      return state === 'failed' ? { ...write, row: { ...write.row, ...failed } } : write
    })
    return { writes, events: [{ type: 'outbox.filled' }] }
  })
  return ids
}

async function atLeastOne(stage: Stage, list: 'mails' | 'webhooks'): Promise<void> {
  const newest = async () => {
    const answer = await stage.send(`demonstration.${list}`, { input: { limit: 1 } })
    return ((await answer.json()) as Record<string, readonly unknown[]>)[list]
  }
  await expect.poll(newest, { timeout: 20_000 }).toHaveLength(1)
}

/** What leaves the service, what could not, and where the demonstration shows it. */
export const outboxExamples = {
  'outbox.failed': async (stage) => {
    await told(stage, 'example-failed', 'failed')
    return { by: 'staff-jonas', input: { kind: 'webhook', limit: 2 } }
  },
  'outbox.retry': async (stage) => {
    const { outboxId } = await told(stage, 'example-retry', 'failed')
    return { by: 'staff-jonas', input: { outboxId } }
  },
  'webhooks.list': async (stage) => {
    await told(stage, 'example-list', 'failed')
    return { input: { state: 'failed', limit: 2 } }
  },
  'webhooks.resend': async (stage) => {
    const { webhookEventId } = await told(stage, 'example-again', 'failed')
    return { input: { webhookEventId } }
  },
  'demonstration.webhooks': async (stage) => {
    await told(stage, 'example-told', 'waiting')
    await atLeastOne(stage, 'webhooks')
    return { input: { limit: 1 } }
  },
  'demonstration.mails': async (stage) => {
    await verified(stage, 'example-mailed')
    await atLeastOne(stage, 'mails')
    return { input: { limit: 1 } }
  },
} satisfies Examples
