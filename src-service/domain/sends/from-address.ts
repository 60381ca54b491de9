import type { FactsQuery } from '../accounts/account-facts.types.ts'
import type { Ports } from '../ports/ports.types.ts'

/** Where a member's request came from: an IPv4 address or an IPv6 network of 64 bits; absent or null where none is told apart (R20). */
export interface FromAddress {
  readonly address?: string | null
}

/** What to read of an address: only its keyed hash goes further. */
export const addressFacts = (
  { sealer }: Pick<Ports, 'sealer'>,
  { address }: FromAddress,
): Pick<FactsQuery, 'address'> => (address ? { address: sealer.clientAddress(address) } : {})
