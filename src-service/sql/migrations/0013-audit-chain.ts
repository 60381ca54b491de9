export const auditChain = /* sql */ `
-- R22: rows are inserted unchained; the sealer gives each its place and the hash that holds all before it.
alter table audit_event
  add column position bigint,
  add column chain_hash bytea check (octet_length(chain_hash) = 32),
  add constraint audit_event_chained check ((position is null) = (chain_hash is null));
create unique index audit_event_position on audit_event (position) where position is not null;
create index audit_event_unchained on audit_event (seq) where position is null;
`
