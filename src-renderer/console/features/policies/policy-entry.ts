import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { UNIT_MS, unitOf, type DurationUnit } from '../../../lib/duration-words.ts'
import { POLICY_LOOKS } from './policy-looks.ts'

const MICROS = 1_000_000

/** What stands in the controls of a policy's dialog; each kind reads its own part of it. */
export interface PolicyEntry {
  /** On or off; of a list of countries: only these. */
  readonly on: boolean
  readonly text: string
  readonly unit: DurationUnit
  readonly choice: string
  /** Words of a list, or countries. */
  readonly words: readonly string[]
}

/** What is wrong with an entry, in the dialog's words. */
export type EntryProblem = 'number' | 'wholeNumber' | 'bounds' | 'oneWord'
export type EntryReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: EntryProblem }

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** The controls as they stand for a value. */
export const entryOf = ({ name, kind, bounds }: Policy, value: unknown): PolicyEntry => {
  const base: PolicyEntry = { on: value !== null && value !== false, text: '', unit: 'minute', choice: '', words: [] }
  switch (kind) {
    case 'duration': {
      const ms = typeof value === 'number' ? value : (bounds.min ?? 0)
      const unit = unitOf(ms)
      return { ...base, unit, text: String(ms / UNIT_MS[unit]) }
    }
    case 'count':
      return { ...base, text: String(POLICY_LOOKS[name] === 'money' ? Number(value) / MICROS : value) }
    case 'choice':
      return { ...base, choice: String(value) }
    default:
      return { ...base, words: strings(value) }
  }
}

/** A number as people type it: digits of any script, groups of three, a comma or a point before what is less than one. */
export const readNumber = (typed: string): number | null => {
  const text = typed
    .replaceAll(/\p{Nd}/gu, (digit) => asciiDigit(digit))
    .replaceAll(/[\s'’٬]/gu, '')
    .replace('٫', '.')
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replaceAll(/[.,]/g, ''))
  return /^\d{1,15}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** The scripts' digits stand in tens from their zero on. */
const asciiDigit = (digit: string): string => {
  if (digit <= '9') return digit
  let zero = digit.codePointAt(0) ?? 0
  const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code))
  let value = 0
  while (value < 9 && isDigit(zero - 1)) {
    zero -= 1
    value += 1
  }
  return String(value)
}

const problem = (one: EntryProblem): EntryReading => ({ ok: false, problem: one })

/** The value that an entry means, if it is within the bounds that the service sent; the service judges it again. */
export const readEntry = (policy: Policy, entry: PolicyEntry): EntryReading => {
  const { kind, bounds, name } = policy
  switch (kind) {
    case 'on_off':
      return { ok: true, value: entry.on }
    case 'choice':
      return { ok: true, value: entry.choice }
    case 'keys': {
      const chosen = (bounds.values ?? []).filter((word) => entry.words.includes(word))
      return chosen.length < (bounds.min ?? 1) ? problem('oneWord') : { ok: true, value: chosen }
    }
    case 'json':
      return { ok: true, value: entry.on ? [...entry.words].toSorted() : null }
    default: {
      if (bounds.mayBeOff && !entry.on) return { ok: true, value: null }
      const typed = readNumber(entry.text)
      if (typed === null) return problem('number')
      const money = POLICY_LOOKS[name] === 'money'
      const value = money ? Math.round(typed * MICROS) : kind === 'duration' ? typed * UNIT_MS[entry.unit] : typed
      if (!Number.isSafeInteger(value)) return problem('wholeNumber')
      const within = value >= (bounds.min ?? value) && value <= (bounds.max ?? value)
      return within ? { ok: true, value } : problem('bounds')
    }
  }
}

/** Whether two values of one policy are the same; lists are, in any order. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((one) => b.includes(one))
    : JSON.stringify(a) === JSON.stringify(b)
