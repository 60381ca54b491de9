export const policies = /* sql */ `
-- A policy's version is what a supervisor has seen: of two who change it at once the second is told.
alter table policy add column version int not null default 1;

-- Who changed a policy, when, from what to what and why: kept for ever.
create table policy_change (
  name text not null,
  version int not null,
  from_value jsonb not null,
  to_value jsonb not null,
  reason text not null,
  staff_id text not null,
  at timestamptz not null,
  primary key (name, version)
);
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger policy_change_append_only before update or delete on policy_change
  for each row execute function refuse_rewriting();
`
