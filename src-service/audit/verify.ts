import type { SealedEvent } from '../domain/ports/audit-chain.types.ts'
import { EMPTY_CHAIN, linkOf } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'

/** What a verification found: nothing in `faults` means that no event up to the last checkpoint was changed, left out, added or moved (R22). */
export interface Verdict {
  readonly events: number
  readonly checkpoints: number
  /** The events that a checkpoint vouches for; those after it are chained, and not vouched for yet. */
  readonly vouchedFor: number
  readonly faults: readonly string[]
}

const MOST_FAULTS = 20
const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0

/** Walks the chain from its first event and holds it against the checkpoints; needs no secret and no database (R22). */
export async function verifyTrail(
  events: AsyncIterable<SealedEvent> | Iterable<SealedEvent>,
  checkpoints: readonly Checkpoint[],
): Promise<Verdict> {
  const faults: string[] = []
  const fault = (sentence: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(sentence)
  }
  const wanted = new Map<number, Checkpoint[]>()
  for (const checkpoint of checkpoints)
    wanted.set(checkpoint.size, [...(wanted.get(checkpoint.size) ?? []), checkpoint])

  let { size, hash } = EMPTY_CHAIN
  for await (const event of events) {
    if (event.position !== size + 1)
      fault(`event ${size + 1} is missing or was moved: ${event.id} stands at ${event.position}`)
    size += 1
    hash = linkOf(hash, event)
    if (!same(hash, event.hash)) fault(`event ${size} (${event.id}) does not fit the chain`)
    for (const checkpoint of wanted.get(size) ?? [])
      if (!same(hash, checkpoint.hash))
        fault(`the first ${size} events are not those of the checkpoint of ${checkpoint.at}`)
  }
  const last = Math.max(0, ...wanted.keys())
  if (last > size) fault(`the trail ends after ${size} events; a checkpoint vouches for ${last}`)
  for (const checkpoint of wanted.get(0) ?? [])
    if (!same(EMPTY_CHAIN.hash, checkpoint.hash)) fault(`the checkpoint of ${checkpoint.at} is of no empty trail`)
  return { events: size, checkpoints: checkpoints.length, vouchedFor: Math.min(last, size), faults }
}
