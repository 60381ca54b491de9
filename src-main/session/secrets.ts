import type { JWK } from 'jose'
import type { StaffMember, StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import { exportProofKey, importProofKey, type ProofKey } from './dpop.ts'

/** What lets the console go on as the same person: it exists in this process, and sealed in the vault (R24). */
export interface Secrets {
  readonly refreshToken: string
  readonly proofKey: ProofKey
  readonly staff: StaffMember
  /** ISO 8601 in UTC. */
  readonly sessionEndsAt: string
}

interface Written {
  readonly refreshToken: string
  readonly privateJwk: JWK
  readonly staff: StaffMember
  readonly sessionEndsAt: string
}

export const secretsOf = (tokens: StaffTokens, proofKey: ProofKey): Secrets => ({
  refreshToken: tokens.refreshToken,
  proofKey,
  staff: tokens.staff,
  sessionEndsAt: tokens.sessionEndsAt,
})

export const writeSecrets = async ({ proofKey, ...rest }: Secrets): Promise<string> =>
  JSON.stringify({ ...rest, privateJwk: await exportProofKey(proofKey) } satisfies Written)

/** The secrets of an earlier start; undefined for a text that holds none, or whose session has ended by the given time. */
export const readSecrets = async (text: string, now: number): Promise<Secrets | undefined> => {
  try {
    const { privateJwk, ...rest } = JSON.parse(text) as Written
    if (typeof rest.refreshToken !== 'string' || typeof rest.staff.name !== 'string') return undefined
    if (!(Date.parse(rest.sessionEndsAt) > now)) return undefined
    return { ...rest, proofKey: await importProofKey(privateJwk) }
  } catch {
    return undefined
  }
}
