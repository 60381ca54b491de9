import type { StaffActor } from '../../domain/actor.ts'
import type { Write } from '../../domain/commit.types.ts'
import type { AccountRecord } from '../../domain/records.types.ts'
import type { NumberSealer } from '../../domain/ports/number-sealer.ts'
import type { Ports } from '../../domain/ports/ports.types.ts'
import { DEMONSTRATION_STAFF } from '../../../src-shared/contract/demonstration-staff.ts'
import type { CodeMessage } from '../../domain/ports/code-carrier.ts'
import { demonstrationRandom, type DemonstrationRandom } from './chance.ts'
import { memoryStore, type MemoryStore } from './memory-store.ts'
import { makeNumbers, type Numbers } from './numbers.ts'

/** A code that reached somebody's phone, for the phone simulator. */
export interface ArrivedCode extends Pick<CodeMessage, 'deliveryId' | 'to' | 'channel' | 'language'> {
  readonly code: string
  readonly at: Date
}

/** Where the demonstration data comes about: the service's own use-cases on rows in memory, with a clock that is moved by hand. */
export interface World {
  readonly ports: Ports
  readonly store: MemoryStore
  readonly random: DemonstrationRandom
  readonly numbers: Numbers
  /** The moment of the first start. */
  readonly start: Date
  readonly clock: { now: Date }
  readonly arrived: ArrivedCode[]
  readonly staff: { readonly agent: StaffActor; readonly supervisor: StaffActor; readonly reviewer: StaffActor }
  /** Writes rows as they are: for what no operation of this version does. */
  write(
    accountId: string,
    writes: readonly Write[],
    account?: Partial<Omit<AccountRecord, 'id' | 'version'>>,
  ): Promise<void>
}

export interface WorldOptions {
  readonly start: Date
  readonly sealer: NumberSealer
  readonly seed: number
}

export function makeWorld({ start, sealer, seed }: WorldOptions): World {
  const clock = { now: start }
  const random = demonstrationRandom(`linekeeper ${seed}`)
  const store = memoryStore(() => clock.now)
  // No outbox row outlives the making, so no code is sealed for one.
  const ports: Ports = { store, random, sealer: { ...sealer, sealCode: () => '', sealLink: () => '' } }
  return {
    ports,
    store,
    random,
    numbers: makeNumbers(seed),
    start,
    clock,
    arrived: [],
    staff: { agent: staffOf('agent'), supervisor: staffOf('supervisor'), reviewer: staffOf('reviewer') },
    async write(accountId, writes, account) {
      const { version } = store.account(accountId)
      const outcome = await store.commit({ accountId, version, writes, events: [], ...(account ? { account } : {}) })
      if (outcome !== 'committed') throw new Error(`the demonstration data breaks a rule: ${outcome}`)
    },
  }
}

function staffOf(role: 'agent' | 'supervisor' | 'reviewer'): StaffActor {
  const person = DEMONSTRATION_STAFF.find(({ roles }) => roles.includes(role))
  if (!person) throw new Error(`no demonstration staff is ${role}`)
  return { kind: 'staff', id: person.id, name: person.name, roles: [...person.roles], sessionId: 'ses_demonstration' }
}
