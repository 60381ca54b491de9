import type { ErrorCode } from './error-codes.ts'

/** The rule (docs/rules.md) that a refusal comes from; a code that no rule stands behind has none. */
const rules: Partial<Readonly<Record<ErrorCode, number>>> = {
  account_closed: 3,
  no_current_number: 5,
  no_open_verification: 13,
  already_verified: 5,
  change_open: 4,
  change_not_awaiting_owner: 4,
  change_not_by_staff: 5,
  request_limit: 5,
  staff_link_limit: 5,
  no_pending_check: 7,
  identity_check_processing: 7,
  identity_check_pending: 6,
  identity_check_stale: 6,
  channel_not_available: 10,
  code_entry_closed: 11,
  verification_ended: 12,
  resend_wait: 13,
  send_limit: 13,
  override_off: 13,
  send_paused: 20,
  country_not_allowed: 20,
  number_incomplete: 21,
  lookup_limit: 21,
  reveal_limit: 21,
  claim_not_found: 21,
  case_decided: 15,
  role_missing: 21,
}

/** The anchor of the rule that a code comes from, as `r13`; undefined where there is none. */
export const ruleOf = (code: string): string | undefined => {
  const rule = Object.hasOwn(rules, code) ? rules[code as ErrorCode] : undefined
  return rule === undefined ? undefined : `r${rule}`
}
