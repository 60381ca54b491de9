import { describe, expect, it } from 'vitest'
import { isPending, stepsOf, type CheckState } from './steps.ts'

const states: readonly CheckState[] = [
  null,
  'requires_input',
  'processing',
  'manual_review',
  'verified',
  'rejected',
  'cancelled',
  'expired',
]

describe('the demonstration’s identity checks', () => {
  it('R7 are cancelled by the member in requires_input and manual_review only', () => {
    const cancellable = states.filter((state) => stepsOf(state).some((step) => step.state === 'cancelled'))
    expect(cancellable).toEqual(['requires_input', 'manual_review'])
  })

  it('R6 are pending until they have ended, and only an ended one can be followed by another', () => {
    for (const state of states) {
      const startable = stepsOf(state).some((step) => step.state === 'requires_input')
      expect([state, startable]).toEqual([state, !isPending(state)])
    }
  })
})
