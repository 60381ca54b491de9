import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { isLongAccountList, rereadInLongLists } from './long-lists.ts'

const KEY = ['accounts.search', { query: '', limit: 50, sort: 'name' }]
const page = (at: number, state: string) => ({ accounts: [{ id: `acc_${at}`, state }], nextCursor: `after_${at}` })
const listOf = (pages: number) => ({
  pages: Array.from({ length: pages }, (_, at) => page(at, 'verified')),
  pageParams: Array.from({ length: pages }, (_, at) => (at === 0 ? null : `after_${at - 1}`)),
})

const asked: unknown[] = []
const showing = (pages: number): QueryClient => {
  asked.length = 0
  Object.defineProperty(window, 'bridge', {
    configurable: true,
    value: {
      accounts: {
        search: (input: unknown) => {
          asked.push(input)
          return Promise.resolve({ ok: true, value: page(6, 'closed') })
        },
      },
    },
  })
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(KEY, listOf(pages))
  new QueryObserver(client, { queryKey: KEY, queryFn: () => listOf(pages) }).subscribe(() => undefined)
  return client
}
afterEach(() => Reflect.deleteProperty(window, 'bridge'))

const statesIn = (client: QueryClient) =>
  client
    .getQueryData<ReturnType<typeof listOf>>(KEY)
    ?.pages.flatMap(({ accounts }) => accounts.map(({ state }) => state))

test('of a long list the page that holds the account is read again, and nothing else', async () => {
  const client = showing(8)
  await rereadInLongLists(client, 'acc_6', () => true)
  expect(asked).toEqual([{ query: '', limit: 50, sort: 'name', cursor: 'after_5' }])
  expect(statesIn(client)).toEqual([...Array<string>(6).fill('verified'), 'closed', 'verified'])
})

test('an account that the list does not hold costs nothing', async () => {
  const client = showing(8)
  await rereadInLongLists(client, 'acc_99', () => true)
  expect(asked).toEqual([])
})

test('a short list is not long, and a list that costs look-ups is not asked again', async () => {
  const short = showing(5).getQueryCache().find({ queryKey: KEY })
  expect(short && isLongAccountList(short)).toBe(false)
  await rereadInLongLists(showing(8), 'acc_6', () => false)
  expect(asked).toEqual([])
})
