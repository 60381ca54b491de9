import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { DemonstrationPage } from '../window/demonstration-window.ts'

export interface MenuActions {
  readonly openDemonstration: (page: DemonstrationPage) => void
}

const demonstration = ({ openDemonstration }: MenuActions): MenuItemConstructorOptions => ({
  label: '&Demonstration',
  submenu: [
    { label: 'Open member’s page', click: () => openDemonstration('member') },
    { label: 'Open phone simulator', click: () => openDemonstration('phones') },
    { label: 'Open marketplace', click: () => openDemonstration('marketplace') },
  ],
})

const view = (): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    { role: 'reload' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
})

/** The native menu: the platform's own roles, and the demonstration's pages. Help leads nowhere outside the console. */
export const setMenu = (actions: MenuActions): void => {
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    isMac ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    view(),
    demonstration(actions),
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: [{ label: `About ${app.name}`, click: () => app.showAboutPanel() }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
