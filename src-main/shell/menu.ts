import { app, Menu } from 'electron'
import { commandIds, isCommandId, type CommandId } from '../../src-shared/commands/commands.ts'
import { commandWords } from '../../src-shared/commands/words.ts'
import { menuTemplate } from './menu-template.ts'

export interface MenuDependencies {
  readonly language: () => keyof typeof commandWords
  /** What main does itself, with or without a window and whoever is signed in. */
  readonly own: Readonly<Partial<Record<CommandId, () => void>>>
  /** False for what main does itself and cannot do in this workspace. */
  readonly mayDo: (id: CommandId) => boolean
  /** The window that a command is meant for. */
  readonly current: () => { readonly id: number } | undefined
  /** Leaves a command to the window's page. */
  readonly ask: (id: CommandId) => void
}

export interface NativeMenu {
  /** Draws the menus, in the language of now. */
  readonly draw: () => void
  /** The commands that apply in a window, by its page's own word. */
  readonly tell: (webContentsId: number, commands: readonly string[]) => void
  /** Another window has the keyboard: what does not apply there is greyed. */
  readonly follow: () => void
  /** The pages are loaded anew: what they said applies no longer. */
  readonly forget: () => void
}

/** The native menus of every window. */
export const createNativeMenu = ({ language, own, mayDo, current, ask }: MenuDependencies): NativeMenu => {
  const told = new Map<number, ReadonlySet<CommandId>>()
  const isEnabled = (id: CommandId): boolean =>
    own[id] === undefined ? (told.get(current()?.id ?? -1)?.has(id) ?? false) : mayDo(id)
  const onCommand = (id: CommandId): void => {
    const mine = own[id]
    if (mine) return mayDo(id) ? mine() : undefined
    ask(id)
  }
  const follow = (): void => {
    const menu = Menu.getApplicationMenu()
    for (const id of commandIds) {
      const item = menu?.getMenuItemById(id)
      if (item) item.enabled = isEnabled(id)
    }
  }
  const draw = (): void => {
    const words = commandWords[language()]
    const template = menuTemplate({
      platform: process.platform,
      words,
      developer: !app.isPackaged,
      isEnabled,
      onCommand,
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  return {
    draw,
    follow,
    forget: () => {
      told.clear()
      follow()
    },
    tell: (webContentsId, names) => {
      if (names.length === 0) told.delete(webContentsId)
      else told.set(webContentsId, new Set(names.filter(isCommandId)))
      follow()
    },
  }
}
