/** The account's version no longer moves: two decisions on the same facts both commit. Each write takes 30 ms longer, so that the two do meet. */
export const UNGUARDED_VERSION = `
  create function keep_version() returns trigger language plpgsql as
    $$ begin new.version := old.version; perform pg_sleep(0.03); return new; end $$;
  create trigger keep_version before update on account for each row execute function keep_version();`

/** The database allows one number to many accounts. */
export const SHARED_NUMBERS = `
  drop index claim_number_taken;
  alter table reward drop constraint reward_fingerprint_key;`

/** An account may be rewarded often. */
export const REPEATED_REWARDS = 'alter table reward drop constraint reward_pkey;'

/** What one process has taken from the outbox never comes back. */
export const LEASED_FOR_EVER = `
  create function keep_lease() returns trigger language plpgsql as
    $$ begin new.due_at := 'infinity'; return new; end $$;
  create trigger keep_lease before update on outbox for each row when (new.attempts > old.attempts)
    execute function keep_lease();`

/** What one process works on is anybody's: a lease holds nothing. */
export const LEASED_BY_NOBODY = `
  create function drop_lease() returns trigger language plpgsql as
    $$ begin new.due_at := old.due_at; return new; end $$;
  create trigger drop_lease before update on outbox for each row when (new.attempts > old.attempts)
    execute function drop_lease();`

/** R20 without its parts: only what all sends cost together is limited. */
export const GLOBAL_LIMIT_ONLY = `
  insert into policy (name, value, changed_at, changed_by) values
    ('sendsPerPrefix', '5000', clock_timestamp(), 'test'), ('sendsPerAddress', '10000', clock_timestamp(), 'test'),
    ('verifiedFloorPercent', '0', clock_timestamp(), 'test'), ('spendPerPrefix', '1000000000', clock_timestamp(), 'test');`
