import type { DemonstrationStore, MemberLine } from '../domain/demonstration/demonstration.ports.ts'
import { findMembers } from '../domain/demonstration/find-members.ts'
import { STORY_LIST } from './stories.ts'

/** External ids of the members whose accounts are worth a visit. */
export const FIRST_MEMBERS: readonly string[] = STORY_LIST.map(({ externalId }) => externalId)

interface Known {
  readonly externalId: string
  readonly name: string
  readonly email: string
  /** What is worth trying with this account. */
  readonly note?: string
}

/** The members as the demonstration issuer asks for them. */
export const demonstrationMembers = (store: DemonstrationStore) => ({
  search: async (text: string, limit: number): Promise<readonly Known[]> =>
    (await findMembers(store, { fragment: text, limit, first: FIRST_MEMBERS })).map(known),
  find: async (externalId: string): Promise<Known | null> => {
    const member = await store.member(externalId)
    return member && known(member)
  },
})

function known({ externalId, name, email }: MemberLine): Known {
  const note = STORY_LIST.find((story) => story.externalId === externalId)?.note
  return { externalId, name, email, ...(note ? { note } : {}) }
}
