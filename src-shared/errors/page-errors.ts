/**
 * The English sentences of the errors that a page which the service serves (the member's, the demonstration's) can meet: those, and no
 * others, are loaded there. A test holds this to the contract.
 */
export const PAGE_SENTENCES = {
  // the request itself
  validation_failed:
    'Some of what was entered cannot be used. Nothing was changed; correct the marked fields and try again.',
  not_found: 'There is nothing at this address.',
  payload_too_large: 'What was sent is too large. Nothing was changed.',
  unsupported_media_type: 'Only JSON is accepted here. Nothing was changed.',
  too_busy: 'Two changes met on this account. Nothing was lost; try again.',
  service_unavailable: 'The service is not ready. Nothing was changed; try again in a moment.',
  internal: 'Something went wrong on our side. Nothing was changed; try again, and quote the reference if it stays.',
  demonstration_only: 'This exists only in the embedded workspace with demonstration data.',
  // sign-in
  not_signed_in: 'You are not signed in. Sign in and try again; nothing was changed.',
  session_over: 'Your session has ended. Sign in again; what you entered is kept.',
  sign_in_failed: 'Sign-in did not succeed. Try again.',
  sign_in_too_old:
    'For this step your sign-in must be at most 5 minutes old. Sign in again to go on; nothing was changed.',
  // accounts and looking
  account_not_found: 'There is no such account.',
  account_closed: 'This account is closed. Its number stays taken and nothing about it can be changed.',
  // numbers
  number_empty: 'Enter a phone number.',
  number_has_separators: 'Enter the number without hyphens, spaces or other signs.',
  number_has_letters: 'A phone number has digits only.',
  number_has_extension: 'Numbers with an extension cannot be verified. Use a number that can be reached directly.',
  number_country_unknown: 'No country has this calling code. Choose the country and enter the number again.',
  number_too_short: 'This number is too short for its country.',
  number_too_long: 'This number is too long for its country.',
  number_invalid: 'This is not a number of the chosen country. Check the digits.',
  number_type_refused: 'Only mobile and landline numbers can be verified; this one is of another kind.',
  number_is_current: 'This is already the current number of the account.',
  number_taken:
    'This number is already used and cannot be verified here. Your current number has not changed; use another number.',
  already_verified: 'This account has a verified number. It can be changed, not set up again.',
  no_current_number: 'This account has no verified number yet. Its owner must set one up first.',
  // verifications
  verification_not_found: 'There is no such verification.',
  verification_ended: 'This verification has ended. Start again to get a new code.',
  channel_not_available: 'This number cannot receive a code this way. Choose the other method.',
  resend_wait: 'A code was sent a short while ago. A new one can be sent when the wait is over.',
  send_limit: 'As many codes as allowed have been sent within 24 hours. A new one can be sent when the wait is over.',
  send_paused:
    'Codes to numbers like this one are paused for now, to protect against abuse. Nothing was changed; try again later or use another number.',
  country_not_allowed:
    'Codes are not sent to numbers of this country this way. Nothing was changed; choose the other method or use another number.',
  code_wrong: 'This is not the code that was sent. Check it and try again.',
  code_used_up:
    'Five wrong codes were entered, so this code is no longer valid. Send a new code when the wait is over.',
  code_expired: 'This code is older than 15 minutes and no longer valid. Send a new code.',
  code_void: 'This code could not be delivered and is no longer valid. Send a new code.',
  code_entry_closed: 'Too many wrong codes were entered on this account. Code entry opens again after 24 hours.',
  // number changes
  number_change_not_found: 'There is no such number change.',
  change_open: 'A number change is already open on this account. It must end before another can start.',
  change_not_open: 'This number change has ended. Nothing was changed.',
  change_wrong_step: 'This number change is not at this step. Reload to see where it stands.',
  link_limit:
    'Three links were mailed for this change already. Confirm the current number with a code, or cancel the change and start again.',
  link_invalid:
    'This link is no longer valid: it was used, is too old, or a newer one was sent. Nothing was changed; ask for a new one.',
  change_disputed: 'You have told us already that this change wasn’t you. Our reviewers look into it.',
  identity_check_pending:
    'An identity check is pending, so the number cannot be changed. The member must finish or cancel it at the identity provider first.',
  identity_check_stale:
    'The identity provider has not been heard of, so numbers cannot be changed until it answers again.',
  signature_invalid: 'This message is not signed as agreed, or it is too old. Nothing was changed.',
  // bids
  draft_limit:
    'As many bids as allowed wait for this account’s number already. This one was not kept; its owner must verify a number first.',
  // what staff do for a member
  number_release_not_found: 'There is no such release.',
  release_off: 'Releases are off: a supervisor decides so by the policy numberRelease. Nothing was changed.',
  release_wrong_step: 'This release is at another step or has ended. Nothing was changed.',
  // the console's own
  service_unreachable: 'The service cannot be reached. Nothing was changed; what you entered is kept.',
  // repeated requests
  idempotency_key_invalid:
    'The Idempotency-Key of this request cannot be used: it has 16 to 128 letters, digits and signs. Nothing was changed.',
  idempotency_in_flight: 'The same request is still being answered. Ask again in a moment; it is done once.',
  idempotency_key_reused:
    'This Idempotency-Key was used for another request before. Nothing was changed; send a new request with a key of its own.',
} as const
