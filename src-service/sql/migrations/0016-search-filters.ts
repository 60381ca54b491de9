export const searchFilters = /* sql */ `
-- R21: accounts by filters, page by page in the order of an index. Nothing here is a column that a verification or a change writes,
-- so those stay as cheap as they were (heap-only updates).
create index account_created on account (created_at, seq);
create index account_country_created on account (country, created_at, seq);
create index account_country_name on account (country, folded_name text_pattern_ops, seq);
create index account_language_created on account (split_part(language, '-', 1), created_at, seq);
create index account_language_name on account (split_part(language, '-', 1), folded_name text_pattern_ops, seq);
create index account_closed on account (created_at, seq) where closed_at is not null;
-- The few accounts that something keeps waiting are found from what keeps them.
create index account_code_entry_closed on account (code_entry_closed_until) where code_entry_closed_until is not null;
create index number_change_awaiting_owner on number_change (account_id) where state = 'awaiting_owner';
create index identity_check_pending on identity_check (account_id)
  where state in ('requires_input', 'processing', 'manual_review');
create index delivery_reason on delivery (reason, requested_at desc, account_id) where reason is not null;

-- What a person has set for themselves: how a table looks, and views under a name. Kept by the service, so that it is there on
-- every computer; it says nothing about any account.
create table staff_preference (
  staff_id text not null,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (staff_id, name)
);
create table saved_view (
  id text primary key,
  staff_id text not null,
  -- 50 at most: of two that want the last free place at once one finds it taken and looks again.
  place int not null check (place between 1 and 50),
  name text not null,
  folded_name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  constraint saved_view_place unique (staff_id, place),
  constraint saved_view_name unique (staff_id, folded_name)
);
`
