import { describe, expect, it } from 'vitest'
import { homeOf, mayOpen, sectionsFor } from './sections.ts'

const names = (...roles: Parameters<typeof sectionsFor>[0]): readonly string[] =>
  sectionsFor(roles).map(({ name }) => name)

describe('the rail', () => {
  it('shows only what the role may open', () => {
    expect(names('agent')).toEqual(['accounts', 'requests', 'settings'])
    expect(names('reviewer')).toEqual(['accounts', 'requests', 'cases', 'settings'])
    expect(names('supervisor')).toEqual(['accounts', 'requests', 'insights', 'policies', 'settings'])
    expect(names('auditor')).toEqual(['audit', 'settings'])
  })
  it('joins the roles of a person who holds several', () => {
    expect(names('agent', 'auditor')).toEqual(['accounts', 'requests', 'audit', 'settings'])
  })
  it('starts each role at its work', () => {
    expect([homeOf(['supervisor']), homeOf(['reviewer']), homeOf(['auditor']), homeOf([])]).toEqual([
      '/accounts',
      '/cases',
      '/audit',
      '/settings',
    ])
  })
  it('keeps an auditor out of accounts', () => {
    expect(mayOpen(['auditor'], '/accounts/acc_1')).toBe(false)
    expect(mayOpen(['agent'], '/accounts/acc_1')).toBe(true)
    expect(mayOpen(['agent'], '/accountsx')).toBe(false)
  })
})
