export const numberReleases = /* sql */ `
-- R3: releases of recycled numbers. Two reviewers, never one person; open, they have a claim for themselves.
create table number_release (
  id text primary key,
  account_id text not null references account (id),
  claim_id text not null references claim (id),
  state text not null check (state in ('awaiting_reviewer', 'awaiting_delay', 'released', 'cancelled')),
  end_reason text,
  reason text not null,
  ticket text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  until timestamptz,
  ended_at timestamptz,
  constraint number_release_two_people check (approved_by <> requested_by),
  constraint number_release_reviewed check (state not in ('awaiting_delay', 'released') or approved_by is not null and until >= approved_at + interval '720 hours'),
  constraint number_release_end check ((ended_at is null) = (state in ('awaiting_reviewer', 'awaiting_delay')))
);
create unique index number_release_open on number_release (claim_id) where ended_at is null;
create index number_release_account on number_release (account_id, requested_at desc);
create index number_release_line on number_release (requested_at desc, id desc);
create index number_release_due on number_release (until) where ended_at is null;
`
