import { parsePhoneNumber } from '../../../src-shared/phone/parse.ts'
import { sampleTypes, validNumbers } from '../../../src-shared/phone/sample.ts'
import type { CountryCode, E164 } from '../../../src-shared/phone/types.ts'
import type { VerifiableLineType } from '../../domain/records.types.ts'

/** What the simulated carrier does with a number, by its last four digits (docs/simulated-carrier.md). */
export type NumberScript = '0001' | '0002' | '0003' | '0004' | '0005' | '0006' | '0007' | '0008' | '0009'

/** Valid numbers, each given out once; none of them fails in the simulated carrier unless asked for. */
export interface Numbers {
  next(country: string, type?: VerifiableLineType): E164
  /** A number that goes as its last digits say. */
  scripted(country: string, script: NumberScript): E164
  /** Keeps one number for whoever names it. */
  reserve(e164: E164): E164
  hasLandlines(country: string): boolean
}

const BATCH = 60
const SCRIPTED = /00(?!00)\d\d$/

export function makeNumbers(seed: number): Numbers {
  const given = new Set<E164>()
  const pools = new Map<string, { batch: number; left: E164[] }>()

  const typeOf = (country: CountryCode): VerifiableLineType =>
    sampleTypes(country).find(
      (type): type is VerifiableLineType => type === 'mobile' || type === 'fixed_line_or_mobile',
    ) ?? 'fixed_line'

  function next(country: string, type = typeOf(country as CountryCode)): E164 {
    const key = `${country} ${type}`
    const pool = pools.get(key) ?? { batch: 0, left: [] }
    pools.set(key, pool)
    for (;;) {
      const number = pool.left.pop() ?? refill()
      if (!given.has(number) && !SCRIPTED.test(number)) return reserve(number)
    }
    function refill(): E164 {
      pool.batch += 1
      pool.left = validNumbers(country as CountryCode, seed * 1000 + pool.batch, BATCH, type)
      return pool.left.pop() as E164
    }
  }

  function scripted(country: string, script: NumberScript): E164 {
    for (let batch = 500; ; batch += 1) {
      const [sample] = validNumbers(country as CountryCode, seed * 1000 + batch, 1, typeOf(country as CountryCode))
      const parsed = parsePhoneNumber(`${sample?.slice(0, -4)}${script}`)
      if (parsed.ok && parsed.value.country === country && !given.has(parsed.value.e164))
        return reserve(parsed.value.e164)
    }
  }

  function reserve(e164: E164): E164 {
    given.add(e164)
    return e164
  }
  return {
    next,
    scripted,
    reserve,
    hasLandlines: (country) => sampleTypes(country as CountryCode).includes('fixed_line'),
  }
}
