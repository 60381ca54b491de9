/** One step of one change: the same change may bring news again. */
export const newsId = ({ numberChangeId, at }: { readonly numberChangeId: string; readonly at: string }): string =>
  `${numberChangeId} ${at}`

/** What of a list has come since the list of before, and is unread. */
export const freshNews = <
  Line extends { readonly numberChangeId: string; readonly at: string; readonly read: boolean },
>(
  known: ReadonlySet<string>,
  news: readonly Line[],
): readonly Line[] => news.filter((line) => !line.read && !known.has(newsId(line)))
