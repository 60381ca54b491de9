import { pages } from '../../src-shared/contract/page.ts'
import type { Input } from '../../src-shared/contract/index.ts'

export type DemonstrationInput = Input<'workspace.openDemonstration'>

/** The address of a demonstration page; the member's page opens signed in as the given member where one is named. */
export const demonstrationAddress = (
  origin: string,
  page: DemonstrationInput['page'],
  externalId: string | undefined,
): string => {
  if (page !== 'member' || externalId === undefined) return `${origin}${pages[page]}`
  const query = new URLSearchParams({ as: externalId, return: pages.member })
  return `${origin}${pages.memberSignIn}?${query.toString()}`
}
