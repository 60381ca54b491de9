import { useCommandKeys } from './use-command-keys.ts'
import { useNativeMenu } from './use-native-menu.ts'
import { useSettings } from '../../../lib/use-desktop.ts'

/** The keys and the native menu where nobody is signed in: the way to another workspace. */
export function SignedOutCommands() {
  useCommandKeys(useSettings().singleKeyShortcuts)
  useNativeMenu()
  return null
}
