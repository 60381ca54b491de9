export const outboxWork = /* sql */ `
-- How long a row has been tried runs on the real clock, like its retries; what a rule ends (give_up_at) runs on app_now().
alter table outbox add column first_tried_at timestamptz;
drop index outbox_due;
create index outbox_waiting on outbox (kind, due_at) where state = 'waiting';
-- Poison: what ended in an error, and not because a rule made it void.
drop index outbox_failed;
create index outbox_poison on outbox (ended_at desc, id desc) where state = 'failed' and last_error is not null;
create unique index outbox_webhook on outbox (subject_id) where kind = 'webhook';

-- Each try of a webhook as its receiver answered it; a null status: it did not answer.
create table webhook_attempt (
  id text primary key,
  webhook_event_id text not null references webhook_event (id),
  at timestamptz not null,
  status int,
  duration_ms int not null,
  error text
);
create index webhook_attempt_event on webhook_attempt (webhook_event_id, at desc, id desc);
-- A receiver that answered 410 wants no more; its rows wait until the marketplace asks for one again.
create table webhook_endpoint (
  url text primary key,
  disabled_at timestamptz not null,
  reason text not null
);
`
