// The yardstick: a window with a static page and nothing else.
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  void window.loadURL('data:text/html,<title>Bare</title><h1>Bare window</h1>')
})
app.on('window-all-closed', () => app.quit())
