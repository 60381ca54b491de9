import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { demonstrationPages, type DemonstrationPage } from '../../src-shared/contract/page.ts'

export interface MenuActions {
  readonly openDemonstration: (page: DemonstrationPage) => void
}

const openPage: Readonly<Record<DemonstrationPage, string>> = {
  member: 'Open member’s page',
  phones: 'Open phone simulator',
  mail: 'Open mail',
  marketplace: 'Open marketplace',
}

const demonstration = ({ openDemonstration }: MenuActions): MenuItemConstructorOptions => ({
  label: '&Demonstration',
  submenu: demonstrationPages.map((page) => ({ label: openPage[page], click: () => openDemonstration(page) })),
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
