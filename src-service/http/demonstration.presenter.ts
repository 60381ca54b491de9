import type { Static } from 'typebox'
import type { DemonstrationMember, SimulatedMail, SimulatedMessage } from '../../src-shared/contract/demonstration.ts'
import { formatNumber } from '../../src-shared/phone/format.ts'
import type { E164 } from '../../src-shared/phone/types.ts'
import type {
  MemberLine,
  ReceivedWebhook,
  SimulatedMail as Mail,
  SimulatedMessage as Message,
} from '../domain/demonstration/demonstration.ports.ts'

export const messageOf = (message: Message): SimulatedMessage => ({
  ...message,
  toShown: formatNumber(message.to),
  at: message.at.toISOString(),
})

export const mailOf = (mail: Mail): SimulatedMail => ({ ...mail, at: mail.at.toISOString() })

export const webhookOf = ({ id, type, at, data }: ReceivedWebhook) => ({
  id,
  type,
  at: at.toISOString(),
  data: { ...data },
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
