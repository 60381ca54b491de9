import { app } from 'electron'

export interface Lifecycle {
  readonly onReady: () => Promise<void>
  /** Another start of the console was tried, or its icon was clicked. Its arguments are not read: nothing can be asked through them. */
  readonly onCalled: () => void
  /** Everything that must end in good order before the console does. */
  readonly onQuit: () => Promise<void>
  readonly onFault: (message: string, error: unknown) => void
}

/** Runs one console per user data folder, from ready to the ordered end of its service. */
export const runLifecycle = ({ onReady, onCalled, onQuit, onFault }: Lifecycle): void => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  let ended = false

  app.on('second-instance', onCalled)
  app.on('activate', onCalled)
  app.on('window-all-closed', () => app.quit())
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
    .then(onReady)
    .catch((error: unknown) => {
      onFault('the console could not start', error)
      app.exit(1)
    })
}
