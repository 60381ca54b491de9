import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { E164 } from '../../src-shared/phone/types.ts'
import type { CodeCarrier, SendOutcome } from '../domain/ports/code-carrier.ts'
import { guardCarrier } from './guarded-carrier.ts'

const MEXICO = '+525512340000' as E164
const BRITAIN = '+447400123456' as E164
const message = (to: E164) => ({ deliveryId: 'dlv_1', to, channel: 'sms' as const, text: '', language: 'en' })

// Only the clock is the test's: the breaker reads it, and sets no timer.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }))
afterEach(() => void vi.useRealTimers())

function failing() {
  const asked: E164[] = []
  const failsIn = new Set<E164>([MEXICO])
  const ask = async ({ to }: { readonly to: E164 }): Promise<SendOutcome> => {
    asked.push(to)
    if (failsIn.has(to)) throw new Error('503')
    return { outcome: 'accepted', ref: 'ref' }
  }
  const carrier: CodeCarrier = {
    name: 'failing',
    send: ask,
    tell: ask,
    onReport: () => () => undefined,
  }
  return { asked, failsIn, carrier: guardCarrier(carrier, { failures: 3, restMs: 10_000 }) }
}

it('R12 leaves a carrier alone in the country where it fails, so that the send waits, and asks it again after its rest', async () => {
  const { asked, failsIn, carrier } = failing()
  for (let times = 0; times < 3; times += 1) await expect(carrier.send(message(MEXICO))).rejects.toThrow('503')
  for (let times = 0; times < 5; times += 1) await expect(carrier.send(message(MEXICO))).rejects.toThrow(/breaker/i)
  expect(asked).toHaveLength(3)

  expect((await carrier.send(message(BRITAIN))).outcome).toBe('accepted')

  vi.setSystemTime(9_999)
  await expect(carrier.send(message(MEXICO))).rejects.toThrow(/breaker/i)
  vi.setSystemTime(10_001)
  await expect(carrier.send(message(MEXICO))).rejects.toThrow('503')
  expect(asked.filter((to) => to === MEXICO)).toHaveLength(4)
  await expect(carrier.send(message(MEXICO))).rejects.toThrow(/breaker/i)

  failsIn.clear()
  vi.setSystemTime(20_002)
  expect((await carrier.send(message(MEXICO))).outcome).toBe('accepted')
  expect((await carrier.send(message(MEXICO))).outcome).toBe('accepted')
})

it('R18 a message without a code fails with the codes of its country', async () => {
  const { asked, carrier } = failing()
  const plain = { messageId: 'obx_1', to: MEXICO, text: '' }
  for (let times = 0; times < 3; times += 1) await expect(carrier.tell(plain)).rejects.toThrow('503')
  await expect(carrier.tell(plain)).rejects.toThrow(/breaker/i)
  await expect(carrier.send(message(MEXICO))).rejects.toThrow(/breaker/i)
  expect(asked).toHaveLength(3)
})

it('takes a refusal for the answer that it is: it opens nothing', async () => {
  let asked = 0
  const carrier = guardCarrier<CodeCarrier>(
    {
      name: 'refusing',
      send: async () => {
        asked += 1
        return { outcome: 'refused', reason: 'unknown_number', carrierCode: '21211' }
      },
      tell: async () => ({ outcome: 'refused', reason: 'unknown_number', carrierCode: '21211' }),
      onReport: () => () => undefined,
    },
    { failures: 3 },
  )
  for (let times = 0; times < 10; times += 1) await carrier.send(message(MEXICO))
  expect(asked).toBe(10)
})
