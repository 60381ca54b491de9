import { app } from 'electron'
import { linkScheme, placeOfArguments, placeOfLink } from './deep-link.ts'

export interface Lifecycle {
  /** `place` is where a link leads that the console was started with. */
  readonly onReady: (place: string | undefined) => Promise<void>
  /**
   * Another start of the console was tried, or its icon or a link was clicked. Of the arguments only one link is read, and of it only
   * the place: nothing can be done through them. What is no link of ours shows the console and does nothing else.
   */
  readonly onCalled: (place: string | undefined) => void
  /** Everything that must end in good order before the console does. */
  readonly onQuit: () => Promise<void>
  readonly onFault: (message: string, error: unknown) => void
}

/** Runs one console per user data folder, from ready to the ordered end of its service. */
export const runLifecycle = ({ onReady, onCalled, onQuit, onFault }: Lifecycle): void => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  let ended = false

  // macOS gives the link that starts the console before it is ready.
  let given = placeOfArguments(process.argv.slice(1))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    given = placeOfLink(link)
    if (app.isReady()) onCalled(given)
  })
  app.on('second-instance', (_event, argv) => onCalled(placeOfArguments(argv.slice(1))))
  app.on('activate', () => onCalled(undefined))
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  // Run from a folder of sources, the console leaves the system's list of programs as it is.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    onQuit()
      .catch((error: unknown) => onFault('the console did not end in good order', error))
      .finally(() => {
        ended = true
        app.quit()
      })
  })
  app
    .whenReady()
    .then(() => onReady(given))
    .catch((error: unknown) => {
      onFault('the console could not start', error)
      app.exit(1)
    })
}
