import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import type { JWK, JWTPayload } from 'jose'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { CheckedProof } from '../../domain/staff-sessions/staff-session.types.ts'
import { secrets } from './secrets.ts'

/** How far the console's clock may be from ours, both ways; the server's nonce, which makes it needless, is not built yet. */
const CLOCK_SECONDS = 60
const LONGEST_PROOF = 4096

export interface ProofTarget {
  readonly method: string
  /** The address that the caller meant: our public origin and the path; query and fragment do not count. */
  readonly url: string
  /** Given where an access token is presented: the proof must be made for it (`ath`). */
  readonly accessToken?: string
}

const refused = (): AppError => new AppError('proof_invalid')

/** The key in the proof's own header: a public key on P-256 and nothing else. */
const keyOf = (proof: string): JWK => {
  const { jwk } = decodeProtectedHeader(proof)
  if (jwk?.kty !== 'EC' || jwk.crv !== 'P-256' || typeof jwk.x !== 'string' || typeof jwk.y !== 'string')
    throw refused()
  if ('d' in jwk) throw refused()
  return { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }
}

/** RFC 9449, section 4.3, item 9: compared after normalisation, without query and fragment. */
const place = (address: string): string => {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

const isFor = (claims: JWTPayload, target: ProofTarget): boolean => {
  const { htm, htu, iat, jti, ath } = claims
  if (htm !== target.method || typeof htu !== 'string' || place(htu) !== place(target.url)) return false
  if (typeof iat !== 'number' || Math.abs(Date.now() / 1000 - iat) > CLOCK_SECONDS) return false
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 128) return false
  if (target.accessToken === undefined) return true
  return ath === createHash('sha256').update(target.accessToken).digest('base64url')
}

/**
 * Checks a DPoP proof (RFC 9449, section 4.3) but for replay and for the key that the session is bound to: the database
 * tells those in the statement that reads the session. Error `proof_invalid`.
 */
export const checkProof = async (proof: unknown, target: ProofTarget): Promise<CheckedProof> => {
  if (typeof proof !== 'string' || proof.length > LONGEST_PROOF) throw refused()
  try {
    const jwk = keyOf(proof)
    const { payload } = await jwtVerify(proof, await importJWK(jwk, 'ES256'), {
      algorithms: ['ES256'],
      typ: 'dpop+jwt',
    })
    if (!isFor(payload, target)) throw refused()
    const keyThumbprint = await calculateJwkThumbprint(jwk)
    // With the key in it, nobody can use up somebody else's jti.
    return { keyThumbprint, hash: secrets.hash(`${keyThumbprint} ${payload.jti}`) }
  } catch {
    throw refused()
  }
}
