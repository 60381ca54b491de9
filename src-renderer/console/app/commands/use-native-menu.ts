import { useEffect } from 'react'
import { isCommandId } from '../../../../src-shared/commands/commands.ts'
import { call, onDesktopEvent } from '../../../lib/bridge.ts'
import { runCommand, useOffers } from '../../../lib/commands.ts'
import { inOverlay } from '../../../lib/shortcuts.ts'

/** Tells the native menu which commands apply in this window, and runs what is chosen there. */
export const useNativeMenu = (): void => {
  const possible = useOffers()
    .flatMap(({ id, blocked }) => (blocked === undefined ? [id] : []))
    .join(' ')
  useEffect(() => {
    void call('windows.tellCommands', { commands: possible === '' ? [] : possible.split(' ') }).catch(() => undefined)
  }, [possible])
  useEffect(() => () => void call('windows.tellCommands', { commands: [] }).catch(() => undefined), [])
  useEffect(
    () =>
      onDesktopEvent((event) => {
        // A dialog that is open has the keyboard, and keeps it.
        if (event.type === 'command.asked' && isCommandId(event.command) && !inOverlay()) runCommand(event.command)
      }),
    [],
  )
}
