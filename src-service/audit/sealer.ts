import type { AuditChainStore, ChainHead, CheckpointPlace } from '../domain/ports/audit-chain.types.ts'
import { EMPTY_CHAIN, linkOf } from './chain.ts'
import type { CheckpointSigner } from './checkpoint.ts'

/** What the sealer stands on. */
export interface SealerDeps {
  readonly chain: AuditChainStore
  readonly place: CheckpointPlace
  readonly signer: CheckpointSigner
  readonly log: { error(data: object, message: string): void }
  /** The machine's clock: a checkpoint's time is not the rules'. */
  readonly now?: () => number
}

/** One look's outcome: how many events were chained, and the size of the checkpoint that was kept, if one was due. */
export interface Look {
  readonly sealed: number
  readonly checkpoint: number | null
}

/** Milliseconds between two looks: an event is chained within a second of its commit. */
const EVERY = 500
/** Small enough that whoever waits for the embedded database hardly does. */
const AT_ONCE = 250
const CHECKPOINT_AFTER_EVENTS = 100
const CHECKPOINT_AFTER_MS = 60_000
/** Milliseconds until a checkpoint is tried again that its place did not take. */
const TRY_AGAIN_AFTER = 5_000

/** Chains what is unchained and signs checkpoints, one look at a time (R22). Any number of processes may look; one of them seals. */
export function makeSealer({ chain, place, signer, log, now = Date.now }: SealerDeps): () => Promise<Look> {
  let head: ChainHead = EMPTY_CHAIN
  let kept: { readonly size: number; readonly at: number } | null = null
  let notBefore = 0

  async function seal(): Promise<number> {
    let all = 0
    for (;;) {
      const next = await chain.sealNext(AT_ONCE, EMPTY_CHAIN, linkOf)
      if (!next) return all
      head = next.head
      all += next.sealed
      if (next.sealed < AT_ONCE) return all
    }
  }

  async function checkpoint(): Promise<number | null> {
    const time = now()
    const waiting = head.size - (kept?.size ?? 0)
    const due = waiting !== 0 && (!kept || waiting >= CHECKPOINT_AFTER_EVENTS || time - kept.at >= CHECKPOINT_AFTER_MS)
    if (!due || time < notBefore) return null
    const { size } = head
    try {
      const at = new Date(time)
      await place.keep(signer.sign(head, at), at)
      kept = { size, at: time }
      return size
    } catch (error) {
      notBefore = time + TRY_AGAIN_AFTER
      log.error({ err: error }, 'a checkpoint of the audit trail could not be kept; it is tried again')
      return null
    }
  }

  return async () => ({ sealed: await seal(), checkpoint: await checkpoint() })
}

/** Looks twice a second until it is stopped; `stop` resolves when nothing is under way and the last checkpoint is kept. */
export function startSealer(
  look: () => Promise<Look>,
  log: SealerDeps['log'],
  every = EVERY,
): { readonly stop: () => Promise<void> } {
  let running: Promise<void> | null = null
  const guarded = async () => {
    try {
      await look()
    } catch (error) {
      log.error({ err: error }, 'the sealer of the audit trail met an error and goes on')
    }
    running = null
  }
  const timer = setInterval(() => {
    running ??= guarded()
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await guarded()
    },
  }
}
