/** The part of PGlite that is needed here. */
interface Engine {
  readonly ready: boolean
  readonly query: <Row>(sql: string) => Promise<{ rows: Row[] }>
}

const lookEvery = 20_000
const checkpointFrom = 48 * 1024 * 1024

/**
 * In its single-user mode PostgreSQL takes no checkpoint by itself: the log would grow until the end, and so would the
 * recovery after a kill. Looks now and then; returns what ends the looking.
 */
export function keepLogShort(engine: Engine): () => void {
  const timer = setInterval(() => {
    if (engine.ready) shorten(engine).catch(() => undefined) // the next look tries again
  }, lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

/** Takes a checkpoint where the log since the last one is longer than `limit` bytes; answers whether it did. */
export async function shorten(engine: Engine, limit = checkpointFrom): Promise<boolean> {
  const { rows } = await engine.query<{ bytes: string }>(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::text as bytes from pg_control_checkpoint()',
  )
  if (Number(rows[0]?.bytes) <= limit) return false
  await engine.query('checkpoint')
  return true
}
