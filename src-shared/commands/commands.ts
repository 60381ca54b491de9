/** The menus that a command can stand in. */
export type CommandMenu = 'file' | 'view' | 'go' | 'account' | 'demonstration' | 'help'

export interface Command {
  /** The native menu that shows it, and its group in the palette. */
  readonly menu: CommandMenu
  /** `Mod` is Ctrl or the command key; the first is the one that menus show. A single letter or sign is heard only where nobody types. */
  readonly keys?: readonly string[]
  /** Starts another group within its menu. */
  readonly apart?: true
}

/**
 * Every command of the console: where it stands and its keys. The palette, the sheet of keys, the shortcuts and the native menus are
 * all made from this list; its words are beside it, what each does is in the console's `app/commands`.
 */
const table = {
  'window.new': { menu: 'file', keys: ['Mod+Shift+N'] },
  'file.exportCsv': { menu: 'file', keys: ['Mod+Shift+E'], apart: true },
  'file.savePdf': { menu: 'file' },
  'file.print': { menu: 'file', keys: ['Mod+P'] },
  'workspace.switch': { menu: 'file', keys: ['Mod+Shift+O'], apart: true },
  'workspace.add': { menu: 'file' },
  'session.signOut': { menu: 'file', apart: true },
  'view.zoomIn': { menu: 'view', keys: ['Mod+=', 'Mod++'] },
  'view.zoomOut': { menu: 'view', keys: ['Mod+-'] },
  'view.zoomReset': { menu: 'view', keys: ['Mod+0'] },
  'view.light': { menu: 'view', apart: true },
  'view.dark': { menu: 'view' },
  'view.highContrast': { menu: 'view' },
  'view.system': { menu: 'view' },
  'view.density': { menu: 'view' },
  'list.filter': { menu: 'view', keys: ['F'], apart: true },
  'palette.open': { menu: 'go', keys: ['Mod+K'] },
  'search.focus': { menu: 'go', keys: ['/', 'Mod+F'] },
  'go.accounts': { menu: 'go', keys: ['Mod+1'], apart: true },
  'go.requests': { menu: 'go', keys: ['Mod+2'] },
  'go.deadEnds': { menu: 'go' },
  'go.cases': { menu: 'go', keys: ['Mod+3'] },
  'go.audit': { menu: 'go', keys: ['Mod+4'] },
  'go.policies': { menu: 'go', keys: ['Mod+5'] },
  'go.insights': { menu: 'go', keys: ['Mod+6'] },
  'go.settings': { menu: 'go', keys: ['Mod+,'] },
  'news.open': { menu: 'go', keys: ['Mod+Shift+B', 'N'] },
  'go.back': { menu: 'go', keys: ['Alt+ArrowLeft'], apart: true },
  'go.forward': { menu: 'go', keys: ['Alt+ArrowRight'] },
  'account.resendSms': { menu: 'account', keys: ['Mod+Shift+S'] },
  'account.resendCall': { menu: 'account', keys: ['Mod+Shift+D'] },
  'account.requestChange': { menu: 'account', keys: ['Mod+Shift+R'] },
  'account.setupLink': { menu: 'account' },
  'account.checkLink': { menu: 'account' },
  'account.override': { menu: 'account' },
  'account.reveal': { menu: 'account', keys: ['Mod+Shift+V'] },
  'account.note': { menu: 'account', keys: ['Mod+Shift+A'] },
  'account.seeMember': { menu: 'account', keys: ['Mod+Shift+M'], apart: true },
  'account.newWindow': { menu: 'account' },
  'account.copyId': { menu: 'account', keys: ['Mod+Shift+C'], apart: true },
  'account.copyLink': { menu: 'account', keys: ['Mod+Shift+L'] },
  'demonstration.member': { menu: 'demonstration' },
  'demonstration.phones': { menu: 'demonstration' },
  'demonstration.mail': { menu: 'demonstration' },
  'demonstration.marketplace': { menu: 'demonstration' },
  'demonstration.clock': { menu: 'demonstration', apart: true },
  'demonstration.reset': { menu: 'demonstration' },
  'help.rules': { menu: 'help', keys: ['F1'] },
  'help.keys': { menu: 'help', keys: ['?'] },
  'help.news': { menu: 'help', apart: true },
  'help.about': { menu: 'help' },
} as const satisfies Readonly<Record<string, Command>>

/** A command's name, which is also the id of its item in the native menu. */
export type CommandId = keyof typeof table

/** The commands that the page of one account offers while it is shown. */
export type AccountCommandId = Extract<CommandId, `account.${string}`>

/** The command that opens a page of the demonstration. */
export const demonstrationCommand = (page: 'member' | 'phones' | 'mail' | 'marketplace'): CommandId =>
  `demonstration.${page}`

/** The registry, by id. */
export const commands: Readonly<Record<CommandId, Command>> = table

/** Every id in the order in which menus and lists show them. */
export const commandIds = Object.keys(table) as readonly CommandId[]

/** True for the name of a command. */
export const isCommandId = (text: string): text is CommandId => Object.hasOwn(table, text)
