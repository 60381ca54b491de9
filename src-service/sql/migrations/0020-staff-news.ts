export const staffNews = /* sql */ `
-- Since when a number change is in its state, and which staff member brought it there: its requester is told what others did.
alter table number_change add column state_at timestamptz, add column state_by text;
update number_change set
  state_at = coalesce(ended_at, case state
    when 'awaiting_owner' then requested_at
    when 'awaiting_reviewer' then accepted_at
    when 'awaiting_possession' then authority_at
    else greatest(accepted_at, until - interval '24 hours') end, requested_at),
  state_by = case when state = 'awaiting_owner' or end_reason = 'cancelled_by_staff' then staff_id end;
-- The default is for processes of the version before, which run beside this one while it is rolled out.
alter table number_change alter column state_at set not null, alter column state_at set default app_now();
create index number_change_news on number_change (staff_id, state_at desc, id desc) where staff_id is not null;

-- Which state of which change its requester has read of. It is compared, not ordered: a clock that is late makes nothing read.
create table staff_news_read (
  staff_id text not null,
  number_change_id text not null references number_change (id),
  state_at timestamptz not null,
  primary key (staff_id, number_change_id)
);
-- What was so before anybody could read of it is no news.
insert into staff_news_read (staff_id, number_change_id, state_at)
  select staff_id, id, state_at from number_change where staff_id is not null;
`
