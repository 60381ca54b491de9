import type { FastifyRequest } from 'fastify'
import type { CountryHints } from '../../../src-shared/phone/country-hint.ts'

/** What a request tells of where who asks is (R8). */
export type RequestHints = (request: FastifyRequest) => Pick<CountryHints, 'language' | 'addressCountry'>

/**
 * The browser's languages, and the address's country from the header in which the operator's own proxy puts it. Without that configuration no header
 * tells a country, for anybody can send one; two answers in it are none, for one of them came with the request.
 */
export const requestHints =
  (header: string | null): RequestHints =>
  ({ headers }) => {
    const country = header === null ? undefined : headers[header]
    return {
      language: headers['accept-language'],
      addressCountry: typeof country === 'string' ? country : undefined,
    }
  }
