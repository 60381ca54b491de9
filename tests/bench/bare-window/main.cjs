// The yardstick: a window with a static page and nothing else.
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, contextIsolation: true } })
  window.loadURL('data:text/html,<title>Bare</title><h1>Bare window</h1>')
})
app.on('window-all-closed', () => app.quit())
