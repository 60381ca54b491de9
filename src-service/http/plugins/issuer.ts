import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose'
import { AppError } from '../../../src-shared/errors/app-error.ts'

const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA', 'Ed25519']
const TIMEOUT_MILLISECONDS = 5_000

/** Checks tokens of one OpenID issuer; a token that is not good throws a jose error, an issuer out of reach `service_unavailable`. */
export interface Issuer {
  verify(
    token: string,
    options: Pick<JWTVerifyOptions, 'audience' | 'maxTokenAge' | 'requiredClaims'>,
  ): Promise<JWTPayload>
}

interface Metadata {
  readonly issuer: string
  readonly jwks_uri: string
}

const isMetadata = (body: unknown): body is Metadata =>
  typeof body === 'object' &&
  body !== null &&
  'issuer' in body &&
  'jwks_uri' in body &&
  typeof body.jwks_uri === 'string'

/** OpenID Connect Discovery 1.0, section 4: what is read must name the issuer that was asked. */
const discover = async (url: string, allowHttp: boolean): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  })
  const body: unknown = await response.json()
  if (!response.ok || !isMetadata(body) || body.issuer !== url) throw new Error(`${url} does not describe itself`)
  const keys = new URL(body.jwks_uri)
  if (keys.protocol !== 'https:' && !allowHttp) throw new Error(`${url} serves its keys without TLS`)
  return createRemoteJWKSet(keys, { timeoutDuration: TIMEOUT_MILLISECONDS })
}

const isOurs = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC'

/** An issuer by its address; asked once, when it is first needed. `allowHttp` is for the embedded provider on loopback only. */
export const makeIssuer = (url: string, allowHttp: boolean): Issuer => {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const keysOf = (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(url, allowHttp).catch((error: unknown) => {
      keys = undefined // ask again next time
      throw error
    })
    return keys
  }
  return {
    async verify(token, options) {
      try {
        const { payload } = await jwtVerify(token, await keysOf(), {
          ...options,
          issuer: url,
          algorithms: ALGORITHMS,
          clockTolerance: 30,
          requiredClaims: ['sub', 'exp', 'iat', ...(options.requiredClaims ?? [])],
        })
        return payload
      } catch (error) {
        throw isOurs(error) ? new AppError('service_unavailable') : error
      }
    },
  }
}
