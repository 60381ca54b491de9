import { Type } from 'typebox'
import { AccountId, Action, Country, Cursor, Instant, nullable, PageLimit, reply, strict } from './common.ts'
import { operation } from './operation.ts'

/** The account's id at the marketplace: 128 characters at most, none of them a control character. */
export const ExternalId = Type.String({
  minLength: 1,
  maxLength: 128,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'The account’s id at the marketplace',
})
const accountParams = strict({ externalId: ExternalId })

/** What closing and erasing answer; erasing closes too. */
const Closing = reply({ accountId: AccountId, closedAt: Instant, erasedAt: nullable(Instant) })

export const marketplaceAccounts = {
  upsert: operation({
    audience: 'integration',
    summary: 'Keep the copy of an account; numbers stay as they are, and the same again changes nothing',
    method: 'PUT',
    path: '/v1/marketplace/accounts/{externalId}',
    params: accountParams,
    body: strict({
      name: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }),
      email: Type.String({
        minLength: 3,
        maxLength: 254,
        pattern: '^[^\\s@\\u0000-\\u001f]+@[^\\s@\\u0000-\\u001f]+$',
      }),
      country: Country,
      language: Type.String({
        maxLength: 35,
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        description: 'BCP 47, for example es or pt-BR',
      }),
      timeZone: Type.Optional(
        Type.String({ minLength: 1, maxLength: 64, description: 'IANA, for example Europe/Paris' }),
      ),
      amountAtStake: Type.Optional(
        Type.Number({ minimum: 0, maximum: 1e15, description: 'In the marketplace’s own unit; left out: not known' }),
      ),
    }),
    reply: reply({ accountId: AccountId, created: Type.Boolean(), changed: Type.Boolean() }),
    errors: ['account_closed'],
  }),
  close: operation({
    audience: 'integration',
    summary: 'Close an account for good; its numbers are erased but for the fingerprint and stay taken (R3)',
    method: 'POST',
    path: '/v1/marketplace/accounts/{externalId}/closure',
    params: accountParams,
    reply: Closing,
    errors: ['account_not_found'],
  }),
  erase: operation({
    audience: 'integration',
    summary: 'Erase who the member was: closes the account, and erases name, e-mail and what is found by them (R3)',
    method: 'POST',
    path: '/v1/marketplace/accounts/{externalId}/erasure',
    params: accountParams,
    reply: Closing,
    errors: ['account_not_found'],
  }),
}

export const eligibility = {
  get: operation({
    audience: 'integration',
    summary: 'Whether a member may bid, since when there is a number, and what blocks (R19)',
    method: 'GET',
    path: '/v1/marketplace/accounts/{externalId}/eligibility',
    params: accountParams,
    reply: reply({
      accountId: AccountId,
      bid: Action,
      currentNumber: nullable(strict({ since: Instant })),
      waitingDrafts: Type.Integer({ minimum: 0 }),
    }),
    errors: ['account_not_found'],
  }),
}

export const bids = {
  submit: operation({
    audience: 'integration',
    summary: 'The gate before the first bid: let through, or kept as a draft until the first verification (R19)',
    method: 'POST',
    path: '/v1/bids',
    body: strict({
      externalId: ExternalId,
      payload: Type.Unknown({ description: 'Opaque; at most 16 KB as JSON. Handed back once by bid.released' }),
    }),
    reply: reply({ accountId: AccountId, letThrough: Type.Literal(true) }),
    errors: ['account_not_found', 'account_closed', 'phone_verification_required', 'draft_limit'],
  }),
}

export const rewards = {
  list: operation({
    audience: 'integration',
    summary: 'The ledger of rewards, newest first (R17)',
    method: 'GET',
    path: '/v1/rewards',
    query: strict({ limit: Type.Optional(PageLimit), cursor: Type.Optional(Cursor) }),
    reply: reply({
      rewards: Type.Array(
        strict({
          accountId: AccountId,
          externalId: Type.String(),
          xp: Type.Integer({ minimum: 0 }),
          credits: Type.Integer({ minimum: 0 }),
          grantedAt: Instant,
        }),
      ),
      nextCursor: nullable(Cursor),
    }),
    errors: ['cursor_invalid'],
  }),
}
