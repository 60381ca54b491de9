import type { Reply } from '../../../src-shared/contract/index.ts'
import { newsId } from '../../../src-shared/news/fresh-news.ts'

/**
 * What is read by looking at an account's page, as one word: another word is another reading. Empty: nothing. Where more is unread than
 * the first page of news lists, some of it may be this account's.
 */
export const readingOf = (
  accountId: string,
  { news, unread }: Pick<Reply<'staffNews.list'>, 'news' | 'unread'>,
): string => {
  if (accountId === '') return ''
  const listed = news.filter(({ read }) => !read)
  const here = listed.filter(({ account }) => account.id === accountId)
  if (here.length > 0) return here.map(newsId).join(' ')
  return unread > listed.length ? accountId : ''
}
