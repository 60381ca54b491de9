import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Secrets, StaffSessionStore } from './staff-session.ports.ts'
import type { CheckedProof } from './staff-session.types.ts'

/** Ends a session at once, for every process; answers the product's clock. Errors `session_over`, `proof_invalid`. */
export const endStaffSession = async (
  ports: { readonly store: StaffSessionStore; readonly secrets: Secrets },
  refreshToken: string,
  proof: CheckedProof,
): Promise<{ readonly serverNow: Date }> => {
  const ended = await ports.store.end(ports.secrets.hash(refreshToken), proof)
  if (typeof ended === 'string') throw new AppError(ended)
  return ended
}
