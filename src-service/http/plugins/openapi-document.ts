import { operationEntries } from '../../../src-shared/contract/index.ts'
import examples from '../examples.json' with { type: 'json' }
import { describeOperation, type ShownExample } from './openapi-operation.ts'
import { Problem } from './problem.ts'

const shown: Readonly<Record<string, ShownExample | undefined>> = examples

/** The OpenAPI 3.1 document, derived from the contract: its schemas are JSON Schema already, its examples were executed. */
export function buildOpenApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [key, entry] of operationEntries) {
    if (!entry.path || !entry.method) continue
    const described = describeOperation(key, entry, shown[key])
    paths[entry.path] = { ...paths[entry.path], [entry.method.toLowerCase()]: described }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linekeeper',
      version: '1',
      summary: 'Verification of phone numbers',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This service' }],
    tags: [...new Set(operationEntries.filter(([, { path }]) => path).map(([key]) => key.split('.')[0] ?? key))].map(
      (name) => ({ name, description: `Operations \`${name}.…\`` }),
    ),
    paths,
    components: { schemas: { Problem }, securitySchemes, parameters, headers },
  }
}

const DESCRIPTION = `Linekeeper verifies the phone numbers of a marketplace's members.

**Errors** are problem details (RFC 9457). \`code\` is the word to act on, \`detail\` a sentence for a person, \`type\` an address that
explains the code, \`instance\` the path that was asked, \`requestId\` what to quote. Where something blocks, \`blockedBy\` says what, since
when, until when and who can lift it; \`Retry-After\` counts the seconds until \`until\`.

**Repeating a POST** is safe with an \`Idempotency-Key\`: it is done once, and its reply is kept for 24 hours and answered again, with
\`Idempotency-Replayed: true\`. While the first is being answered the second gets 409 \`idempotency_in_flight\`; the same key with
another body gets 422 \`idempotency_key_reused\`. The marketplace's back end should send one with every POST. Sessions keep no replies,
for they hold tokens.

**Lists** answer \`nextCursor\`, opaque, null on the last page.

**Time** is the service's own: every reply carries \`serverNow\`, and every instant is UTC. **Versions**: a GET of one thing carries an
\`ETag\`; with \`If-None-Match\` it answers 304 while nothing but the clock has changed.`

const securitySchemes = {
  staffSession: {
    // Not type http: tools know no scheme DPoP and show Basic in its place.
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      '`DPoP <access token>`: Linekeeper’s own session of a staff member, bound to a key (RFC 9449), with a fresh proof in `DPoP`',
  },
  memberSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-linekeeper',
    description: 'The member’s session; on the embedded workspace’s loopback without the prefix',
  },
  carrierSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Twilio-Signature',
    description: 'The carrier’s signature over address and fields',
  },
  webhookSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description:
      '`v1,<base64>`, several with blanks between: HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<body>` (Standard Webhooks)',
  },
  clientCredentials: {
    type: 'http',
    scheme: 'bearer',
    description: 'An access token that the marketplace’s back end got by client credentials (RFC 6749, 4.4)',
  },
}

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Names this attempt (draft-ietf-httpapi-idempotency-key-header): a quoted string, new for each action',
    schema: { type: 'string', pattern: '^(?:"[\\w\\-.:~+/=]{16,128}"|[\\w\\-.:~+/=]{16,128})$' },
    example: '"01J9ZC4M6T8W5Q2R3S7V1X0YKB"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of what is known already',
    schema: { type: 'string' },
  },
  DPoP: {
    name: 'DPoP',
    in: 'header',
    required: true,
    description: 'A proof for this method and address, used once (RFC 9449)',
    schema: { type: 'string', maxLength: 4096 },
  },
  WebhookId: {
    name: 'webhook-id',
    in: 'header',
    required: true,
    description: 'The message’s own id',
    schema: { type: 'string' },
    example: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
  },
  WebhookTimestamp: {
    name: 'webhook-timestamp',
    in: 'header',
    required: true,
    description: 'When it was sent, in seconds since 1970; at most 5 minutes ago',
    schema: { type: 'string', pattern: '^[0-9]+$' },
    example: '1795442100',
  },
  Page: {
    name: 'X-Linekeeper-Page',
    in: 'header',
    required: true,
    description: 'Says that the member’s own page asks: no form and no other site can',
    schema: { const: '1' },
  },
}

const headers = {
  ETag: { description: 'Changes when anything but the clock does (weak)', schema: { type: 'string' } },
  RetryAfter: {
    description: 'Whole seconds after which it may be tried again; where that is known',
    schema: { type: 'integer', minimum: 1 },
  },
  IdempotencyReplayed: {
    description: 'Present where the reply was kept from an earlier request of the same key',
    schema: { const: 'true' },
  },
}
