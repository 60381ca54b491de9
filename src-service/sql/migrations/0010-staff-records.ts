export const staffRecords = /* sql */ `
-- R21: who revealed which number, when and why. Each names its place among that person's reveals; of two at once that were decided
-- on the same count one finds its place taken and is decided again.
create table reveal (
  id text primary key,
  staff_id text not null,
  nth bigint not null,
  staff_role text not null,
  account_id text not null references account (id),
  claim_id text not null references claim (id),
  reason text not null,
  ticket text,
  at timestamptz not null,
  constraint reveal_nth unique (staff_id, nth)
);
create index reveal_account on reveal (account_id, at desc);

-- What staff wrote about an account, for staff only: kept for ever.
create table account_note (
  id text primary key,
  account_id text not null references account (id),
  text text not null,
  ticket text,
  staff_id text not null,
  staff_role text not null,
  at timestamptz not null
);
create index account_note_account on account_note (account_id, at desc);
create trigger reveal_append_only before update or delete on reveal for each row execute function refuse_rewriting();
create trigger account_note_append_only before update or delete on account_note for each row execute function refuse_rewriting();
`
