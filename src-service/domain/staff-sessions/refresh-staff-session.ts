import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Secrets, StaffSessionStore } from './staff-session.ports.ts'
import type { CheckedProof, StaffTokenPair } from './staff-session.types.ts'

/** A new access token for a session that has not ended; the one before it is void at once. Errors `session_over`, `proof_invalid`. */
export const refreshStaffSession = async (
  ports: { readonly store: StaffSessionStore; readonly secrets: Secrets },
  refreshToken: string,
  proof: CheckedProof,
): Promise<StaffTokenPair> => {
  const accessToken = ports.secrets.create()
  const issued = await ports.store.refresh(ports.secrets.hash(refreshToken), ports.secrets.hash(accessToken), proof)
  if (typeof issued === 'string') throw new AppError(issued)
  return { ...issued, accessToken, refreshToken }
}
