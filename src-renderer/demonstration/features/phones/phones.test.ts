import { describe, expect, it } from 'vitest'
import type { SimulatedMessage } from '../../../../src-shared/contract/demonstration.ts'
import { phonesOf } from './phones.ts'

const message = (id: string, to: string): SimulatedMessage => ({
  id,
  to,
  toShown: to,
  channel: 'sms',
  text: 'Your code is 123456',
  code: '123456',
  state: 'delivered',
  reason: null,
  at: '2026-03-01T10:00:00.000Z',
})
const newestFirst = [message('3', '+526441832399'), message('2', '+447400123456'), message('1', '+526441832399')]

describe('simulated phones', () => {
  it('have their messages oldest first, and the phone with the newest message stands first', () => {
    const phones = phonesOf(newestFirst, '')
    expect(phones.map(({ to, messages }) => [to, messages.map(({ id }) => id)])).toEqual([
      ['+526441832399', ['1', '3']],
      ['+447400123456', ['2']],
    ])
  })

  it('are found by digits of their number in any spelling', () => {
    expect(phonesOf(newestFirst, '7400 123').map(({ to }) => to)).toEqual(['+447400123456'])
    expect(phonesOf(newestFirst, '999')).toEqual([])
  })
})
