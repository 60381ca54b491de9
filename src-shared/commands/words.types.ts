import type { CommandId, CommandMenu } from './commands.ts'

/** What the native menus and the palette say in one language. A `…` at the end: more is asked before anything is done. */
export interface CommandWords {
  readonly menus: Readonly<Record<CommandMenu | 'edit' | 'window', string>>
  /** The platform's own items, which Electron would show in English. */
  readonly roles: Readonly<
    Record<
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'reload'
      | 'toggleDevTools'
      | 'togglefullscreen'
      | 'minimize'
      | 'close'
      | 'quit'
      | 'about'
      | 'hide'
      | 'hideOthers'
      | 'unhide'
      | 'front',
      string
    >
  >
  readonly commands: Readonly<Record<CommandId, string>>
}
