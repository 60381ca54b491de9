export const sendDecisions = /* sql */ `
-- R20: the first digits of a number (all but its last 4) as a keyed hash: beside the last four in clear they would be the number (R23).
alter table claim add column prefix bytea;
alter table number_change add column prefix bytea;
alter table verification add column prefix bytea;

-- R20: one row for each send, and for a refused one at most one for each reason, account and minute: why it was sent or not.
create table send_decision (
  id text primary key,
  seq bigint generated always as identity unique,
  account_id text not null references account (id),
  verification_id text,                        -- null: a refused start, which opened none
  delivery_id text,
  outcome text not null check (outcome in ('sent', 'refused')),
  reason text,                                 -- the error code of the refusal, or of what record_only let through
  mode text not null check (mode in ('enforce', 'record_only')),
  channel text not null check (channel in ('sms', 'call')),
  started_by text not null check (started_by in ('member', 'staff')),
  calling_code text not null,
  country text,
  prefix bytea,
  prefix_nth int,                              -- its place among the sends to its prefix; null: refused
  address bytea,                               -- the member's address as a keyed hash; null: staff, or none is told apart
  address_nth int,
  micros bigint not null,
  limits jsonb not null,                       -- each limit with its count and bound as they stood
  at timestamptz not null
);
-- Of two sends that were decided on the same count one finds its place taken and is decided again: these two limits are exact.
create unique index send_decision_prefix_nth on send_decision (prefix, prefix_nth) where prefix_nth is not null;
create unique index send_decision_address_nth on send_decision (address, address_nth) where address_nth is not null;
create index send_decision_prefix on send_decision (prefix, at desc) where outcome = 'sent';
create index send_decision_address on send_decision (address, at desc) where outcome = 'sent';
create index send_decision_account on send_decision (account_id, seq desc);
create index send_decision_country on send_decision (country, seq desc);

-- R20: sends and spend of a country and of all, by the hour. Split into slots, so that commits do not queue for one row.
create table send_tally (
  scope text not null,
  hour timestamptz not null,
  slot int not null,
  sends bigint not null,
  micros bigint not null,
  primary key (scope, hour, slot)
);
`
