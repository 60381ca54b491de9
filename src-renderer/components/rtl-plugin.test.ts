import { describe, expect, it } from 'vitest'
import { rtlPlugin, toLogical } from './rtl-plugin.ts'

describe('styles of right-to-left languages', () => {
  it.each([
    ['margin-left', '8px', 'margin-inline-start', '8px'],
    ['padding-right', '8px', 'padding-inline-end', '8px'],
    ['border-left-color', 'red', 'border-inline-start-color', 'red'],
    ['left', '0', 'inset-inline-start', '0'],
    ['border-top-left-radius', '8px', 'border-start-start-radius', '8px'],
    ['text-align', 'left', 'text-align', 'start'],
    ['float', 'right', 'float', 'inline-end'],
    ['margin', '1px 2px 3px 4px', 'margin', '1px 4px 3px 2px'],
  ])('writes %s: %s as %s: %s', (property, value, logical, expected) => {
    expect(toLogical(property, value)).toEqual([logical, expected])
  })

  it.each([
    ['margin', '1px 2px'],
    ['margin', 'calc(1px + 2px) 3px'],
    ['text-align', 'center'],
    ['color', 'left'],
  ])('leaves %s: %s as it is', (property, value) => {
    expect(toLogical(property, value)).toEqual([property, value])
  })

  it('touches declarations only', () => {
    const rule = { type: 'rule', props: ['.left'], children: [], return: '' }
    rtlPlugin(rule)
    expect(rule.return).toBe('')
  })
})
