/** Where a keyed hash of a number or an address stands (R23), with the columns that hold one. */
const HASHES = {
  claim: ['fingerprint', 'national_fingerprint', 'prefix'],
  number_change: ['fingerprint', 'national_fingerprint', 'prefix'],
  verification: ['fingerprint', 'national_fingerprint', 'prefix'],
  delivery: ['fingerprint'],
  duplicate_case: ['fingerprint'],
  reward: ['fingerprint'],
  number_trait: ['fingerprint'],
  send_decision: ['prefix', 'address'],
} as const

const any = (columns: readonly string[], condition: (column: string) => string): string =>
  columns.map(condition).join(' or ')

/** Two triggers of each table stand off until the rotation turns them on: they cost nothing before. */
const ofTable = ([table, columns]: [string, readonly string[]]): string => `
${columns.map((column) => `alter table ${table} add column outer_${column} bytea;`).join('\n')}
create trigger ${table}_needs_outer before insert on ${table} for each row
  when (${any(columns, (column) => `new.${column} is not null and new.outer_${column} is null`)}) execute function refuse_fingerprints();
create trigger ${table}_without_inner before insert on ${table} for each row
  when (${any(columns, (column) => `new.${column} is not null`)}) execute function refuse_fingerprints();
alter table ${table} disable trigger ${table}_needs_outer;
alter table ${table} disable trigger ${table}_without_inner;`

const alwaysOne = (table: string): string => `
alter table ${table} alter column fingerprint drop not null;
alter table ${table} add check (fingerprint is not null or outer_fingerprint is not null);`

export const outerFingerprints = /* sql */ `
-- R23: how far the rotation of the fingerprint keys is. Read with the facts, in one snapshot with the rows that it speaks of.
create table fingerprint_rotation (
  only_row boolean primary key default true check (only_row),
  phase text not null check (phase in ('filling', 'moved', 'outer')),
  key_check text not null,                     -- tells a process that its outer key is another; no key follows from it
  changed_at timestamptz not null default clock_timestamp()
);
-- A write that was decided before the rotation went on is decided again, on what is true now: for the service a lost race.
create function refuse_fingerprints() returns trigger language plpgsql as $function$
begin
  raise exception 'the fingerprints of % were made for another phase of their rotation', tg_table_name using errcode = '40001';
end $function$;
${Object.entries(HASHES).map(ofTable).join('\n')}

alter table number_trait drop constraint number_trait_pkey;
${['claim', 'number_change', 'verification', 'delivery', 'duplicate_case', 'reward', 'number_trait'].map(alwaysOne).join('')}
alter table number_change alter column national_fingerprint drop not null;
alter table verification alter column national_fingerprint drop not null;
create unique index number_trait_number on number_trait (fingerprint);

-- Each index of a fingerprint once more for the outer one; empty, and so free, until the rotation.
-- R2: from the first filled row on both say that a number is taken.
create unique index claim_outer_number_taken on claim (outer_fingerprint) where state in ('active', 'retired') and outer_fingerprint is not null;
create index claim_outer_national on claim (outer_national_fingerprint) where outer_national_fingerprint is not null;
create index verification_outer_number on verification (outer_fingerprint) where state = 'pending' and outer_fingerprint is not null;
create index verification_outer_national on verification (outer_national_fingerprint) where state = 'pending' and outer_national_fingerprint is not null;
create index delivery_outer_number on delivery (outer_fingerprint, requested_at desc) where outer_fingerprint is not null;
create unique index delivery_outer_nth on delivery (outer_fingerprint, nth) where outer_fingerprint is not null;
create unique index duplicate_case_outer_open on duplicate_case (outer_fingerprint)
  where state = 'open' and cause = 'duplicate' and outer_fingerprint is not null;
create unique index reward_outer_number on reward (outer_fingerprint) where outer_fingerprint is not null;
create unique index number_trait_outer_number on number_trait (outer_fingerprint) where outer_fingerprint is not null;
create unique index send_decision_outer_prefix_nth on send_decision (outer_prefix, prefix_nth) where prefix_nth is not null and outer_prefix is not null;
create unique index send_decision_outer_address_nth on send_decision (outer_address, address_nth) where address_nth is not null and outer_address is not null;
create index send_decision_outer_prefix on send_decision (outer_prefix, at desc) where outcome = 'sent' and outer_prefix is not null;
create index send_decision_outer_address on send_decision (outer_address, at desc) where outcome = 'sent' and outer_address is not null;
`
