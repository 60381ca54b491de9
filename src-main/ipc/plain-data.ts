import { AppError } from '../../src-shared/errors/app-error.ts'

const largestText = 64 * 1024
const mostValues = 2_000
const deepest = 8
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** What is left of one payload's allowance while it is copied. */
interface Budget {
  text: number
  values: number
}

const refuse = (field: string, message: string): never => {
  throw new AppError('validation_failed', { fields: [{ field, message }] })
}

const spendText = (budget: Budget, text: string): string => {
  budget.text -= text.length
  if (budget.text < 0) throw new AppError('payload_too_large')
  return text
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const copyObject = (value: object, field: string, depth: number, budget: Budget): Record<string, unknown> => {
  const copy: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) {
    spendText(budget, name)
    const path = field === '' ? name : `${field}/${name}`
    if (forbidden.has(name)) refuse(path, 'is not a name of a field')
    if (one !== undefined) copy[name] = copyValue(one, path, depth + 1, budget)
  }
  return copy
}

const copyValue = (value: unknown, field: string, depth: number, budget: Budget): unknown => {
  budget.values -= 1
  if (budget.values < 0) throw new AppError('payload_too_large')
  if (depth > deepest) return refuse(field, 'is nested too deeply')
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return spendText(budget, value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(field, 'is not a finite number')
  if (Array.isArray(value)) {
    if (value.length > budget.values) throw new AppError('payload_too_large')
    return Array.from(value, (one, index) => copyValue(one, `${field}/${index}`, depth + 1, budget))
  }
  if (typeof value === 'object' && isPlain(value)) return copyObject(value, field, depth, budget)
  return refuse(field, 'is not JSON')
}

/**
 * A copy of a payload that is nothing but JSON: at most 64 Ki characters, 2,000 values and 8 levels, so that a hostile one costs
 * nothing before its schema is asked. Throws `payload_too_large` or `validation_failed`.
 */
export const plainCopy = (value: unknown): unknown => copyValue(value, '', 0, { text: largestText, values: mostValues })
