import type { FastifyReply, FastifyRequest } from 'fastify'
import type {} from '@fastify/cookie'
import { MEMBER_SESSION_HOURS } from '../../domain/member-sessions/member-session.ports.ts'

/** The names that a browser keeps: with `__Host-`, but for the embedded workspace's plain-http loopback, where Chromium 114 drops it. */
export interface MemberCookies {
  readonly session: string
  readonly signIn: string
}

export const memberCookies = (publicOrigin: string): MemberCookies => {
  const prefix = publicOrigin.startsWith('https:') ? '__Host-' : ''
  return { session: `${prefix}linekeeper`, signIn: `${prefix}linekeeper-sign-in` }
}

/** How long a started sign-in may take. */
export const SIGN_IN_SECONDS = 600

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** Sets a cookie on the reply, beside those that it sets already. */
const set = (reply: FastifyReply, name: string, value: string, maxAge: number): void =>
  void reply.header('set-cookie', reply.server.serializeCookie(name, value, { ...attributes, maxAge }))

export const setSession = (reply: FastifyReply, cookies: MemberCookies, value: string): void =>
  set(reply, cookies.session, value, MEMBER_SESSION_HOURS * 3600)

export const setSignIn = (reply: FastifyReply, cookies: MemberCookies, value: string): void =>
  set(reply, cookies.signIn, value, SIGN_IN_SECONDS)

export const forget = (reply: FastifyReply, name: string): void => set(reply, name, '', 0)

/** The value of a request's cookie, if it has one of that name. */
export const cookieOf = (request: FastifyRequest, name: string): string | undefined => {
  const { cookie } = request.headers
  return cookie === undefined ? undefined : request.server.parseCookie(cookie)[name]
}
