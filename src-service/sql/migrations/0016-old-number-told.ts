export const oldNumberTold = /* sql */ `
-- R18: when a change commits, a text message without a code tells the number that was given up. Its row names the change and
-- holds no number: that is read, sealed, from the retired claim when the message leaves.
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('code', 'notice', 'mail', 'webhook', 'message'));
-- R20: one for each change, whatever happens.
create unique index outbox_message on outbox (subject_id) where kind = 'message';
`
