/**
 * R13, R20, R21: what more than one account counts on (the sends to a number, to a prefix, from an address, a person's reveals) is held to the end of the
 * transaction by who commits it. Held by another, the commit is a lost race (40001), and its statement lets go of everything it held itself.
 */
export const heldPlaces = /* sql */ `
create function hold_places(places bigint[]) returns boolean language plpgsql as $$
declare place bigint;
begin
  foreach place in array places loop
    if not pg_try_advisory_xact_lock(place) then
      raise exception 'another decision holds this place' using errcode = 'serialization_failure';
    end if;
  end loop;
  return true;
end $$;
`
