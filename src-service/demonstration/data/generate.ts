import type { NumberSealer } from '../../domain/ports/number-sealer.ts'
import { STORIES } from '../stories.ts'
import { makeCasting } from './cast.ts'
import { chanceFrom } from './chance.ts'
import type { Rows } from './memory-store.ts'
import { makePeople } from './people.ts'
import { PLAN } from './plan.ts'
import { STORY_TALES } from './scenarios/stories.ts'
import { verified } from './scenarios/verified.ts'
import { makeWorld, type ArrivedCode } from './world.ts'

/** How many accounts the demonstration data has. */
export const DEMONSTRATION_ACCOUNTS = 2000

/** All rows of the demonstration data, and the codes that are on the simulated phones. */
export interface DemonstrationData {
  readonly rows: Rows
  /** The oldest first. */
  readonly arrived: readonly ArrivedCode[]
}

export interface DemonstrationOptions {
  /** The moment of the first start (`app_now()`); everything is dated relative to it. */
  readonly now: Date
  readonly sealer: NumberSealer
  readonly seed?: number
}

/** Makes the demonstration data by the service's own rules: the same accounts, ids, numbers and events for the same seed, moved to `now`. */
export async function generateDemonstration({
  now,
  sealer,
  seed = 1,
}: DemonstrationOptions): Promise<DemonstrationData> {
  const world = makeWorld({ start: now, sealer, seed })
  const casting = makeCasting(world, makePeople())
  for (const story of Object.values(STORIES))
    if (story.number) world.numbers.reserve(story.number as Parameters<typeof world.numbers.reserve>[0])
  for (const [name, tale] of Object.entries(STORY_TALES))
    await tale(casting.castOf(chanceFrom(`${seed} story ${name}`)))
  for (const [part, [times, tale]] of PLAN.entries()) {
    for (let time = 0; time < times; time += 1)
      await tale(casting.castOf(chanceFrom(`${seed} part ${part} time ${time}`)))
  }
  for (let rest = 0; casting.count() < DEMONSTRATION_ACCOUNTS; rest += 1)
    await verified(casting.castOf(chanceFrom(`${seed} rest ${rest}`)))
  await casting.close()
  return {
    rows: world.store.rows(),
    arrived: [...world.arrived].sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}
