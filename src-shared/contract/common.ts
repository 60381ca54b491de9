import { Type, type Static, type TEnum, type TProperties, type TSchema } from 'typebox'
import { ERROR_CODES } from '../errors/error-codes.ts'

const ULID = '[0-9A-HJKMNP-TV-Z]{26}'
const id = (prefix: string, what: string) =>
  Type.String({ pattern: `^${prefix}_${ULID}$`, description: `${what}: \`${prefix}_\` and a ULID` })

export const AccountId = id('acc', 'An account')
export const ClaimId = id('clm', 'A claim')
export const VerificationId = id('ver', 'A verification')
export const DeliveryId = id('dlv', 'A delivery')
export const NumberChangeId = id('chg', 'A number change')
export const IdentityCheckId = id('idc', 'An identity check')
export const DuplicateAttemptId = id('dat', 'A duplicate attempt')
export const DuplicateCaseId = id('dca', 'A duplicate case')
export const DraftId = id('dft', 'A draft of a bid')
export const NoteId = id('nte', 'A note')
export const OutboxId = id('obx', 'A row of the outbox')
export const WebhookEventId = id('whe', 'A webhook event')
export const NumberReleaseId = id('rel', 'A release of a number')
export const SavedViewId = id('svw', 'A saved view')
export const NoticeId = id('ntc', 'A notice')

/** ISO 8601 in UTC with milliseconds. */
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' })
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
/** One of a closed list of words. */
export const literals = <const V extends readonly string[]>(values: V): TEnum<[...V]> =>
  Type.Enum<[...V]>([...values] as [...V])

/** An object that refuses unknown properties. */
export const strict = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false })
/** A reply: every one carries the database's clock (`app_now()`), to which screens count. */
export const reply = <P extends TProperties>(properties: P) => strict({ serverNow: Instant, ...properties })

export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
export const Channel = literals(['sms', 'call'])
export const LineType = literals(['mobile', 'fixed_line', 'fixed_line_or_mobile'])
export const CodeInput = Type.String({ pattern: '^[0-9]{6}$', description: 'The six digits of a code' })
/** A number as typed; the service parses it (R9). */
export const NumberInput = Type.String({ minLength: 1, maxLength: 40 })
/** What stands behind the `#` of a mailed link (R4); it travels in a body only. */
export const LinkSecret = Type.String({ minLength: 1, maxLength: 200 })
export const Cursor = Type.String({ minLength: 1, maxLength: 200 })
export const PageLimit = Type.Integer({ minimum: 1, maximum: 100, default: 50 })
/** The help desk's own reference. */
export const Ticket = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^\\S(.*\\S)?$',
  description: 'The help desk’s own reference',
})
export const RoleName = literals(['agent', 'supervisor', 'reviewer', 'auditor'])

/** A number as staff and pages may see it: masked by the service (R21). */
export const MaskedNumber = strict({
  masked: Type.String({ description: 'For example (+52) ••••••2399' }),
  country: nullable(Country),
  lineType: LineType,
  smsOff: Type.Boolean({ description: 'R10: a carrier has said that this number is a landline' }),
})
export type MaskedNumber = Static<typeof MaskedNumber>

export const ErrorCodeName = literals(ERROR_CODES)
/** Who can lift what blocks (R7). */
export const WhoCanLift = literals(['member', 'identity_provider', 'reviewer', 'supervisor', 'agent', 'time', 'nobody'])
/** One reason why an action is refused (R7). */
export const Blocker = strict({
  code: ErrorCodeName,
  since: nullable(Instant),
  until: nullable(Instant),
  whoCanLift: WhoCanLift,
})
/** The one answer to "may this be done?". */
export const Action = strict({ allowed: Type.Boolean(), blockedBy: Type.Array(Blocker) })
export type Action = Static<typeof Action>
/** Re-sending differs by channel (R10): the whole is allowed when one channel is. */
export const ResendAction = strict({
  allowed: Type.Boolean(),
  blockedBy: Type.Array(Blocker),
  channels: strict({ sms: Action, call: Action }),
})
