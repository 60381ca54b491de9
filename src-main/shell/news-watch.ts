import type { Reply } from '../../src-shared/contract/index.ts'
import type { DesktopEvent } from '../../src-shared/contract/events.ts'
import type { StaffMember } from '../../src-shared/contract/staff-sessions.ts'
import type { NewsLine } from '../../src-shared/contract/staff-news.ts'
import { freshNews, newsId } from '../../src-shared/news/fresh-news.ts'

export interface NewsWatchOptions {
  /** Who is signed in where the console looks. */
  readonly staff: () => StaffMember | null
  readonly read: () => Promise<Pick<Reply<'staffNews.list'>, 'news' | 'unread'>>
  readonly onUnread: (count: number) => void
  /** Somebody else is signed in than before, or nobody. */
  readonly onPerson: () => void
  /** Something has happened since this person was first looked up for. */
  readonly onNews: (line: NewsLine) => void
  readonly report: (error: unknown) => void
}

export interface NewsWatch {
  /** What was unread when a person came is no news. */
  readonly hear: (event: DesktopEvent) => void
  /** Another workspace is shown. */
  readonly startOver: () => void
}

const requesters: ReadonlySet<string> = new Set(['agent', 'supervisor'])
const told: ReadonlySet<DesktopEvent['type']> = new Set(['news.changed', 'stream.opened', 'clock.advanced'])

/** Knows what is unread for whoever is signed in, with or without a window. One question at a time; what comes meanwhile asks once more. */
export const createNewsWatch = (options: NewsWatchOptions): NewsWatch => {
  const { staff, read, onUnread, onPerson, onNews, report } = options
  let person: string | undefined
  let known: Set<string> | undefined
  let asking = false
  let again = false

  const take = ({ news, unread }: Pick<Reply<'staffNews.list'>, 'news' | 'unread'>): void => {
    const fresh = known ? freshNews(known, news) : []
    known = new Set([...(known ?? []), ...news.map(newsId)])
    onUnread(unread)
    for (const line of fresh) onNews(line)
  }
  const ask = async (): Promise<void> => {
    again = asking
    if (asking) return
    asking = true
    const asked = person
    try {
      const answer = await read()
      // Another person may sit here by now: the answer is not theirs.
      if (asked !== undefined && asked === person) take(answer)
    } catch (error) {
      report(error)
    }
    asking = false
    if (again && person !== undefined) void ask()
  }

  const follow = (): void => {
    const now = staff()
    const next = now?.roles.some((role) => requesters.has(role)) ? `${now.id} ${now.signedInAt}` : undefined
    if (next === person) return
    person = next
    known = undefined
    onPerson()
    onUnread(0)
  }
  return {
    hear: ({ type }) => {
      if (type === 'session.changed') follow()
      else if (person !== undefined && told.has(type)) void ask()
    },
    startOver: () => {
      person = undefined
      known = undefined
      onPerson()
      onUnread(0)
      follow()
    },
  }
}
