import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'

/** A member as the demonstration issuer knows one; `note` says what is worth trying with this account. */
export interface DemonstrationMember {
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly note?: string
}

/** The marketplace's members, asked of the service's own accounts. */
export interface DemonstrationMembers {
  /** Fragments of name, e-mail or external id; an empty text answers a first choice. At most `limit`. */
  search(text: string, limit: number): Promise<readonly DemonstrationMember[]>
  find(externalId: string): Promise<DemonstrationMember | null>
}

/** Claims of an ID token. */
export interface PersonClaims {
  readonly sub: string
  readonly name: string
  readonly email?: string
  readonly roles?: readonly string[]
  readonly [claim: string]: unknown
}

/** What each of the provider's clients asks for, so that no member ever signs in as staff or the other way round. */
export type PeopleKind = 'staff' | 'member'

const staffClaims = (id: string): PersonClaims | null => {
  const found = DEMONSTRATION_STAFF.find((person) => person.id === id)
  return found === undefined ? null : { sub: found.id, name: found.name, roles: found.roles }
}

const memberClaims = (member: DemonstrationMember | null): PersonClaims | null =>
  member === null ? null : { sub: member.externalId, name: member.name, email: member.email }

/** The claims of somebody of this kind, or null. */
export const claimsOf = async (
  members: DemonstrationMembers,
  kind: PeopleKind,
  id: string,
): Promise<PersonClaims | null> => (kind === 'staff' ? staffClaims(id) : memberClaims(await members.find(id)))
