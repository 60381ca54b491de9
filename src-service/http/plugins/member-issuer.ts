import * as openid from 'openid-client'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { MEMBER_SESSION_HOURS } from '../../domain/member-sessions/member-session.ports.ts'
import type { StartedSignIn } from './started-sign-in.ts'

export interface MemberIssuerSettings {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Who signed in at the marketplace's issuer, and when (`auth_time`). */
export interface MemberIdentity {
  readonly externalId: string
  readonly signedInAt: Date
}

export interface MemberIssuer {
  /** The address that starts a sign-in, and what its end must match. */
  start(options: { readonly fresh: boolean; readonly returnTo: string; readonly loginHint: string | null }): Promise<{
    readonly address: URL
    readonly started: StartedSignIn
  }>
  /** Checks state, issuer, code with PKCE, ID token with signature, nonce and age; error `sign_in_failed`. */
  finish(answer: URL, started: StartedSignIn): Promise<MemberIdentity>
}

/** Allowed difference of two clocks. */
const CLOCK_SECONDS = 30
const seconds = (): number => Math.floor(Date.now() / 1000)

/** The service as a client of the marketplace's issuer (OpenID Connect code flow, PKCE S256); `allowHttp` for loopback only. */
export const makeMemberIssuer = (
  settings: MemberIssuerSettings,
  redirectUri: string,
  allowHttp: boolean,
): MemberIssuer => {
  let configuration: Promise<openid.Configuration> | undefined
  const configured = (): Promise<openid.Configuration> => {
    configuration ??= openid
      .discovery(
        new URL(settings.url),
        settings.clientId,
        { [openid.clockTolerance]: CLOCK_SECONDS },
        openid.ClientSecretBasic(settings.clientSecret),
        {
          timeout: 5,
          execute: [openid.enableNonRepudiationChecks, ...(allowHttp ? [openid.allowInsecureRequests] : [])],
        },
      )
      .catch(() => {
        configuration = undefined // ask again next time
        throw new AppError('service_unavailable')
      })
    return configuration
  }
  return {
    async start({ fresh, returnTo, loginHint }) {
      const config = await configured()
      const state = openid.randomState()
      const nonce = openid.randomNonce()
      const codeVerifier = openid.randomPKCECodeVerifier()
      const address = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // max_age also makes the issuer tell auth_time, on which R4's five minutes stand.
        max_age: fresh ? '0' : String(MEMBER_SESSION_HOURS * 3600),
        ...(fresh ? { prompt: 'login' } : {}),
        ...(loginHint === null ? {} : { login_hint: loginHint }),
      })
      return { address, started: { state, nonce, codeVerifier, returnTo, fresh, startedAt: seconds() } }
    },
    async finish(answer, started) {
      const config = await configured()
      try {
        const tokens = await openid.authorizationCodeGrant(config, answer, {
          expectedState: started.state,
          expectedNonce: started.nonce,
          pkceCodeVerifier: started.codeVerifier,
          idTokenExpected: true,
          maxAge: started.fresh ? seconds() - started.startedAt : MEMBER_SESSION_HOURS * 3600,
        })
        const claims = tokens.claims()
        if (claims === undefined || typeof claims.auth_time !== 'number') throw new AppError('sign_in_failed')
        return { externalId: claims.sub, signedInAt: new Date(claims.auth_time * 1000) }
      } catch {
        throw new AppError('sign_in_failed')
      }
    },
  }
}
