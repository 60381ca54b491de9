import { expect, test } from 'vitest'
import type { NewsLine } from '../../src-shared/contract/staff-news.ts'
import type { StaffMember } from '../../src-shared/contract/staff-sessions.ts'
import { createNewsWatch } from './news-watch.ts'

const amara: StaffMember = {
  id: 'staff-amara',
  name: 'Amara',
  roles: ['agent'],
  signedInAt: '2026-11-23T08:00:00.000Z',
}
const opened = { type: 'stream.opened', serverNow: '2026-11-23T10:00:00.000Z' } as const
const changed = { type: 'news.changed', staffId: 'staff-amara', serverNow: '2026-11-23T10:00:00.000Z' } as const
const line = (id: string, minute: number, read = false): NewsLine => ({
  numberChangeId: id,
  account: { id: 'acc_1', name: 'Ann' },
  kind: 'accepted',
  at: `2026-11-23T10:0${minute}:00.000Z`,
  read,
})

const watched = () => {
  const [unread, told]: [number[], string[]] = [[], []]
  let news: readonly NewsLine[] = []
  let reads = 0
  let persons = 0
  let staff: StaffMember | null = null
  const watch = createNewsWatch({
    staff: () => staff,
    onPerson: () => (persons += 1),
    read: async () => {
      reads += 1
      return { news: [...news], unread: news.filter(({ read }) => !read).length }
    },
    onUnread: (count) => unread.push(count),
    onNews: ({ numberChangeId, at }) => told.push(`${numberChangeId} ${at.slice(14, 16)}`),
    report: (error) => expect.unreachable(String(error)),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    watch,
    persons: () => persons,
    signIn: (next: StaffMember | null) => {
      staff = next
      watch.hear({ type: 'session.changed' })
    },
    unread,
    told,
    reads: () => reads,
    hear: async (event: Parameters<typeof watch.hear>[0], next: readonly NewsLine[]) => {
      news = next
      watch.hear(event)
      await settled()
    },
    settled,
  }
}

test('what was unread at the sign-in is counted and not told; what comes after it is told once', async () => {
  const { signIn, hear, unread, told } = watched()
  signIn(amara)
  await hear(opened, [line('chg_1', 1)])
  await hear(changed, [line('chg_2', 2), line('chg_1', 1)])
  await hear(opened, [line('chg_2', 2), line('chg_1', 1)])
  await hear(changed, [line('chg_2', 3), line('chg_1', 1, true)])
  expect(told).toEqual(['chg_2 02', 'chg_2 03'])
  expect(unread).toEqual([0, 1, 2, 2, 1])
})

test('nobody signed in, and roles that ask for nothing, have a badge of none and ask for nothing', async () => {
  const { signIn, hear, unread, reads, persons } = watched()
  signIn(amara)
  await hear(opened, [line('chg_1', 1)])
  signIn(null)
  signIn({ ...amara, id: 'staff-rosa', roles: ['auditor'] })
  await hear(opened, [line('chg_1', 1)])
  expect(unread).toEqual([0, 1, 0])
  expect(reads()).toBe(1)
  expect(persons()).toBe(2)
})

test('an answer that was asked for another person is dropped, and the next is asked for', async () => {
  const { watch, signIn, hear, unread, told, settled } = watched()
  signIn(amara)
  watch.hear(opened)
  signIn({ ...amara, id: 'staff-jonas', roles: ['supervisor'] })
  await hear(opened, [line('chg_1', 1)])
  await settled()
  expect(told).toEqual([])
  expect(unread).toEqual([0, 0, 1])
})

test('in another workspace everything starts over, also for the same person', async () => {
  const { watch, signIn, hear, unread, told } = watched()
  signIn(amara)
  await hear(opened, [])
  watch.startOver()
  await hear(opened, [line('chg_1', 1)])
  expect(told).toEqual([])
  expect(unread).toEqual([0, 0, 0, 0, 1])
})
