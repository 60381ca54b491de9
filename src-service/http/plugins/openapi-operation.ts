import { pages } from '../../../src-shared/contract/page.ts'
import type { OperationKey } from '../../../src-shared/contract/index.ts'
import { COMMON_ERRORS, ERROR_SENTENCES, KEYED_ERRORS, type ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { Audience, Operation } from '../../../src-shared/contract/operation.ts'
import { ERROR_STATUS } from './error-handler.ts'
import { isTagged } from './etag.ts'
import { isKeyed } from './idempotency.ts'

/** An executed request with its reply (tests/service/examples.test.ts). */
export interface ShownExample {
  readonly input: Readonly<Record<string, unknown>>
  readonly reply: unknown
}

const SIGNED_IN: Readonly<Partial<Record<Audience, string>>> = {
  staff: 'staffSession',
  member: 'memberSession',
  integration: 'clientCredentials',
  carrier: 'carrierSignature',
}
const SIGN_IN_ERRORS: Readonly<Partial<Record<Audience, readonly ErrorCode[]>>> = {
  staff: ['not_signed_in', 'session_over', 'proof_invalid', 'role_missing'],
  member: ['not_signed_in', 'request_refused'],
  integration: ['not_signed_in'],
}

/** One operation of the OpenAPI document, with its errors by status, its headers, and the example that was executed. */
export function describeOperation(
  key: OperationKey,
  entry: Operation,
  example: ShownExample | undefined,
): Record<string, unknown> {
  const scheme = entry.signed ? 'webhookSignature' : SIGNED_IN[entry.audience]
  const keyed = isKeyed(entry)
  const signIn = SIGN_IN_ERRORS[entry.audience] ?? []
  const codes = [...entry.errors, ...COMMON_ERRORS, ...signIn, ...(keyed ? KEYED_ERRORS : [])]
  return {
    operationId: key,
    summary: entry.summary,
    description: descriptionOf(entry),
    tags: [key.split('.')[0]],
    security: scheme ? [{ [scheme]: [] }] : [],
    parameters: [
      ...parametersOf('path', entry.params, example),
      ...parametersOf('query', entry.query, example),
      ...(keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(entry.audience === 'member' && entry.method !== 'GET' ? [{ $ref: '#/components/parameters/Page' }] : []),
      ...(entry.audience === 'staff' || entry.audience === 'session' ? [{ $ref: '#/components/parameters/DPoP' }] : []),
      ...(isTagged(entry) ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
      ...(entry.signed
        ? ['WebhookId', 'WebhookTimestamp'].map((name) => ({ $ref: `#/components/parameters/${name}` }))
        : []),
    ],
    ...(entry.form ? { requestBody: formOf(entry.form, example) } : {}),
    ...(entry.body ? { requestBody: bodyOf(entry.body, example) } : {}),
    responses: {
      [entry.status ?? 200]: {
        description: 'Done',
        headers: {
          ...(isTagged(entry) ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
          ...(keyed ? { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } } : {}),
        },
        content: {
          [entry.media ?? 'application/json']: {
            schema: entry.reply,
            ...(example ? { example: example.reply } : {}),
          },
        },
      },
      ...(isTagged(entry) ? { 304: { description: 'Nothing but the clock has changed since that `ETag`' } } : {}),
      ...problems(codes, entry),
    },
  }
}

function descriptionOf({ audience, roles, query, keepReply, signed }: Operation): string {
  const who = {
    staff: `For staff with one of the roles: ${roles?.join(', ')}.`,
    member: 'For the member, on the own account.',
    integration: 'For the marketplace’s back end.',
    carrier: 'For the carrier’s signed callbacks.',
    session: 'For the console’s main process, with a proof of its key (RFC 9449).',
    demonstration: 'In the embedded workspace only; everywhere else it answers `demonstration_only`.',
    public: signed ? 'For whoever signs as agreed.' : 'For anybody.',
    desktop: '',
  }[audience]
  const pages = query && 'cursor' in query.properties ? ' Give `nextCursor` as `cursor` for the next page.' : ''
  const afresh = keepReply === false ? ' The reply is not kept: a repetition is answered afresh and counts once.' : ''
  return `${who}${pages}${afresh}`
}

const pick = (schema: NonNullable<Operation['body']>, example: ShownExample) =>
  Object.fromEntries(Object.entries(example.input).filter(([name]) => name in schema.properties))

const bodyOf = (schema: NonNullable<Operation['body']>, example: ShownExample | undefined) => ({
  required: ((schema.required ?? []) as readonly string[]).length > 0,
  content: { 'application/json': { schema, ...(example ? { example: pick(schema, example) } : {}) } },
})

const formOf = (schema: NonNullable<Operation['form']>, example: ShownExample | undefined) => ({
  required: true,
  content: {
    'application/x-www-form-urlencoded': { schema, ...(example ? { example: example.input['form'] } : {}) },
  },
})

function parametersOf(
  place: 'path' | 'query',
  schema: Operation['params'],
  example: ShownExample | undefined,
): readonly object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || ((schema?.required ?? []) as readonly string[]).includes(name),
    schema: one,
    ...(example && name in example.input ? { example: example.input[name] } : {}),
  }))
}

function problems(codes: readonly ErrorCode[], { path = '/' }: Operation): Record<string, unknown> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set(codes))
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => `\`${code}\`: ${ERROR_SENTENCES[code]}`).join('\n\n'),
        headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(of.map((code) => [code, { value: problemExample(code, path) }])),
          },
        },
      },
    ]),
  )
}

const problemExample = (code: ErrorCode, path: string) => ({
  type: `${pages.problems}/${code}`,
  title: code.replaceAll('_', ' '),
  status: ERROR_STATUS[code],
  detail: ERROR_SENTENCES[code],
  instance: path,
  code,
  requestId: '6f0e3b52-6f4a-4a44-9d0e-0f6f4c1d7a55',
})
