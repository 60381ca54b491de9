import { operationEntries, type OperationKey } from '../../../src-shared/contract/index.ts'
import { COMMON_ERRORS, ERROR_SENTENCES, type ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { Audience, Operation } from '../../../src-shared/contract/operation.ts'
import { ERROR_STATUS } from './error-handler.ts'
import { Problem } from './problem.ts'

const SIGNED_IN: Readonly<Partial<Record<Audience, string>>> = {
  staff: 'staffSession',
  member: 'memberSession',
  integration: 'clientCredentials',
  carrier: 'carrierSignature',
}
const SIGN_IN_ERRORS: readonly ErrorCode[] = ['not_signed_in', 'session_over', 'proof_invalid', 'role_missing']

/** The OpenAPI 3.1 document, derived from the contract alone: its schemas are JSON Schema already. */
export function buildOpenApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [key, entry] of operationEntries) {
    if (!entry.path || !entry.method) continue
    paths[entry.path] = { ...paths[entry.path], [entry.method.toLowerCase()]: describe(key, entry) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linekeeper',
      version: '1',
      summary: 'Verification of phone numbers',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operationEntries.filter(([, { path }]) => path).map(([key]) => key.split('.')[0]))].map(
      (name) => ({ name }),
    ),
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: {
        staffSession: { type: 'http', scheme: 'DPoP', description: 'Linekeeper’s own session, DPoP-bound (RFC 9449)' },
        memberSession: { type: 'apiKey', in: 'cookie', name: '__Host-linekeeper' },
        carrierSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Twilio-Signature',
          description: 'The carrier’s signature over address and fields',
        },
        clientCredentials: { type: 'http', scheme: 'bearer', description: 'The marketplace’s client credentials' },
      },
    },
  }
}

function describe(key: OperationKey, entry: Operation): Record<string, unknown> {
  const scheme = SIGNED_IN[entry.audience]
  const codes = [...entry.errors, ...COMMON_ERRORS, ...(scheme && entry.audience !== 'carrier' ? SIGN_IN_ERRORS : [])]
  return {
    operationId: key,
    summary: entry.summary,
    tags: [key.split('.')[0]],
    ...(entry.roles ? { description: `Roles: ${entry.roles.join(', ')}` } : {}),
    security: scheme ? [{ [scheme]: [] }] : [],
    parameters: [...parametersOf('path', entry.params), ...parametersOf('query', entry.query)],
    ...(entry.form
      ? { requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: entry.form } } } }
      : {}),
    ...(entry.body ? { requestBody: { required: true, content: { 'application/json': { schema: entry.body } } } } : {}),
    responses: {
      [entry.status ?? 200]: {
        description: 'Done',
        content: { [entry.media ?? 'application/json']: { schema: entry.reply } },
      },
      ...problems(codes),
    },
  }
}

function parametersOf(place: 'path' | 'query', schema: Operation['params']): readonly object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || ((schema?.required ?? []) as readonly string[]).includes(name),
    schema: one,
  }))
}

function problems(codes: readonly ErrorCode[]): Record<string, unknown> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set(codes))
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => `\`${code}\`: ${ERROR_SENTENCES[code]}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
