import type { MenuItemConstructorOptions } from 'electron'
import { commandIds, commands, type CommandId, type CommandMenu } from '../../src-shared/commands/commands.ts'
import { acceleratorOf } from '../../src-shared/commands/keys.ts'
import type { CommandWords } from '../../src-shared/commands/words.types.ts'

export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly words: CommandWords
  readonly developer: boolean
  readonly isEnabled: (id: CommandId) => boolean
  readonly onCommand: (id: CommandId) => void
}

type Role = keyof CommandWords['roles'] & NonNullable<MenuItemConstructorOptions['role']>

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The native menus: the platform's own roles and the registry's commands, in the console's language. */
export const menuTemplate = (parts: MenuParts): MenuItemConstructorOptions[] => {
  const { platform, words, developer, isEnabled, onCommand } = parts
  const isMac = platform === 'darwin'
  // A letter to press with Alt, where the platform has that.
  const title = (text: string): string => (isMac || !/^\p{Script=Latin}/u.test(text) ? text : `&${text}`)
  const role = (name: Role): MenuItemConstructorOptions => ({ role: name, label: words.roles[name] })
  const roles = (...names: readonly Role[]): MenuItemConstructorOptions[] => names.map(role)
  const command = (id: CommandId): MenuItemConstructorOptions[] => {
    const accelerator = acceleratorOf(commands[id].keys?.[0] ?? '')
    return [
      ...(commands[id].apart ? [separator] : []),
      {
        id,
        label: words.commands[id],
        enabled: isEnabled(id),
        // Shown only: the page hears its keys itself, and knows when a dialog has them.
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        click: () => onCommand(id),
      },
    ]
  }
  const of = (menu: CommandMenu): MenuItemConstructorOptions[] =>
    commandIds.filter((id) => commands[id].menu === menu).flatMap(command)
  const submenu = (name: keyof CommandWords['menus'], items: MenuItemConstructorOptions[]) => ({
    id: name,
    label: title(words.menus[name]),
    submenu: items,
  })
  const ends: MenuItemConstructorOptions[] = [separator, ...roles('close'), ...(isMac ? [] : roles('quit'))]
  return [
    ...(isMac
      ? [
          {
            role: 'appMenu' as const,
            submenu: [
              ...roles('about'),
              separator,
              ...roles('hide', 'hideOthers', 'unhide'),
              separator,
              ...roles('quit'),
            ],
          },
        ]
      : []),
    submenu('file', [...of('file'), ...ends]),
    submenu('edit', [
      ...roles('undo', 'redo'),
      separator,
      ...roles('cut', 'copy', 'paste'),
      separator,
      ...roles('selectAll'),
    ]),
    submenu('view', [
      ...of('view'),
      separator,
      ...roles('reload', ...(developer ? (['toggleDevTools'] as const) : []), 'togglefullscreen'),
    ]),
    submenu('go', of('go')),
    submenu('account', of('account')),
    submenu('demonstration', of('demonstration')),
    submenu('window', [...roles('minimize'), ...(isMac ? [separator, ...roles('front')] : [])]),
    submenu('help', of('help')),
  ]
}
