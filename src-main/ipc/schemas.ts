import { Type, type TObject, type TProperties, type TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { operationOf, type OperationKey } from '../../src-shared/contract/index.ts'
import type { Operation } from '../../src-shared/contract/operation.ts'
import { StreamEvent } from '../../src-shared/contract/events.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'

type Check = Validator<TProperties, TSchema>

const cached = <A>(make: (argument: A) => Check): ((argument: A) => Check) => {
  const made = new Map<A, Check>()
  return (argument) => {
    const check = made.get(argument) ?? make(argument)
    made.set(argument, check)
    return check
  }
}

const compile = (schema: TSchema): Check => Compile(schema) as Check
const propertiesOf = (schema: TObject | undefined): TProperties => schema?.properties ?? {}

/** One flat strict object of an operation's params, query and body, which share no names. */
export const inputSchema = ({ params, query, body }: Operation): TObject =>
  Type.Object(
    { ...propertiesOf(params), ...propertiesOf(query), ...propertiesOf(body) },
    { additionalProperties: false },
  )

const inputCheck = cached((key: OperationKey) => compile(inputSchema(operationOf(key))))
const replyCheck = cached((key: OperationKey) => compile(operationOf(key).reply))
const streamEventCheck = cached((schema: TSchema) => compile(schema))

const pointer = (path: string): string => path.replace(/^\//, '')

/** The fields of an input that its operation's schema refuses, each with the schema's own words; empty for a good input. */
export const refusedFields = (key: OperationKey, input: unknown): { field: string; message: string }[] => {
  const check = inputCheck(key)
  if (check.Check(input)) return []
  return check.Errors(input).flatMap(({ keyword, instancePath, params, message }) => {
    const below = instancePath === '' ? '' : `${pointer(instancePath)}/`
    const named = (names: unknown, words: string) =>
      (Array.isArray(names) ? names : []).map((name) => ({ field: `${below}${String(name)}`, message: words }))
    if (keyword === 'required') return named(Reflect.get(params, 'requiredProperties'), 'is required')
    if (keyword === 'additionalProperties') return named(Reflect.get(params, 'additionalProperties'), 'is not known')
    if (keyword === 'boolean') return []
    return [{ field: pointer(instancePath), message }]
  })
}

/** Throws `validation_failed` with the refused fields. */
export const requireInput = (key: OperationKey, input: unknown): void => {
  const fields = refusedFields(key, input)
  if (fields.length > 0) throw new AppError('validation_failed', { fields })
}

/** A reply that its operation's schema does not allow: a fault of ours, never shown as it is. */
export class ReplyInvalid extends Error {
  override readonly name = 'ReplyInvalid'
}

/** Throws `ReplyInvalid` with the places (never the values) where a reply leaves its schema. */
export const requireReply = (key: OperationKey, reply: unknown): void => {
  const check = replyCheck(key)
  if (check.Check(reply)) return
  const places = check.Errors(reply).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`)
  throw new ReplyInvalid(`${key}: ${[...new Set(places)].slice(0, 10).join(', ')}`)
}

/** True for an event that the stream may carry. */
export const isStreamEvent = (value: unknown): value is StreamEvent => streamEventCheck(StreamEvent).Check(value)
