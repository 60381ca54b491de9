import { Type, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Blocker, ErrorCodeName } from '../../src-shared/contract/common.ts'
import type { ErrorDetails } from '../../src-shared/errors/app-error.ts'

const moment = Type.Union([Type.String({ maxLength: 64 }), Type.Null()])
const text = Type.String({ maxLength: 500 })

const details = {
  fields: Type.Array(Type.Object({ field: text, message: text, code: Type.Optional(ErrorCodeName) })),
  suggestion: text,
  since: moment,
  until: moment,
  whoCanLift: Blocker.properties.whoCanLift,
  triesLeft: Type.Integer(),
  lineType: text,
  draftId: text,
  verifyUrl: text,
  blockedBy: Type.Array(Blocker),
  requestId: text,
} satisfies Record<keyof ErrorDetails, TSchema>

const checks = Object.entries(details).map(([name, schema]) => [name, Compile(schema as TSchema)] as const)

/** The details of an error that came over HTTP: the known ones in their known shape, everything else is left behind. */
export const errorDetailsOf = (body: object): ErrorDetails =>
  Object.fromEntries(
    checks.flatMap(([name, check]) => {
      const value: unknown = Reflect.get(body, name)
      return value !== undefined && check.Check(value) ? [[name, value]] : []
    }),
  )
