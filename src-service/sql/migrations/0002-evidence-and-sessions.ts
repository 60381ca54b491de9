export const evidenceAndSessions = /* sql */ `
-- Identity checks: the provider's last accepted report is the truth (R6).
create table identity_check (
  id text primary key,
  account_id text not null references account (id),
  provider_ref text not null unique,
  state text not null check (state in ('requires_input', 'processing', 'manual_review', 'verified', 'rejected', 'cancelled', 'expired')),
  previous_state text,                        -- R7: a check cancelled in manual_review sends the next change to a reviewer
  sequence bigint not null,
  started_at timestamptz not null,
  changed_at timestamptz not null
);
create index identity_check_account on identity_check (account_id, changed_at desc);
create table identity_check_report (
  identity_check_id text not null references identity_check (id),
  sequence bigint not null,
  state text not null,
  reported_at timestamptz not null,
  accepted_at timestamptz not null,
  primary key (identity_check_id, sequence)
);

-- Duplicates are evidence (R15).
create table duplicate_case (
  id text primary key,
  cause text not null check (cause in ('duplicate', 'disputed_change')),
  state text not null check (state in ('open', 'decided')),
  fingerprint bytea not null,
  claim_id text references claim (id),
  number_change_id text references number_change (id),
  opened_at timestamptz not null,
  disposition text,
  note text,
  decided_by text,
  decided_at timestamptz
);
create unique index duplicate_case_open on duplicate_case (fingerprint) where state = 'open' and cause = 'duplicate';
create index duplicate_case_list on duplicate_case (state, opened_at desc);
create table duplicate_attempt (
  id text primary key,
  account_id text not null references account (id),
  claim_id text not null references claim (id),
  verification_id text unique references verification (id),
  case_id text references duplicate_case (id),
  grade text not null check (grade in ('typed', 'sent', 'proven')),
  at timestamptz not null,
  graded_at timestamptz not null
);
create index duplicate_attempt_account on duplicate_attempt (account_id, at desc);
create index duplicate_attempt_claim on duplicate_attempt (claim_id, at desc);
create index duplicate_attempt_case on duplicate_attempt (case_id, at desc);

-- Rewards: once per account and once per number (R17).
create table reward (
  account_id text primary key references account (id),
  fingerprint bytea not null unique,
  xp int not null,
  credits int not null,
  granted_at timestamptz not null
);

create table bid_draft (
  id text primary key,
  account_id text not null references account (id),
  state text not null check (state in ('waiting', 'released', 'cancelled')),
  payload jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index bid_draft_account on bid_draft (account_id, created_at);

-- Notices to the member (R18).
create table notice (
  id text primary key,
  account_id text not null references account (id),
  kind text not null,
  params jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz
);
create index notice_account on notice (account_id, at desc);

-- The transactional outbox (ADR 10): codes and notices leave through here.
create table outbox (
  id text primary key,
  kind text not null check (kind in ('code', 'notice')),
  subject_id text not null,
  account_id text not null,
  sealed_code bytea,                          -- R11: sealed until the carrier has it, then nulled
  state text not null check (state in ('waiting', 'done', 'failed')),
  attempts int not null default 0,
  due_at timestamptz not null,                -- real clock: a retry is not a product rule
  give_up_at timestamptz,                     -- app_now(): R12's 5 minutes
  created_at timestamptz not null,
  ended_at timestamptz
);
create index outbox_due on outbox (due_at) where state = 'waiting';

create table policy (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- The audit trail (R22): rows are inserted unchained in the action's own transaction; ids and keyed hashes only.
create table audit_event (
  id text primary key,
  seq bigint generated always as identity unique,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'staff', 'integration', 'carrier', 'system')),
  actor_id text,
  actor_role text,
  action text not null,
  account_id text,
  subject_id text,
  data jsonb not null default '{}'
);
create index audit_event_account on audit_event (account_id, seq desc) where account_id is not null;
create index audit_event_action on audit_event (action, seq desc);
create index audit_event_actor on audit_event (actor_id, seq desc);

-- R21: a search becomes an audit event when it settles (500 ms without a further one, or a result opened).
create table staff_search (
  session_id text primary key,
  staff_id text not null,
  staff_role text not null,
  query_hash bytea not null,
  kind text not null,
  at timestamptz not null                     -- real clock
);
-- R21: 60 number look-ups an hour per agent.
create table number_lookup (
  staff_id text not null,
  nth bigint not null,                        -- two look-ups at once want the same place: one of them counts again
  query_hash bytea not null,
  at timestamptz not null,                    -- real clock
  primary key (staff_id, nth)
);
create index number_lookup_staff on number_lookup (staff_id, at desc);

-- Sessions: on the real clock, so that Advance clock signs nobody out.
create table staff_session (
  id text primary key,
  staff_id text not null,
  name text not null,
  roles text[] not null,
  key_thumbprint text not null,               -- RFC 9449: jkt
  access_hash bytea not null unique,
  access_ends_at timestamptz not null,
  refresh_hash bytea not null unique,
  signed_in_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create table dpop_proof (
  jti_hash bytea primary key,
  seen_at timestamptz not null default clock_timestamp()
);
create index dpop_proof_seen on dpop_proof (seen_at);
create table member_session (
  id_hash bytea primary key,
  id text not null unique,
  account_id text not null references account (id),
  signed_in_at timestamptz not null,          -- auth_time
  created_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index member_session_account on member_session (account_id) where ended_at is null;
`
