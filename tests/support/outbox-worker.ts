import { sql } from 'kysely'
import { vi } from 'vitest'
import { recordDelivery } from '../../src-service/domain/deliveries/record-delivery.ts'
import type { CodeCarrier } from '../../src-service/domain/ports/code-carrier.ts'
import type { MailCarrier } from '../../src-service/domain/ports/mail-carrier.ts'
import type { WebhookEndpoint } from '../../src-service/domain/ports/webhook-endpoint.ts'
import type { OutboxRecord } from '../../src-service/domain/records.types.ts'
import { linkPages } from '../../src-shared/contract/page.ts'
import { codeText } from '../../src-service/carriers/code-texts.ts'
import { oldNumberText } from '../../src-service/carriers/notice-texts.ts'
import { messageOpener, plainOpener } from '../../src-service/keys/message-opener.ts'
import { startWorker, type Worker } from '../../src-service/outbox/worker.ts'
import { secureRandom } from '../../src-service/random.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import { testKeys } from './test-keys.ts'
import { CARRIER, makeWorld } from './world.ts'

export const ACCEPTING: CodeCarrier = {
  name: 'simulated',
  send: async ({ deliveryId }) => ({ outcome: 'accepted', ref: `ref-${deliveryId}` }),
  tell: async ({ messageId }) => ({ outcome: 'accepted', ref: `ref-${messageId}` }),
  onReport: () => () => undefined,
}

/** The outbox's worker as the service starts it, on what a test gives it; it looks at once. */
export function startTestWorker(
  database: Database,
  pipes: {
    readonly carrier?: CodeCarrier
    readonly mail?: MailCarrier | null
    readonly webhooks?: WebhookEndpoint | null
  } = {},
): Worker {
  const { ports } = makeWorld(database)
  const keys = testKeys()
  const worker = startWorker({
    outbox: outboxStore(database),
    carrier: pipes.carrier ?? ACCEPTING,
    openMessage: messageOpener(keys, codeText),
    recordDelivery: (report) => recordDelivery(ports, CARRIER, report),
    openPlain: plainOpener(keys, oldNumberText({ siteName: 'Linekeeper', origin: 'https://verify.example.org' })),
    mail: pipes.mail ?? null,
    publicOrigin: 'https://verify.example.org',
    linkPages,
    openLink: (sealed, outboxId) => keys.openLink(new Uint8Array(Buffer.from(sealed, 'hex')), outboxId),
    webhooks: pipes.webhooks ?? null,
    attemptId: () => secureRandom.id('wha'),
    settleSearches: async () => undefined,
    settleDue: async () => undefined,
    log: { error: () => undefined, warn: () => undefined },
  })
  worker.wake()
  return worker
}

export interface OutboxLine {
  readonly id: string
  readonly state: OutboxRecord['state']
  readonly attempts: number
  readonly last_error: string | null
  readonly sealed: boolean
}

/** An account's rows of a kind, in the order in which they were written. */
export async function outboxLines(
  database: Database,
  accountId: string,
  kind: OutboxRecord['kind'],
): Promise<readonly OutboxLine[]> {
  const { rows } = await sql<OutboxLine>`
    select id, state, attempts, last_error, sealed_code is not null or sealed_link is not null as sealed
    from outbox where account_id = ${accountId} and kind = ${kind} order by created_at, id`.execute(database.kysely)
  return rows
}

/** Waits until an account's only row of a kind is as expected. */
export const outboxLine = (
  database: Database,
  accountId: string,
  kind: OutboxRecord['kind'],
  fits: (line: OutboxLine) => boolean,
): Promise<OutboxLine> =>
  vi.waitFor(
    async () => {
      const lines = await outboxLines(database, accountId, kind)
      const line = lines.at(-1)
      if (!line || !fits(line)) throw new Error(`not yet: ${JSON.stringify(lines)}`)
      return line
    },
    { timeout: 15_000, interval: 50 },
  )

/** Makes what waits for its next try due at once: how a test spares itself the wait. */
export const dueNow = async (database: Database, id: string): Promise<void> =>
  void (await sql`update outbox set due_at = '-infinity' where id = ${id}`.execute(database.kysely))
