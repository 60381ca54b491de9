import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Secrets, StaffSessionStore } from './staff-session.ports.ts'
import type { CheckedProof, StaffIdentity, StaffTokenPair } from './staff-session.types.ts'

/** Exchanges a checked ID token for a session bound to the proof's key; errors `no_role`, `proof_invalid`, `sign_in_failed`. */
export const createStaffSession = async (
  ports: { readonly store: StaffSessionStore; readonly secrets: Secrets },
  signIn: { readonly identity: StaffIdentity; readonly idToken: string; readonly proof: CheckedProof },
): Promise<StaffTokenPair> => {
  if (signIn.identity.roles.length === 0) throw new AppError('no_role')
  const accessToken = ports.secrets.create()
  const refreshToken = ports.secrets.create()
  const issued = await ports.store.create({
    identity: signIn.identity,
    proof: signIn.proof,
    idTokenHash: ports.secrets.hash(signIn.idToken),
    accessHash: ports.secrets.hash(accessToken),
    refreshHash: ports.secrets.hash(refreshToken),
  })
  if (typeof issued === 'string') throw new AppError(issued)
  return { ...issued, accessToken, refreshToken }
}
