export const mailedLinks = /* sql */ `
-- R4: the secrets that leave by mail. Only a MAC of each is kept here; the secret itself waits sealed in its outbox row.
create table mailed_link (
  id text primary key,
  account_id text not null references account (id),
  number_change_id text not null references number_change (id),
  kind text not null check (kind in ('lost_phone', 'stop')),
  link_mac bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,            -- app_now()
  ended_at timestamptz                        -- opened, or made void by a newer one
);
create index mailed_link_change on mailed_link (number_change_id);

-- R7: a reviewer's refusal. The note is for colleagues; the audit trail holds the reason's word only (R22).
alter table number_change add column refusal_reason text;
alter table number_change add column refusal_note text;
create index number_change_awaiting_reviewer on number_change (requested_at desc, id desc) where state = 'awaiting_reviewer';

-- R18: whether a change was disputed already.
create index duplicate_case_change on duplicate_case (number_change_id) where number_change_id is not null;
`
