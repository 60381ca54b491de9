export const sendsOfANumber = /* sql */ `
-- R13: the cap per number counts over all accounts. Each send names its place among the sends to its number; of two that were
-- decided on the same count one finds its place taken and is decided again.
alter table delivery add column nth int;
create unique index delivery_nth on delivery (fingerprint, nth);
-- R12, R7: what ends by its clock though nobody looks.
create index delivery_queued on delivery (requested_at) where state = 'queued';
create index identity_check_silent on identity_check (changed_at) where state = 'requires_input';
`
