import type { FastifyBaseLogger } from 'fastify'
import { linkPages } from '../src-shared/contract/page.ts'
import type { AppDeps } from './app.ts'
import { checkpointSigner } from './audit/checkpoint.ts'
import { makeSealer, startSealer } from './audit/sealer.ts'
import { codeTexts, DEMONSTRATION_SITE } from './carriers/code-texts.ts'
import { oldNumberText } from './carriers/notice-texts.ts'
import { settleDueAccounts } from './domain/accounts/settle-due-accounts.ts'
import { recordDelivery } from './domain/deliveries/record-delivery.ts'
import type { CodeCarrier } from './domain/ports/code-carrier.ts'
import type { KeptReplies } from './domain/ports/kept-replies.ts'
import type { StaffDraftStore } from './domain/ports/staff-draft-store.ts'
import type { OutboxStore } from './domain/ports/outbox-store.ts'
import type { Ports } from './domain/ports/ports.types.ts'
import type { EventHub } from './http/plugins/event-hub.ts'
import { messageOpener, plainOpener } from './keys/message-opener.ts'
import { startHousekeeping } from './outbox/housekeeping.ts'
import { startWorker } from './outbox/worker.ts'
import { secureRandom } from './random.ts'
import type { AccountSearch } from './domain/ports/account-search.ts'
import { auditChain } from './sql/audit-chain.repository.ts'
import { notifyChannel } from './sql/notify-channel.ts'

interface WorkPorts extends Ports {
  readonly outbox: OutboxStore
  readonly search: AccountSearch
  readonly kept: KeptReplies
  readonly drafts: StaffDraftStore
  readonly hub: EventHub
  readonly log: FastifyBaseLogger
}

/** Who acts when a carrier reports. */
export const carrierActor = ({ name }: CodeCarrier) => ({ kind: 'carrier', id: name }) as const

/**
 * What the service does without being asked: sends what waits, ends what is due, forgets what is old, seals the audit trail, hears
 * its carrier and the database's notifications. Needs the schema; answers what stops it all, resolved when nothing is under way.
 */
export async function startWork(deps: AppDeps, ports: WorkPorts): Promise<() => Promise<void>> {
  const { database, keys, carrier } = deps
  const { outbox, search, kept, drafts, hub, log } = ports
  const actor = carrierActor(carrier)
  const site = deps.site ?? DEMONSTRATION_SITE
  // Before any work: on a single connection this would wait behind all that the work begins with.
  const unlisten = await database.listen(notifyChannel, (payload) => void hub.receive(payload))
  const worker = startWorker({
    outbox,
    carrier,
    openMessage: messageOpener(keys, codeTexts(site)),
    openPlain: plainOpener(keys, oldNumberText({ siteName: site.name, origin: deps.publicOrigin })),
    mail: deps.mail ?? null,
    publicOrigin: deps.publicOrigin,
    linkPages,
    openLink: (sealed, outboxId) => keys.openLink(new Uint8Array(Buffer.from(sealed, 'hex')), outboxId),
    webhooks: deps.webhooks ?? null,
    attemptId: () => secureRandom.id('wha'),
    recordDelivery: (report) => recordDelivery(ports, actor, report),
    settleSearches: () => search.settleSearches(),
    settleDue: async () => settleDueAccounts(ports, await outbox.dueAccounts(50)),
    log,
  })
  const housekeeping = startHousekeeping([() => kept.forgetOld(), () => drafts.forgetOld()], log)
  const sealer = startSealer(
    makeSealer({
      chain: auditChain(database),
      place: deps.checkpoints,
      signer: checkpointSigner(keys.checkpointSeed),
      log,
    }),
    log,
  )
  const stopListening = carrier.onReport(async ({ ref, ...report }) => {
    const accountId = await outbox.accountOfDelivery(report.deliveryId)
    if (accountId) await recordDelivery(ports, actor, { ...report, accountId, carrier: carrier.name, carrierRef: ref })
  })
  hub.subscribe((event) => event.type === 'outbox.filled' && worker.wake())
  return async () => {
    stopListening()
    await worker.stop()
    await housekeeping.stop()
    await sealer.stop()
    await unlisten()
  }
}
