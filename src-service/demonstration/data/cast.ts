import type { E164 } from '../../../src-shared/phone/types.ts'
import type { Chance } from './chance.ts'
import { goTo, join, type Member } from './member.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

/** Who plays in a tale, and chance of its own, so that one tale's changes leave all others as they are. */
export interface Cast {
  readonly world: World
  readonly chance: Chance
  /** A member who joined the marketplace `ago` milliseconds before the first start. */
  readonly joined: (ago: number, person?: Partial<Person>) => Member
  /** A point in time, so many milliseconds before the first start. */
  readonly ago: (ms: number) => Date
}

/** What happens to one member or a few; it ends anywhere before the first start. */
export type Tale = (cast: Cast) => Promise<void>

/** A new number of the member's own country, or another. */
export const numberOf = ({ world, person }: Member, country = person.country): E164 => world.numbers.next(country)

const FIRST_EXTERNAL_ID = 100_001

/** Makes casts; every member that they bring is told on to the first start at the end. */
export function makeCasting(world: World, invent: (chance: Chance, country?: string) => Person) {
  const members: Member[] = []
  const castOf = (chance: Chance): Cast => {
    const ago = (ms: number): Date => new Date(world.start.getTime() - ms)
    return {
      world,
      chance,
      ago,
      joined(ms, given = {}) {
        const person = { ...invent(chance, given.country), ...given }
        const member = join(world, person, ago(ms), `mkt-${FIRST_EXTERNAL_ID + members.length}`)
        members.push(member)
        return member
      },
    }
  }
  return {
    castOf,
    count: () => members.length,
    /** Lets every story run to the first start, so that no clock has run out unnoticed. */
    async close(): Promise<void> {
      for (const member of members) await goTo(member, world.start)
    },
  }
}
