import { ulid } from 'ulid'
import type { Random } from '../../domain/ports/random.ts'

/** Repeatable chance: the same seed gives the same sequence everywhere. Never for secrets of anybody real. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
}

/** A mulberry32 sequence seeded by an FNV-1a hash of the text. */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: <T>(list: readonly T[]): T => {
      const picked = list[between(0, list.length - 1)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}

/** Ids and codes of the demonstration data, and the code that was minted last. */
export interface DemonstrationRandom extends Random {
  id(prefix: string): string
  readonly lastCode: () => string
  readonly lastSecret: () => string
}

/** The ids' clock: they do not depend on the day of the first start, and sort in the order of their making. */
const FIRST_ID_AT = Date.UTC(2020, 0, 1)

export function demonstrationRandom(seed: string): DemonstrationRandom {
  const chance = chanceFrom(`${seed} ids`)
  let made = 0
  let last = ''
  let secret = ''
  return {
    id: (prefix) => `${prefix}_${ulid(FIRST_ID_AT + made++, chance.next)}`,
    code: () => (last = String(chance.between(0, 999_999)).padStart(6, '0')),
    secret: () => (secret = `${seed} ${made++}`),
    lastCode: () => last,
    lastSecret: () => secret,
  }
}
