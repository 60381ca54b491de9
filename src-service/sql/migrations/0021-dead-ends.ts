/** R7: where a dead end begins, in the order of time. Each holds the few rows that may be one, so that no list reads a table whole. */
export const deadEnds = /* sql */ `
create index identity_check_pending_since on identity_check (started_at, id)
  where state in ('requires_input', 'processing', 'manual_review');
create index identity_check_processing on identity_check (changed_at, id) where state = 'processing';
create index delivery_not_reached on delivery (requested_at, id)
  where reason in ('landline', 'unreachable', 'unknown_number', 'blocked_by_carrier', 'opted_out', 'busy', 'no_answer', 'not_confirmed');
create index outbox_mail_failed on outbox (created_at, subject_id) where kind = 'mail' and state = 'failed';
`
