export const foundation = /* sql */ `
-- The foundation: accounts, claims, verifications, number changes and what happens to them.
-- One dialect, two engines (ADR 6): everything here runs on PostgreSQL 15+ and on PGlite.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Time (R12, ADR 12). Product rules ask app_now() only; sessions and sign-ins use clock_timestamp().
create table app_clock (
  only_row boolean primary key default true check (only_row),
  "offset" interval not null default interval '0'
);
insert into app_clock default values;
create function app_now() returns timestamptz language sql volatile parallel restricted as
  $$ select date_trunc('milliseconds', clock_timestamp() + (select "offset" from app_clock)) $$;

-- Accounts: the marketplace's, kept here as a copy.
create table account (
  id text primary key,
  seq bigint generated always as identity unique,
  external_id text not null unique,
  name text not null,
  folded_name text not null,
  email text not null,
  country text not null,
  language text not null,
  time_zone text,
  search text not null,                       -- folded name, e-mail and ids: what fragments are found in
  created_at timestamptz not null,
  closed_at timestamptz,
  current_claim_id text,                      -- R1: at most one current number
  version bigint not null default 0,          -- every guarded write names the version that it decided on (ADR 13)
  wrong_codes_in_row int not null default 0,  -- R11: counted across codes and re-sends
  code_entry_closed_until timestamptz
);
create unique index account_external_id_prefix on account (external_id text_pattern_ops);
create index account_email_prefix on account (lower(email) text_pattern_ops);
create index account_folded_name_prefix on account (folded_name text_pattern_ops);
create index account_search_trigram on account using gin ((seq >> 17), search gin_trgm_ops);

create table account_token (
  token text collate "C" not null,
  seq bigint not null references account (seq) on delete cascade,
  primary key (token, seq)
);

-- Claims: numbers tied to accounts for ever (R2, R3, R23).
create table claim (
  id text primary key,
  account_id text not null references account (id),
  state text not null check (state in ('active', 'retired', 'released')),
  fingerprint bytea not null,
  national_fingerprint bytea,
  ciphertext bytea,
  key_version int not null,
  metadata_version text not null,
  calling_code text,
  last_four text,
  country text,
  line_type text not null check (line_type in ('mobile', 'fixed_line', 'fixed_line_or_mobile')),
  claimed_at timestamptz not null,
  retired_at timestamptz
);
-- R2: the database itself allows a number to one account only, for ever.
create unique index claim_number_taken on claim (fingerprint) where state in ('active', 'retired');
create index claim_account on claim (account_id);
create index claim_national on claim (national_fingerprint) where national_fingerprint is not null;
create index claim_last_four on claim (last_four, claimed_at desc) where last_four is not null;
alter table account add foreign key (current_claim_id) references claim (id) deferrable initially deferred;

-- What a carrier has said of a number (R10: "landline" turns SMS off for it).
create table number_trait (
  fingerprint bytea primary key,
  sms_off_at timestamptz not null
);

create table number_change (
  id text primary key,
  account_id text not null references account (id),
  state text not null check (state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession',
                                       'approved', 'declined', 'expired', 'cancelled')),
  end_reason text,
  started_by text not null check (started_by in ('member', 'staff')),
  staff_id text,
  staff_role text,
  reason text,
  ticket text,
  current_claim_id text not null references claim (id),
  fingerprint bytea not null,
  national_fingerprint bytea not null,
  ciphertext bytea,                           -- nulled when the change ends without taking the number
  key_version int not null,
  calling_code text not null,
  last_four text not null,
  country text,
  line_type text not null,
  requested_at timestamptz not null,
  accepted_at timestamptz,
  authority_at timestamptz,
  until timestamptz,
  ended_at timestamptz
);
create unique index number_change_open on number_change (account_id)
  where state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession');
create index number_change_account on number_change (account_id, requested_at desc);
create index number_change_staff on number_change (requested_at desc, id desc) where started_by = 'staff';
create index number_change_due on number_change (until)
  where state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession');

create table verification (
  id text primary key,
  account_id text not null references account (id),
  number_change_id text references number_change (id),
  purpose text not null check (purpose in ('setup', 'authority', 'possession')),
  state text not null check (state in ('pending', 'approved', 'expired', 'exhausted', 'cancelled')),
  end_reason text,
  channel text not null check (channel in ('sms', 'call')),
  fingerprint bytea not null,
  national_fingerprint bytea not null,
  ciphertext bytea,                           -- nulled when the verification ends
  key_version int not null,
  calling_code text not null,
  last_four text not null,
  country text,
  line_type text not null,
  code_mac bytea,                             -- R11: HMAC under a key outside the database; nulled when the code dies
  code_minted_at timestamptz not null,
  wrong_tries int not null default 0,
  code_void boolean not null default false,   -- a terminal carrier failure (R12)
  started_at timestamptz not null,
  expires_at timestamptz not null,            -- 24 h after the first send
  ended_at timestamptz
);
-- R16: one open verification per account and purpose.
create unique index verification_open on verification (account_id, purpose) where state = 'pending';
create index verification_account on verification (account_id, started_at desc);
create index verification_number on verification (fingerprint) where state = 'pending';
create index verification_national on verification (national_fingerprint) where state = 'pending';
create index verification_last_four on verification (last_four, started_at desc) where state = 'pending';
create index verification_due on verification (expires_at) where state = 'pending';

-- One send of a code (R13 counts the accepted ones).
create table delivery (
  id text primary key,
  verification_id text not null references verification (id),
  account_id text not null references account (id),
  fingerprint bytea not null,
  channel text not null check (channel in ('sms', 'call')),
  state text not null check (state in ('queued', 'sent', 'delivered', 'answered', 'busy', 'no_answer', 'failed', 'undelivered', 'unknown')),
  reason text,
  carrier text,
  carrier_ref text,
  carrier_code text,
  started_by text not null check (started_by in ('member', 'staff')),
  staff_id text,
  counted boolean not null default true,      -- R10: a "landline" answer is not counted in R13
  requested_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz
);
create index delivery_account on delivery (account_id, requested_at desc);
create index delivery_number on delivery (fingerprint, requested_at desc);
create index delivery_verification on delivery (verification_id, requested_at desc);
create unique index delivery_carrier_ref on delivery (carrier, carrier_ref) where carrier_ref is not null;
`
