export const marketplace = /* sql */ `
-- R3: what erasure leaves says when it happened. R19: one bid let through opens the gate for good.
alter table account add column amount_at_stake double precision;
alter table account add column erased_at timestamptz;
alter table account add column bid_let_through_at timestamptz;

-- R6: when the identity provider was last heard of.
create table identity_provider (
  only_row boolean primary key default true check (only_row),
  heartbeat_at timestamptz not null
);

-- R19: drafts are released in the order in which they came.
alter table bid_draft add column seq bigint generated always as identity;
create index bid_draft_waiting on bid_draft (account_id, seq) where state = 'waiting';

-- The ledger of rewards, newest first (R17); what an account's erasure looks for (R3).
create index reward_granted on reward (granted_at desc, account_id desc);
create index webhook_event_account on webhook_event (account_id);
`
