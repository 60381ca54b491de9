import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { health } from '../../src-shared/contract/health.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'
import { NetworkError, type Http, type HttpReply } from '../api/http.ts'
import { errorOf } from '../api/problem.ts'

/** A health reply is far smaller. */
const largestReply = 16 * 1024

/** What every version's health says; a newer one may say more. */
const isHealth = Compile(
  Type.Object({
    serverNow: Type.String(),
    status: Type.Literal('ready'),
    database: Type.String(),
    version: Type.String({ maxLength: 64 }),
  }),
)

/** The codes by which Node and OpenSSL refuse a certificate. */
const isUntrusted = (reason: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|_CRL/.test(reason)

/** Versions fit where none of the two may have changed what the other knows (semantic versioning: below 1.0 the minor decides). */
export const isFitting = (own: string, theirs: string): boolean => {
  const series = (version: string): string | undefined => {
    const [, major, minor] = /^(\d+)\.(\d+)\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/.exec(version) ?? []
    return major === '0' ? `0.${minor}` : major
  }
  return series(own) !== undefined && series(own) === series(theirs)
}

const codeOf = (reply: HttpReply, own: string): ErrorCode | undefined => {
  if (reply.status === 200 && isHealth.Check(reply.body)) {
    const { version } = reply.body as { readonly version: string }
    return isFitting(own, version) ? undefined : 'server_version'
  }
  // Ours says so itself while its database is away; a proxy says it in its own words while our service is.
  if (errorOf(reply).code === 'service_unavailable') return 'server_unreachable'
  return 'server_not_linekeeper'
}

/**
 * Asks a server whether it is Linekeeper's service and of a version that fits. Nothing of anybody's session goes with it. Throws
 * `server_unreachable`, `server_untrusted`, `server_not_linekeeper` or `server_version`.
 */
export const askServer = async (http: Http, origin: string, version: string, timeoutMs: number): Promise<void> => {
  let code: ErrorCode | undefined
  try {
    const url = `${origin}${health.ready.path}`
    code = codeOf(await http.send({ method: 'GET', url, timeoutMs, largestReply }), version)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    code = isUntrusted(error.message)
      ? 'server_untrusted'
      : error.message === 'ERR_BAD_RESPONSE'
        ? 'server_not_linekeeper'
        : 'server_unreachable'
  }
  if (code !== undefined) throw new AppError(code)
}
