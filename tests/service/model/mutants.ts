import type { AccountFacts } from '../../../src-service/domain/accounts/account-facts.types.ts'
import type { Write } from '../../../src-service/domain/commit.types.ts'
import type { AccountStore } from '../../../src-service/domain/ports/account-store.ts'
import type { NumberSealer } from '../../../src-service/domain/ports/number-sealer.ts'
import type { Stage } from './stage.ts'

/** Rules that are broken on purpose: a check that does not find each of them proves nothing. */
export const MUTANTS: Readonly<Record<string, (stage: Stage) => Stage>> = {
  'R13 cancelling resets the wait': (stage) => on(stage, { store: forgetsWaitAtCancel(stage.ports.store) }),
  'R12 a code outlives the re-send': (stage) => on(stage, { sealer: knowsOldCodes(stage.ports.sealer) }),
  'R11 six tries void a code': (stage) => policies(stage, { triesPerCode: 6 }),
  'R11 ninety-nine wrong codes close code entry': (stage) => policies(stage, { wrongCodesInRow: 99 }),
  'R12 a code lives a millisecond longer': (stage) => policies(stage, { codeLife: 15 * 60_000 + 1 }),
  'R13 a fourth send to one number': (stage) => policies(stage, { sendsPerAccountNumber: 4 }),
  'R13 an eleventh send over all accounts': (stage) => policies(stage, { sendsPerNumber: 11 }),
  'R13 an eleventh failure': (stage) => policies(stage, { failedSendsPerAccount: 11 }),
  'R10 a landline’s send is counted': (stage) =>
    reads(stage, (facts) => ({ ...facts, deliveries: facts.deliveries.map((one) => ({ ...one, counted: true })) })),
  'R12 unknown opens the re-send': (stage) =>
    reads(stage, (facts) => ({
      ...facts,
      deliveries: facts.deliveries.map((one) => (one.state === 'unknown' ? { ...one, state: 'failed' } : one)),
    })),
}

const on = (stage: Stage, ports: Partial<Stage['ports']>): Stage => ({ ...stage, ports: { ...stage.ports, ...ports } })

function reads(stage: Stage, change: (facts: AccountFacts) => AccountFacts): Stage {
  const { store } = stage.ports
  const readFacts: AccountStore['readFacts'] = async (query) => {
    const facts = await store.readFacts(query)
    return facts && change(facts)
  }
  return on(stage, { store: { ...store, readFacts } })
}

const policies = (stage: Stage, set: Partial<AccountFacts['policies']>): Stage =>
  reads(stage, (facts) => ({ ...facts, policies: { ...facts.policies, ...set } }))

function forgetsWaitAtCancel(store: AccountStore): AccountStore {
  return {
    ...store,
    commit: async (commit) => {
      const cancelled = commit.writes.flatMap((write) =>
        'update' in write && write.update === 'verification' && write.set.state === 'cancelled' ? [write.id] : [],
      )
      const facts = cancelled.length > 0 ? await store.readFacts({ accountId: commit.accountId }) : null
      const earlier = (facts?.deliveries ?? [])
        .filter((delivery) => cancelled.includes(delivery.verificationId))
        .map(({ id, requestedAt }): Write => {
          const set = { requestedAt: new Date(requestedAt.getTime() - 15 * 60_000) }
          return { update: 'delivery', id, set }
        })
      return store.commit({ ...commit, writes: [...commit.writes, ...earlier] })
    },
  }
}

/** Takes each code that was ever minted for the verification; the stage's wrong codes begin with a zero. */
function knowsOldCodes(sealer: NumberSealer): NumberSealer {
  const parts = (mac: string) => Buffer.from(mac, 'hex').toString().split(',')
  return {
    ...sealer,
    equal: (left, right) => {
      const [kept, typed] = [parts(left), parts(right)]
      return kept[0] === typed[0] && !typed.at(-1)?.startsWith('0')
    },
  }
}
