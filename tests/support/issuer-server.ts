import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { JWTPayload } from 'jose'

/** An issuer of our own that says whatever a test wants said, properly signed. */
export interface IssuerServer {
  readonly url: string
  /** Signs claims with the issuer's key; `iss`, `iat` and `exp` are right unless given. */
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>
  /** What its token endpoint answers as ID token, for any code. */
  answerIdToken(token: string): void
  readonly close: () => Promise<void>
}

/** `port` is given where an issuer comes back to where it was. */
export async function startIssuer(port = 0): Promise<IssuerServer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] }
  let idToken = ''
  const server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      },
      '/keys': keys,
      '/token': { access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: idToken },
    }
    const answer = answers[request.url ?? '']
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    answerIdToken: (token) => {
      idToken = token
    },
    sign: (claims, header = {}) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ iss: url, iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
        .sign(privateKey)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
