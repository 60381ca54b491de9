import { foldText } from '../accounts/fold-text.ts'
import type { DemonstrationStore, MemberLine } from './demonstration.ports.ts'

/** Members to sign in as, by a fragment of name, e-mail or external id, at most `limit`; without a fragment those of `first`. */
export const findMembers = (
  store: DemonstrationStore,
  query: { readonly fragment: string; readonly limit: number; readonly first: readonly string[] },
): Promise<readonly MemberLine[]> => store.members(foldText(query.fragment), query.limit, query.first)
