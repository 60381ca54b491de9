import { shell } from 'electron'
import { allowedHosts, isSignInAddress, mayOpen } from './address-policy.ts'

/** The one way to the system's browser. Answers whether the address was one that may be opened, and was. */
const openIf = async (allowed: boolean, address: string): Promise<boolean> => {
  if (!allowed) return false
  await shell.openExternal(new URL(address).href)
  return true
}

/** Opens a page of the documentation, or of the embedded service. */
export const openExternal = (address: string, serviceOrigin: string | undefined): Promise<boolean> =>
  openIf(mayOpen(address, allowedHosts, serviceOrigin), address)

/** Opens the sign-in of an organisation's provider, whose endpoint its own description names. */
export const openSignIn = (address: string, endpoint: string): Promise<boolean> =>
  openIf(isSignInAddress(address, endpoint), address)
