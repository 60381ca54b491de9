import { AppError } from '../../../src-shared/errors/app-error.ts'
import { accountIndex } from '../accounts/account-index.ts'
import type { IntegrationActor } from '../actor.ts'
import type { AccountProfile, HeldAccount, MarketplaceAccounts } from '../ports/marketplace-accounts.ts'
import type { Random } from '../ports/random.ts'

/** What the marketplace tells of an account; what is left out is forgotten. */
export type UpsertInput = Omit<AccountProfile, 'timeZone' | 'amountAtStake'> & {
  readonly timeZone?: string
  readonly amountAtStake?: number
}

/** Keeps the copy of an account and what it is found by (R21); numbers stay as they are, and the same again changes nothing. Errors: `account_closed` (R3), `validation_failed`. */
export async function upsertMarketplaceAccount(
  { accounts, random }: { readonly accounts: MarketplaceAccounts; readonly random: Random },
  actor: IntegrationActor,
  input: UpsertInput,
) {
  const profile: AccountProfile = {
    externalId: input.externalId,
    name: input.name.trim(),
    email: input.email,
    country: input.country,
    language: input.language,
    timeZone: input.timeZone ?? null,
    amountAtStake: input.amountAtStake ?? null,
  }
  refuseUnusable(profile)
  const newId = random.id('acc')
  return accounts.upsert(profile.externalId, newId, (held) => {
    if (held?.closedAt)
      throw new AppError('account_closed', { since: held.closedAt.toISOString(), whoCanLift: 'nobody' })
    if (held && same(held, profile)) return null
    const id = held?.id ?? newId
    return {
      profile,
      index: accountIndex({ id, ...profile }),
      event: {
        id: random.id('evt'),
        actorKind: actor.kind,
        actorId: actor.id,
        actorRole: null,
        action: 'marketplaceAccounts.upsert',
        accountId: id,
        subjectId: id,
        data: { created: held === null },
      },
    }
  })
}

const FIELDS = ['name', 'email', 'country', 'language', 'timeZone', 'amountAtStake'] as const
const same = (held: HeldAccount, profile: AccountProfile): boolean =>
  FIELDS.every((field) => held[field] === profile[field])

function refuseUnusable({ name, timeZone }: AccountProfile): void {
  const fields = [
    ...(name === '' ? [{ field: 'name', message: 'must not be blank' }] : []),
    ...(timeZone === null || isTimeZone(timeZone) ? [] : [{ field: 'timeZone', message: 'is no IANA time zone' }]),
  ]
  if (fields.length > 0) throw new AppError('validation_failed', { fields })
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
