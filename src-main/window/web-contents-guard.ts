import { app, type Session, type WebContents } from 'electron'

/** Says whether one web contents may go to an address; who has no rule goes nowhere. */
export type NavigationRule = (address: string) => boolean

const rules = new WeakMap<WebContents, NavigationRule>()

/** Lets a window go where its rule allows; everything else stays denied. */
export const allowNavigation = (webContents: WebContents, rule: NavigationRule): void => {
  rules.set(webContents, rule)
}

const mayNavigate = (webContents: WebContents, address: string): boolean => rules.get(webContents)?.(address) ?? false

/** From now on every web contents, however it comes to be, denies navigation, redirects, new windows and webviews. */
export const guardAllWebContents = (): void => {
  app.on('web-contents-created', (_event, webContents) => {
    const check = (event: { preventDefault: () => void }, address: string): void => {
      if (!mayNavigate(webContents, address)) event.preventDefault()
    }
    webContents.on('will-navigate', check)
    webContents.on('will-redirect', check)
    webContents.on('will-frame-navigate', (details) => check(details, details.url))
    webContents.on('will-attach-webview', (event) => event.preventDefault())
    // Nobody is asked before a page goes to about:blank: it is led back to where it was.
    let place: string | undefined
    webContents.on('did-navigate', (_navigated, address) => {
      if (!address.startsWith('about:')) place = address
      else if (place !== undefined) void webContents.loadURL(place).catch(() => undefined)
    })
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // WebRTC may not reach the network around the session's own rules.
    webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** A session whose pages are granted nothing, and load only what the rule allows. */
export const lockSession = (session: Session, mayLoad: (address: string) => boolean): void => {
  session.setPermissionRequestHandler((_webContents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
}
