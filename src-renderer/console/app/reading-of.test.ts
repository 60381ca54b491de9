import { expect, test } from 'vitest'
import type { NewsLine } from '../../../src-shared/contract/staff-news.ts'
import { readingOf } from './reading-of.ts'

const line = (accountId: string, read: boolean, minute = 1): NewsLine => ({
  numberChangeId: `chg_${accountId}`,
  account: { id: accountId, name: 'Ann' },
  kind: 'accepted',
  at: `2026-11-23T10:0${minute}:00.000Z`,
  read,
})

test('an account’s page reads its own unread news, and a later step anew', () => {
  const news = [line('acc_1', false), line('acc_2', true)]
  const reading = readingOf('acc_1', { news, unread: 1 })
  expect(reading).not.toBe('')
  expect(readingOf('acc_1', { news, unread: 1 })).toBe(reading)
  expect(readingOf('acc_1', { news: [line('acc_1', false, 2)], unread: 1 })).not.toBe(reading)
})

test('other pages, and other accounts’ news, are no reading', () => {
  const news = [line('acc_1', false), line('acc_2', true)]
  expect(readingOf('', { news, unread: 1 })).toBe('')
  expect(readingOf('acc_2', { news, unread: 1 })).toBe('')
})

test('what is unread beyond the first page is read with its account’s page, once', () => {
  expect(readingOf('acc_3', { news: [line('acc_1', false)], unread: 2 })).toBe('acc_3')
})
