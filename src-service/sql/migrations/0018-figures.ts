export const figures = /* sql */ `
-- Figures ask for a time, of tables that grow for ever in its order. A BRIN index answers that by ranges of pages: it is a few
-- kilobytes and costs a write next to nothing. Of several minima and maxima, because what closing empties leaves room in old pages.
create index delivery_requested on delivery using brin (requested_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
create index verification_ended on verification using brin (ended_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
create index send_decision_at on send_decision using brin (at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
create index number_change_ended on number_change using brin (ended_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);

-- What staff did is a small part of the trail: only their own events pay for this one.
create index audit_event_staff on audit_event (at, actor_id) where actor_kind = 'staff';
-- The name of a member of staff is that of their last sign-in.
create index staff_session_staff on staff_session (staff_id, signed_in_at desc);
`
