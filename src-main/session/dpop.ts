import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose'

/** The session's key pair; the private half leaves this process only sealed (R24). */
export interface ProofKey {
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

const publicPart = ({ kty, crv, x, y }: JWK): JWK => ({
  ...(kty === undefined ? {} : { kty }),
  ...(crv === undefined ? {} : { crv }),
  ...(x === undefined ? {} : { x }),
  ...(y === undefined ? {} : { y }),
})

export const createProofKey = async (): Promise<ProofKey> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  return { privateKey, publicJwk: publicPart(await exportJWK(publicKey)) }
}

export const exportProofKey = (key: ProofKey): Promise<JWK> => exportJWK(key.privateKey)

/** Throws for anything that is no private ES256 key. */
export const importProofKey = async (jwk: JWK): Promise<ProofKey> => {
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || typeof jwk.d !== 'string') throw new TypeError('not a proof key')
  const privateKey = await importJWK(jwk, 'ES256', { extractable: true })
  if (privateKey instanceof Uint8Array) throw new TypeError('not a proof key')
  return { privateKey, publicJwk: publicPart(jwk) }
}

/** A proof for one request (RFC 9449): method, address without query, time, and the hash of the access token it goes with. */
export const createProof = (key: ProofKey, method: string, url: string, accessToken?: string): Promise<string> => {
  const address = new URL(url)
  address.search = ''
  address.hash = ''
  const ath = accessToken === undefined ? {} : { ath: createHash('sha256').update(accessToken).digest('base64url') }
  return new SignJWT({ jti: randomUUID(), htm: method, htu: address.href, ...ath })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: key.publicJwk })
    .setIssuedAt()
    .sign(key.privateKey)
}

/**
 * A nonce for the sign-in at a provider that names the service and the key for which the ID token is asked: another service that gets the
 * token can do nothing with it (src-service/http/plugins/sign-in-nonce.ts).
 */
export const createSignInNonce = async (key: ProofKey, origin: string): Promise<string> => {
  const random = randomBytes(24).toString('base64url')
  const thumbprint = await calculateJwkThumbprint(key.publicJwk)
  return `lk1.${random}.${createHash('sha256').update(`${random} ${origin} ${thumbprint}`).digest('base64url')}`
}
