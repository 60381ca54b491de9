import { useState } from 'react'
import type { StaffMember } from '../../../../src-shared/contract/staff-sessions.ts'
import { useCommand } from '../../../lib/commands.ts'
import { openInNewWindow } from '../../../lib/open-in-new-window.ts'
import { useSettings } from '../../../lib/use-desktop.ts'
import { useHelpCommands } from './help-commands.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Palette } from './palette.tsx'
import { usePlaceCommands } from './place-commands.ts'
import { useCommandKeys } from './use-command-keys.ts'
import { useNativeMenu } from './use-native-menu.ts'
import { useViewCommands } from './view-commands.ts'

/** What can be done wherever one is, with its keys, the native menu, the palette and the sheet of keys. */
export function FrameCommands({ staff }: { readonly staff: StaffMember }) {
  const [shown, setShown] = useState<'palette' | 'keys'>()
  const close = (): void => setShown(undefined)
  usePlaceCommands(staff.roles)
  useViewCommands()
  useHelpCommands()
  useCommand('palette.open', () => setShown('palette'))
  useCommand('help.keys', () => setShown('keys'))
  useCommand('window.new', () => openInNewWindow())
  useCommandKeys(useSettings().singleKeyShortcuts)
  useNativeMenu()
  return (
    <>
      <Palette open={shown === 'palette'} roles={staff.roles} onClose={close} />
      <KeysDialog open={shown === 'keys'} onClose={close} />
    </>
  )
}
