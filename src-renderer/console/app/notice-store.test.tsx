import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { addNotice, removeAllNotices, removeNoticesOf, useNotices } from './notice-store.ts'

afterEach(() => act(removeAllNotices))
const news = (id: string, kind: 'accepted' | 'committed', accountId = 'acc_1') => ({ id, kind, accountId, name: 'Ann' })

test('tells the latest news of a request only', () => {
  const { result } = renderHook(useNotices)
  act(() => {
    addNotice(news('chg_1', 'accepted'))
    addNotice(news('chg_1', 'committed'))
  })
  expect(result.current.map(({ kind }) => kind)).toEqual(['committed'])
})

test('an account that is opened takes its news away', () => {
  const { result } = renderHook(useNotices)
  act(() => {
    addNotice(news('chg_1', 'accepted'))
    addNotice(news('chg_2', 'accepted', 'acc_2'))
    removeNoticesOf('acc_1')
  })
  expect(result.current.map(({ id }) => id)).toEqual(['chg_2'])
})

test('another person starts without news', () => {
  const { result } = renderHook(useNotices)
  act(() => {
    addNotice(news('chg_1', 'accepted'))
    removeAllNotices()
  })
  expect(result.current).toEqual([])
})
