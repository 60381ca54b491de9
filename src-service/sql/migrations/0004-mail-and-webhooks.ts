export const mailAndWebhooks = /* sql */ `
-- R18: a notice may leave by mail as well; what the marketplace is told leaves as a webhook. Both through the outbox (ADR 10).
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('code', 'notice', 'mail', 'webhook'));
alter table outbox add column sealed_link bytea;     -- the secret of a mailed link, sealed for the row; nulled after the send
alter table outbox add column last_error text;       -- why the last attempt failed, in words for the operator; never a secret
create index outbox_failed on outbox (ended_at desc) where state = 'failed';

create table webhook_event (
  id text primary key,
  type text not null,
  account_id text references account (id),
  data jsonb not null,
  at timestamptz not null
);
create index webhook_event_at on webhook_event (at desc, id desc);
`
