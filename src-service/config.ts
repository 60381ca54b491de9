import { Type, type Static, type TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'

const Port = Type.Integer({ minimum: 0, maximum: 65_535 })

const Twilio = Type.Object({
  kind: Type.Literal('twilio'),
  accountSid: Type.String({ pattern: '^AC[0-9a-fA-F]{32}$' }),
  authToken: Type.String({ minLength: 16 }),
  from: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' }),
  messagingService: Type.Optional(Type.String({ pattern: '^MG[0-9a-fA-F]{32}$' })),
  baseUrl: Type.Optional(Type.String({ pattern: '^https://[^/]+$' })),
})

/** The service's configuration in an organisation; see README, *Run the service for real*. */
const Configuration = Type.Object({
  databaseUrl: Type.String({ pattern: '^postgres(ql)?://' }),
  publicOrigin: Type.String({ pattern: '^https://[^/]+$' }),
  host: Type.String(),
  port: Port,
  keys: Type.String({ minLength: 1 }),
  checkpoints: Type.String({ pattern: '^(/|[A-Za-z]:[\\\\/]|https://[^/])' }),
  staffIssuer: Type.Object({
    url: Type.String({ pattern: '^https://' }),
    clientId: Type.String({ minLength: 1 }),
    rolesClaim: Type.String({ minLength: 1 }),
  }),
  memberIssuer: Type.Object({
    url: Type.String({ pattern: '^https://' }),
    clientId: Type.String({ minLength: 1 }),
    clientSecret: Type.String({ minLength: 1 }),
  }),
  /** Only where a proxy of the operator's own sets it at each request; otherwise anybody could be anybody (R20). */
  clientAddressHeader: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]*$' })),
  /** Likewise; it only preselects (R8). */
  clientCountryHeader: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]*$' })),
  integrationIssuer: Type.Object({
    url: Type.String({ pattern: '^https://' }),
    audience: Type.String({ minLength: 1 }),
  }),
  identityWebhookSecrets: Type.Array(Type.String({ pattern: '^whsec_[A-Za-z0-9+/]{32,}={0,2}$' }), { maxItems: 2 }),
  site: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 40 }),
    domain: Type.String({ pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' }),
  }),
  /** Absent: every send ends `failed` with the reason `no_carrier`. */
  carrier: Type.Optional(Twilio),
  mail: Type.Optional(
    Type.Object({
      url: Type.String({ pattern: '^smtps?://[^/?#]+/?$' }),
      from: Type.String({ pattern: '^(?:[^<>@\\r\\n]*<[^\\s<>@]+@[^\\s<>@]+>|[^\\s<>@]+@[^\\s<>@]+)$' }),
    }),
  ),
  webhooks: Type.Optional(
    Type.Object({
      url: Type.String({ pattern: '^https://' }),
      secrets: Type.Array(Type.String({ pattern: '^whsec_[A-Za-z0-9+/]{32,88}={0,2}$' }), { minItems: 1 }),
    }),
  ),
})
export type Config = Readonly<Static<typeof Configuration>>

/** One setting that is missing or unsafe, with the environment variable to set. */
export interface ConfigProblem {
  readonly variable: string
  readonly problem: string
}

/** Each setting, the variable it is read from, and what it is for. */
const VARIABLES = {
  '/databaseUrl': { variable: 'DATABASE_URL', wants: 'a PostgreSQL address, postgres://…' },
  '/publicOrigin': {
    variable: 'LINEKEEPER_PUBLIC_URL',
    wants: 'the https origin where members and consoles reach the service, without a path',
  },
  '/port': { variable: 'PORT', wants: 'a port number' },
  '/keys': {
    variable: 'LINEKEEPER_KEYS or LINEKEEPER_KEYS_FILE',
    wants: 'the keys as JSON, or a mounted file that holds them',
  },
  '/checkpoints': {
    variable: 'LINEKEEPER_AUDIT_CHECKPOINTS',
    wants: 'a folder (its whole path) or an https address outside the database, for the audit trail’s checkpoints',
  },
  '/staffIssuer/url': {
    variable: 'LINEKEEPER_STAFF_ISSUER',
    wants: 'the https address of the organisation’s OpenID provider',
  },
  '/staffIssuer/clientId': { variable: 'LINEKEEPER_STAFF_CLIENT_ID', wants: 'the console’s client id there' },
  '/memberIssuer/url': {
    variable: 'LINEKEEPER_MEMBER_ISSUER',
    wants: 'the https address of the marketplace’s OpenID issuer',
  },
  '/memberIssuer/clientId': { variable: 'LINEKEEPER_MEMBER_CLIENT_ID', wants: 'the member’s page’s client id there' },
  '/memberIssuer/clientSecret': { variable: 'LINEKEEPER_MEMBER_CLIENT_SECRET', wants: 'its client secret' },
  '/site/name': { variable: 'SITE_NAME', wants: 'the site’s name as members know it, at most 40 characters' },
  '/site/domain': {
    variable: 'SITE_DOMAIN',
    wants: 'the domain on which members enter their codes, without scheme, port or path',
  },
  '/carrier/kind': { variable: 'CARRIER', wants: 'twilio, or leave it out' },
  '/carrier/accountSid': { variable: 'TWILIO_ACCOUNT_SID', wants: 'the account’s SID, AC…' },
  '/carrier/authToken': {
    variable: 'TWILIO_AUTH_TOKEN or TWILIO_AUTH_TOKEN_FILE',
    wants: 'the account’s auth token, or a mounted file that holds it; not both',
  },
  '/carrier/from': { variable: 'TWILIO_FROM', wants: 'a voice-capable number of the account, in E.164' },
  '/carrier/messagingService': {
    variable: 'TWILIO_MESSAGING_SERVICE',
    wants: 'a messaging service’s SID, MG…, or leave it out',
  },
  '/carrier/baseUrl': { variable: 'TWILIO_BASE_URL', wants: 'an https origin, or leave it out' },
  '/clientAddressHeader': {
    variable: 'LINEKEEPER_CLIENT_ADDRESS_HEADER',
    wants: 'the name of the header in which your own proxy puts the address of who asks, or leave it out',
  },
  '/clientCountryHeader': {
    variable: 'LINEKEEPER_CLIENT_COUNTRY_HEADER',
    wants: 'the name of the header in which your own proxy puts the country of who asks, or leave it out',
  },
  '/integrationIssuer/url': {
    variable: 'LINEKEEPER_INTEGRATION_ISSUER',
    wants: 'the https address of the issuer of the back end’s tokens',
  },
  '/identityWebhookSecrets': {
    variable: 'LINEKEEPER_IDENTITY_WEBHOOK_SECRETS',
    wants:
      'the secret of the identity provider’s webhooks, whsec_…, or two with a blank between while one replaces the other',
  },
  '/mail/url': { variable: 'SMTP_URL', wants: 'the mail server, smtps://user:password@host or smtp://… with STARTTLS' },
  '/mail/from': { variable: 'MAIL_FROM', wants: 'the address that mail comes from, “Name <address>”' },
  '/webhooks/url': { variable: 'WEBHOOK_URL', wants: 'the https address where the marketplace takes webhooks' },
  '/webhooks/secrets': {
    variable: 'WEBHOOK_SECRET',
    wants: 'the secret that signs them, whsec_ and 24 to 64 bytes in base64; two while one replaces the other',
  },
} as const

type Environment = Readonly<Record<string, string | undefined>>
type From = (name: string) => string | undefined

/** Reads the environment into a frozen configuration, or says everything that is missing or unsafe at once. `readFile` reads the mounted keys. */
export function readConfig(
  readFile: (path: string) => string,
  environment: Environment = process.env,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const from = (name: string): string | undefined => environment[name]?.trim() || undefined
  const candidate = {
    databaseUrl: from('DATABASE_URL'),
    publicOrigin: from('LINEKEEPER_PUBLIC_URL')?.replace(/\/$/, ''),
    host: from('HOST') ?? '0.0.0.0',
    port: Number(from('PORT') ?? 8080),
    keys: secretFrom('LINEKEEPER_KEYS', from, readFile),
    checkpoints: from('LINEKEEPER_AUDIT_CHECKPOINTS'),
    staffIssuer: {
      url: from('LINEKEEPER_STAFF_ISSUER'),
      clientId: from('LINEKEEPER_STAFF_CLIENT_ID'),
      rolesClaim: from('LINEKEEPER_STAFF_ROLES_CLAIM') ?? 'roles',
    },
    memberIssuer: {
      url: from('LINEKEEPER_MEMBER_ISSUER'),
      clientId: from('LINEKEEPER_MEMBER_CLIENT_ID'),
      clientSecret: from('LINEKEEPER_MEMBER_CLIENT_SECRET'),
    },
    ...headerFrom('clientAddressHeader', from('LINEKEEPER_CLIENT_ADDRESS_HEADER')),
    ...headerFrom('clientCountryHeader', from('LINEKEEPER_CLIENT_COUNTRY_HEADER')),
    integrationIssuer: {
      url: from('LINEKEEPER_INTEGRATION_ISSUER') ?? from('LINEKEEPER_MEMBER_ISSUER'),
      audience: from('LINEKEEPER_INTEGRATION_AUDIENCE') ?? 'linekeeper',
    },
    identityWebhookSecrets: from('LINEKEEPER_IDENTITY_WEBHOOK_SECRETS')?.split(/[\s,]+/) ?? [],
    site: {
      name: from('SITE_NAME') ?? 'Linekeeper',
      domain: from('SITE_DOMAIN') ?? from('LINEKEEPER_PUBLIC_URL')?.replace(/^https:\/\/|[:/].*$/g, ''),
    },
    ...carrierFrom(from, readFile),
    // Either is wholly there or not at all: half of one is a mistake that is said.
    ...(from('SMTP_URL') || from('MAIL_FROM') ? { mail: { url: from('SMTP_URL'), from: from('MAIL_FROM') } } : {}),
    ...(from('WEBHOOK_URL') || from('WEBHOOK_SECRET')
      ? { webhooks: { url: from('WEBHOOK_URL'), secrets: from('WEBHOOK_SECRET')?.split(/\s+/) } }
      : {}),
  }
  if (Check(Configuration, candidate)) return { config: Object.freeze(candidate) }
  return { problems: problemsOf(candidate) }
}

/** What a look into the database needs: its address and the keys; from the same variables, or what is missing of them. */
export function readDataConfig(
  readFile: (path: string) => string,
  environment: Environment = process.env,
): Pick<Config, 'databaseUrl' | 'keys'> | { readonly problems: readonly ConfigProblem[] } {
  const from = (name: string): string | undefined => environment[name]?.trim() || undefined
  const candidate = { databaseUrl: from('DATABASE_URL'), keys: secretFrom('LINEKEEPER_KEYS', from, readFile) }
  const Wanted = Type.Pick(Configuration, ['databaseUrl', 'keys'])
  return Check(Wanted, candidate) ? candidate : { problems: problemsOf(candidate, Wanted) }
}

/** A secret stands in one place: in the variable or in the mounted file that `…_FILE` names; where both speak, neither counts. */
function secretFrom(name: string, from: From, readFile: (path: string) => string): string | undefined {
  const path = from(`${name}_FILE`)
  const value = from(name)
  if (path && value) return undefined
  return value ?? (path ? readFile(path).trim() : undefined)
}

/** A header's name as Node spells it, where one is named. */
const headerFrom = (setting: string, name: string | undefined): object =>
  name === undefined ? {} : { [setting]: name.toLowerCase() }

/** The carrier, where one is named. */
function carrierFrom(from: From, readFile: (path: string) => string): { readonly carrier?: unknown } {
  const kind = from('CARRIER')
  if (!kind) return {}
  const [messagingService, baseUrl] = [from('TWILIO_MESSAGING_SERVICE'), from('TWILIO_BASE_URL')]
  return {
    carrier: {
      kind,
      accountSid: from('TWILIO_ACCOUNT_SID'),
      authToken: secretFrom('TWILIO_AUTH_TOKEN', from, readFile),
      from: from('TWILIO_FROM'),
      ...(messagingService ? { messagingService } : {}),
      ...(baseUrl ? { baseUrl } : {}),
    },
  }
}

function problemsOf(candidate: unknown, wanted: TSchema = Configuration): readonly ConfigProblem[] {
  const places = new Set([...Errors(wanted, candidate)].flatMap((error) => [error.instancePath, ...missing(error)]))
  return Object.entries(VARIABLES).flatMap(([place, { variable, wants }]) =>
    [...places].some((found) => found === place || found.startsWith(`${place}/`))
      ? [{ variable, problem: `set it to ${wants}` }]
      : [],
  )
}

function missing({
  instancePath,
  params,
}: {
  readonly instancePath: string
  readonly params: object
}): readonly string[] {
  const names =
    'requiredProperties' in params && Array.isArray(params.requiredProperties)
      ? (params.requiredProperties as readonly string[])
      : []
  return names.map((name) => `${instancePath}/${name}`)
}
