import { Type, type Static } from 'typebox'
import { AccountId, Instant, literals, nullable, reply, strict } from './common.ts'
import { operation } from './operation.ts'

/** The forms whose drafts are kept. */
export const DraftForm = literals(['note', 'number_change'])
export type DraftForm = Static<typeof DraftForm>

/** What was typed, as it stands; nothing of it is judged before it is sent. */
export const DraftContent = strict({
  text: Type.Optional(Type.String({ maxLength: 2000 })),
  ticket: Type.Optional(Type.String({ maxLength: 64 })),
  reason: Type.Optional(Type.String({ maxLength: 40 })),
  country: Type.Optional(Type.String({ maxLength: 2 })),
  number: Type.Optional(Type.String({ maxLength: 40 })),
})
export type DraftContent = Static<typeof DraftContent>

const params = strict({ accountId: AccountId, form: DraftForm })
const roles = ['agent', 'supervisor'] as const

/** What a person has entered and not sent yet, so that a crash loses none of it. */
export const staffDrafts = {
  get: operation({
    audience: 'staff',
    summary: 'What the person who asks had entered in a form on this account and not sent',
    method: 'GET',
    path: '/v1/accounts/{accountId}/staff-drafts/{form}',
    roles,
    params,
    reply: reply({ draft: nullable(strict({ content: DraftContent, keptAt: Instant })) }),
    errors: ['account_not_found'],
  }),
  keep: operation({
    audience: 'staff',
    summary:
      'Keep what is entered in a form, sealed, for its author alone, until it is sent or 7 days are over; null: none',
    method: 'PUT',
    path: '/v1/accounts/{accountId}/staff-drafts/{form}',
    roles,
    params,
    body: strict({ content: nullable(DraftContent) }),
    reply: reply({ kept: Type.Boolean() }),
    errors: ['account_not_found'],
  }),
}
