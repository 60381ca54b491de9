import { PAGE_SENTENCES } from './page-errors.ts'

/** Every coded error of the product with its English sentence: what happened, what was not changed, what to do. Closed: an error without a sentence does not compile. */
export const ERROR_SENTENCES = {
  ...PAGE_SENTENCES,
  // the request itself
  method_not_allowed:
    'This cannot be done here. A verified number is never removed; it can only be changed by its owner.',
  // sign-in
  proof_invalid: 'This request did not carry the proof that it comes from your console. Sign in again.',
  no_role: 'Your organisation has given you no role in Linekeeper. Ask your supervisor.',
  role_missing: 'Your role does not allow this. Nothing was changed.',
  not_your_account: 'This belongs to another account. Nothing was changed.',
  // accounts and looking
  search_empty: 'Enter a name, an e-mail, an id or a number to search.',
  number_incomplete: 'This number is not complete. Enter the whole number, or exactly its last 4 digits.',
  lookup_limit: 'You have looked up as many numbers as allowed within the hour. Search by name, e-mail or id, or wait.',
  cursor_invalid: 'This list has changed since it was opened. Start again from its first page.',
  saved_view_limit: 'You have saved 50 views, which is the most. Nothing was saved; delete one that you no longer use.',
  saved_view_name_taken: 'You already have a view of this name. Nothing was saved; choose another name.',
  saved_view_not_found: 'There is no such saved view. It may have been deleted on another computer.',
  // verifications
  delivery_not_found: 'There is no such send of a code. Nothing was changed.',
  callback_unsigned: 'This was not signed by the carrier. Nothing was changed.',
  no_open_verification: 'The member has no open verification. Only the member can start one.',
  // number changes
  change_not_awaiting_owner: 'The owner has answered already. Only the owner can cancel this change now.',
  change_not_by_staff: 'The owner started this change. Only the owner can cancel it.',
  request_limit:
    'As many changes as allowed were requested on this account within the hour. Wait before asking its owner again.',
  report_out_of_order: 'A later report of this identity check has already been accepted. Nothing was changed.',
  // bids
  phone_verification_required:
    'This account has no verified number yet. The bid is kept as a draft and handed back once its owner has verified one.',
  // cases
  duplicate_case_not_found: 'There is no such duplicate case.',
  case_decided: 'This case has been decided already. Nothing was changed.',
  // what staff do for a member
  claim_not_found: 'This number does not belong to this account. Nothing was shown.',
  claim_is_current: 'This is the account’s current number. It is never released; its owner has to change it first.',
  release_open: 'A release of this number is under way already. Nothing was changed.',
  release_same_reviewer: 'You asked for this release. Another reviewer has to agree to it.',
  reveal_limit: 'You have revealed as many numbers as allowed within 24 hours. Nothing was shown.',
  staff_link_limit: 'As many links as allowed were sent for this account within the hour. Wait before sending another.',
  no_pending_check: 'No identity check of this account is pending, so there is nothing to cancel.',
  identity_check_processing:
    'The identity provider is processing this check, so its member cannot cancel it now. Only the provider can end it.',
  override_off: 'Your organisation does not allow sending before the wait is over. Nothing was sent.',
  // what leaves the service
  webhook_event_not_found: 'There is no such webhook event.',
  outbox_row_not_found: 'Nothing that could not leave has this id.',
  outbox_row_wiped:
    'The code or link that this held was wiped, so it cannot be sent again. Nothing was changed; a new one can be asked for.',
  // policies
  policy_not_found: 'There is no such policy.',
  policy_fixed: 'This is fixed by the product and nobody can change it. Nothing was changed.',
  policy_out_of_bounds:
    'This value is outside of what the policy allows. Nothing was changed; choose one within its bounds.',
  policy_changed:
    'Somebody else has changed this policy since you opened it. Nothing was changed; look at the new value and decide again.',
  // the console's own
  service_starting: 'The embedded service is starting. This takes a moment.',
  file_not_saved: 'The file could not be written there. Nothing was saved; choose another place.',
  request_refused: 'This request was refused because it did not come from the console’s own window.',
  setting_invalid: 'This setting cannot be used. Nothing was changed.',
  // workspaces
  server_address_invalid:
    'This is not the address of a server. Enter one like https://linekeeper.example.com. Nothing was added.',
  server_address_insecure:
    'Only https protects what you look at on its way, so http is accepted for this computer alone. Enter the address with https. Nothing was added.',
  server_address_user:
    'An address here has no user name or password in it. Enter the server alone; you sign in afterwards. Nothing was added.',
  server_address_path:
    'The address ends after the server’s name, without a path or a query. Leave out what stands behind it. Nothing was added.',
  server_known: 'This server is among your workspaces already. Nothing was added; switch to it.',
  server_limit: 'You have 8 servers, which is the most. Nothing was added; remove one that you no longer use.',
  server_asked_often: 'You have asked 20 servers within the hour. Nothing was added; wait, and try again.',
  server_unreachable: 'This server cannot be reached. Check the address and your connection, and try again.',
  server_untrusted:
    'This server’s certificate is not trusted, so nothing was sent to it. Ask whoever runs the server; this cannot be skipped.',
  server_not_linekeeper: 'What answers at this address is not Linekeeper’s service. Check the address.',
  server_version:
    'This server runs a version of Linekeeper that this console does not fit. Nothing was changed; update the one that is older.',
  browser_not_opened:
    'The system’s browser could not be opened, so nobody was signed in. Check which program opens web pages, and try again.',
  workspace_not_found: 'This workspace is no longer among yours. Nothing was changed.',
  workspace_fixed:
    'The embedded workspace belongs to the console: it cannot be removed or given another name or colour.',
  workspace_name_taken: 'Another of your workspaces has this name. Nothing was changed; choose another one.',
} as const

/** The closed union of error codes; the service's table maps each to an HTTP status (RFC 9457). */
export type ErrorCode = keyof typeof ERROR_SENTENCES

/** All codes, for schemas and tests. */
export const ERROR_CODES = Object.keys(ERROR_SENTENCES) as readonly ErrorCode[]

/** Errors that a POST can answer besides, for its Idempotency-Key. */
export const KEYED_ERRORS = [
  'idempotency_key_invalid',
  'idempotency_in_flight',
  'idempotency_key_reused',
] as const satisfies readonly ErrorCode[]

/** Errors that every HTTP operation can answer. */
export const COMMON_ERRORS = [
  'validation_failed',
  'payload_too_large',
  'unsupported_media_type',
  'too_busy',
  'service_unavailable',
  'internal',
] as const satisfies readonly ErrorCode[]
