export const presence = /* sql */ `
-- Who looks at an account now, so that two agents do not do the same thing. Nothing that lasts: a row counts for some seconds on the
-- real clock, nothing is audited but the view itself, and after a crash the table is empty.
create unlogged table staff_presence (
  account_id text not null,
  staff_id text not null,
  name text not null,
  role text not null,
  seen_at timestamptz not null,
  primary key (account_id, staff_id)
);
create index staff_presence_staff on staff_presence (staff_id);
`
