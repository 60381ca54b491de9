import type { Static } from 'typebox'
import type { DemonstrationMember, SimulatedMessage } from '../../src-shared/contract/demonstration.ts'
import { formatNumber } from '../../src-shared/phone/format.ts'
import type { E164 } from '../../src-shared/phone/types.ts'
import type { MemberLine, SimulatedMessage as Message } from '../domain/demonstration/demonstration.ports.ts'

export const messageOf = (message: Message): SimulatedMessage => ({
  ...message,
  toShown: formatNumber(message.to),
  at: message.at.toISOString(),
})

/** The whole number as R9 shows it, so that its phone can be found among the simulated ones; only the embedded workspace answers this. */
export const memberOf = (
  { externalId, accountId, name, country, identityCheck }: MemberLine,
  number: E164 | null,
): Static<typeof DemonstrationMember> => ({
  externalId,
  accountId,
  name,
  country,
  number: number && formatNumber(number),
  identityCheck,
})
