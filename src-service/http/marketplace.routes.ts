import type { FastifyInstance } from 'fastify'
import { pages } from '../../src-shared/contract/page.ts'
import { getEligibility } from '../domain/accounts/get-eligibility.ts'
import { submitBid } from '../domain/bids/submit-bid.ts'
import { closeMarketplaceAccount, eraseMarketplaceAccount } from '../domain/marketplace-accounts/close-account.ts'
import { upsertMarketplaceAccount } from '../domain/marketplace-accounts/upsert-account.ts'
import type { MarketplaceAccounts } from '../domain/ports/marketplace-accounts.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import type { RewardsLedger } from '../domain/ports/rewards-ledger.ts'
import { listRewards } from '../domain/rewards/list-rewards.ts'
import { presentClosing, presentEligibility, presentReward } from './marketplace.presenter.ts'
import { route, type RouteContext } from './route.ts'

interface MarketplaceDeps extends Ports {
  readonly accounts: MarketplaceAccounts
  readonly ledger: RewardsLedger
  /** Where members reach the service, without a slash at its end. */
  readonly publicOrigin: string
}

/** What the marketplace's back end asks and tells. */
export function marketplaceRoutes(app: FastifyInstance, context: RouteContext, deps: MarketplaceDeps): void {
  route(app, context, 'marketplaceAccounts.upsert', async ({ input, actor }) => {
    const { now, ...made } = await upsertMarketplaceAccount(deps, actor, input)
    return { serverNow: now.toISOString(), ...made }
  })
  route(app, context, 'marketplaceAccounts.close', async ({ input, actor }) =>
    presentClosing(await closeMarketplaceAccount(deps, actor, input)),
  )
  route(app, context, 'marketplaceAccounts.erase', async ({ input, actor }) =>
    presentClosing(await eraseMarketplaceAccount(deps, actor, input)),
  )
  route(app, context, 'eligibility.get', async ({ input }) => presentEligibility(await getEligibility(deps, input)))
  route(app, context, 'bids.submit', async ({ input, actor }) => {
    const { now, account } = await submitBid(deps, actor, {
      ...input,
      verifyUrl: deps.publicOrigin + pages.memberSetup,
    })
    return { serverNow: now.toISOString(), accountId: account.id, letThrough: true }
  })
  route(app, context, 'rewards.list', async ({ input }) => {
    const { now, rows, nextCursor } = await listRewards(deps.ledger, input)
    return { serverNow: now.toISOString(), rewards: rows.map(presentReward), nextCursor }
  })
}
