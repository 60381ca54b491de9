import type { Reply } from '../../src-shared/contract/index.ts'
import type { AccountFacts } from '../domain/accounts/account-facts.types.ts'
import type { getEligibility } from '../domain/accounts/get-eligibility.ts'
import type { RewardLine } from '../domain/ports/rewards-ledger.ts'
import { presentAction } from './account-view.presenter.ts'

export const presentClosing = ({ now, account }: AccountFacts): Reply<'marketplaceAccounts.close'> => ({
  serverNow: now.toISOString(),
  accountId: account.id,
  closedAt: (account.closedAt ?? now).toISOString(),
  erasedAt: account.erasedAt?.toISOString() ?? null,
})

export const presentEligibility = ({
  facts,
  bid,
  numberSince,
}: Awaited<ReturnType<typeof getEligibility>>): Reply<'eligibility.get'> => ({
  serverNow: facts.now.toISOString(),
  accountId: facts.account.id,
  bid: presentAction(bid),
  currentNumber: numberSince ? { since: numberSince.toISOString() } : null,
  waitingDrafts: facts.waitingDrafts.length,
})

export const presentReward = (line: RewardLine): Reply<'rewards.list'>['rewards'][number] => ({
  accountId: line.accountId,
  externalId: line.externalId,
  xp: line.xp,
  credits: line.credits,
  grantedAt: line.grantedAt.toISOString(),
})
