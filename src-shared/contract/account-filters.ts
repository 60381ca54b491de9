import { Type, type Static } from 'typebox'
import { Country, LineType, literals, strict } from './common.ts'
import { DeliveryReason } from './verification-views.ts'

/** What narrows a list of accounts (R21); each that is given holds. Filters cost no number look-up. */
export const AccountFilters = strict({
  state: Type.Optional(literals(['not_verified', 'code_sent', 'verified', 'change_open', 'awaiting_owner', 'closed'])),
  lineType: Type.Optional(LineType),
  country: Type.Optional(Country),
  language: Type.Optional(
    Type.String({
      pattern: '^[a-z]{2,3}$',
      description: 'ISO 639, in any of its regions',
    }),
  ),
  blockedBy: Type.Optional(literals(['identity_check_pending', 'change_open', 'code_entry_closed'])),
  carrierReason: Type.Optional(DeliveryReason),
  created: Type.Optional(literals(['day', 'week', 'month', 'year'])),
})
export type AccountFilters = Static<typeof AccountFilters>

/** The orders in which all accounts are paged; what a text or a number finds has the order of its match. */
export const AccountSort = literals(['newest', 'oldest', 'name', 'name_desc'])
export type AccountSort = Static<typeof AccountSort>
