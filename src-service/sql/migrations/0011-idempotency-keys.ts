export const idempotencyKeys = /* sql */ `
-- A request that was answered under a key of its caller's choice (Idempotency-Key). The row is written in the transaction of what the
-- request did; while that runs, its advisory lock says so, and goes with a process that dies.
create table idempotency_key (
  caller text not null,
  operation text not null,
  key text not null,
  fingerprint bytea not null,      -- keyed hash of method, path and body: the same key for something else is refused
  status integer,                  -- of the reply
  sealed_reply bytea,              -- null: this reply is not kept, the request is answered afresh
  kept_at timestamptz not null default clock_timestamp(),
  primary key (caller, operation, key)
);
create index idempotency_key_kept_at on idempotency_key (kept_at);
`
