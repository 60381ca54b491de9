export const staffDrafts = /* sql */ `
-- What a person of the staff has entered in a form on an account and not sent yet: sealed, for that person alone, 7 days at most.
create table staff_draft (
  staff_id text not null,
  account_id text not null references account (id),
  form text not null,
  sealed_draft bytea not null check (octet_length(sealed_draft) <= 16384),
  kept_at timestamptz not null,
  primary key (staff_id, account_id, form)
);
create index staff_draft_account on staff_draft (account_id);
create index staff_draft_kept_at on staff_draft (kept_at);
`
