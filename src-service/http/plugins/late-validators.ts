import { AjvCompiler } from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'

// `removeAdditional: false`: an unknown field is refused. The schemas themselves are checked by tests/contract.
const customOptions = {
  removeAdditional: false,
  coerceTypes: 'array',
  useDefaults: true,
  validateSchema: false,
} as const

/**
 * Fastify's own validators, each compiled by the first request that needs it: all of them at once were a tenth of the
 * embedded service's start.
 */
export function lateValidators(): FastifySchemaCompiler<object> {
  const compile = AjvCompiler()({}, { customOptions })
  return ({ schema }) => {
    let compiled: ReturnType<typeof compile> | undefined
    const validate: ReturnType<FastifySchemaCompiler<object>> = (data: unknown) => {
      compiled ??= compile({ schema })
      const valid = compiled(data)
      validate.errors = compiled.errors ?? null
      return valid === true
    }
    return validate
  }
}
