import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import type { Random } from '../ports/random.ts'
import { webhookEvent } from '../webhooks/webhook-event.ts'

/** The first verification hands every waiting draft back once, in order, each by its own webhook (R19); the facts must hold the payloads. */
export const releaseDrafts = (random: Random, { account, now, waitingDrafts }: AccountFacts): readonly Write[] =>
  waitingDrafts.flatMap(({ id, payload }, at): readonly Write[] => [
    { update: 'bid_draft', id, set: { state: 'released', endedAt: now } },
    ...webhookEvent(random, now, {
      type: 'bid.released',
      accountId: account.id,
      data: {
        draftId: id,
        accountId: account.id,
        externalId: account.externalId,
        position: at + 1,
        of: waitingDrafts.length,
        payload,
      },
    }),
  ])

/** A closed account's drafts are never released (R3); the marketplace is told of each. */
export const cancelDrafts = (random: Random, { account, now, waitingDrafts }: AccountFacts): readonly Write[] =>
  waitingDrafts.flatMap(({ id }): readonly Write[] => [
    { update: 'bid_draft', id, set: { state: 'cancelled', endedAt: now } },
    ...webhookEvent(random, now, {
      type: 'bid.draft_cancelled',
      accountId: account.id,
      data: { draftId: id, accountId: account.id, externalId: account.externalId, reason: 'account_closed' },
    }),
  ])
