import { shell } from 'electron'
import { allowedHosts, mayOpen } from './address-policy.ts'

/** The one way to the system's browser. Answers whether the address was one that may be opened, and was. */
export const openExternal = async (address: string, serviceOrigin: string | undefined): Promise<boolean> => {
  if (!mayOpen(address, allowedHosts, serviceOrigin)) return false
  await shell.openExternal(new URL(address).href)
  return true
}
