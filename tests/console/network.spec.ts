import type { Page } from '@playwright/test'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { reply } from '../support/bridge.ts'
import { startCanary, type Canary } from '../support/canary.ts'

const shared = sharedConsole('Amara Okafor')
let canary: Canary
test.beforeAll(async () => {
  canary = await startCanary()
})
test.afterAll(() => canary.close())

/** Tries every way out that a page has; answers their names when each has come to its end. */
const tryEveryWay = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (host) => {
    const ended = (target: EventTarget, ...names: string[]): Promise<unknown> =>
      new Promise((resolve) => {
        for (const name of names) target.addEventListener(name, resolve, { once: true })
        setTimeout(resolve, 1500)
      })
    const element = (name: string, attributes: Record<string, string>): Promise<unknown> => {
      const made = document.createElement(name)
      const end = ended(made, 'load', 'error', 'loadeddata')
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      document.body.append(made)
      return end.finally(() => made.remove())
    }
    const http = `http://${host}`
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(`${http}/fetch`),
      'fetch without an answer': () =>
        fetch(`${http}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }),
      request: () => {
        const request = new XMLHttpRequest()
        request.open('GET', `${http}/request`)
        const end = ended(request, 'loadend')
        request.send()
        return end
      },
      socket: () => ended(new WebSocket(`ws://${host}/socket`), 'open', 'error'),
      stream: () => ended(new EventSource(`${http}/stream`), 'open', 'error'),
      beacon: () => navigator.sendBeacon(`${http}/beacon`, 'x'),
      picture: () => element('img', { src: `${http}/picture` }),
      sound: () => element('audio', { src: `${http}/sound`, preload: 'auto' }),
      film: () => element('video', { poster: `${http}/film` }),
      script: () => element('script', { src: `${http}/script` }),
      style: () => element('link', { rel: 'stylesheet', href: `${http}/style` }),
      prefetch: () => element('link', { rel: 'prefetch', href: `${http}/prefetch` }),
      preload: () => element('link', { rel: 'preload', as: 'image', href: `${http}/preload` }),
      preconnect: () => element('link', { rel: 'preconnect', href: http }),
      icon: () => element('link', { rel: 'icon', href: `${http}/icon` }),
      frame: () => element('iframe', { src: `${http}/frame` }),
      object: () => element('object', { data: `${http}/object` }),
      font: () => new FontFace('canary', `url(${http}/font)`).load(),
      background: () => element('div', { style: `background: url(${http}/background); height: 9px` }),
      worker: () => ended(new Worker(`${http}/worker`), 'error', 'message'),
      'web rtc': async () => {
        const peer = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:${host}` },
            { urls: `turn:${host}?transport=tcp`, username: 'x', credential: 'x' },
          ],
        })
        peer.createDataChannel('x')
        const gathered = ended(peer, 'icegatheringstatechange')
        await peer.setLocalDescription(await peer.createOffer())
        await gathered
        peer.close()
      },
    }
    const tried: string[] = []
    await Promise.all(
      Object.entries(ways).map(async ([name, go]) => {
        tried.push(name)
        await Promise.resolve()
          .then(go)
          .catch(() => undefined)
      }),
    )
    return tried
  }, `127.0.0.1:${canary.port}`)

test('the canary hears who does connect', async () => {
  await fetch(`http://127.0.0.1:${canary.port}/control`)
  expect(canary.hits).toEqual(['GET /control HTTP/1.1'])
})

test('the console’s page reaches nothing by any of its ways', async () => {
  expect((await tryEveryWay(shared().window)).length).toBeGreaterThanOrEqual(20)
  expect(canary.hits).toEqual(['GET /control HTTP/1.1'])
})

test('it reaches nothing without its policy either: the session lets nothing but app: pass', async () => {
  const { app, window } = shared()
  const devtools = await app.context().newCDPSession(window)
  await devtools.send('Page.setBypassCSP', { enabled: true })
  await window.reload()
  await expect(window.getByRole('searchbox')).toBeVisible()
  await tryEveryWay(window)
  expect(canary.hits).toEqual(['GET /control HTTP/1.1'])
  await devtools.send('Page.setBypassCSP', { enabled: false })
  await devtools.detach()
  await window.reload()
})

test('a demonstration window reaches its own service and nothing else', async () => {
  const phones = await shared().openDemonstration('phones')
  await expect(phones.getByRole('heading', { name: 'Phones' })).toBeVisible()
  const devtools = await shared().app.context().newCDPSession(phones)
  await devtools.send('Page.setBypassCSP', { enabled: true })
  await phones.reload()
  await tryEveryWay(phones)
  expect(canary.hits).toEqual(['GET /control HTTP/1.1'])
})

test('no page goes elsewhere, opens a window, or hands an address to the system', async () => {
  const { app, window: own } = shared()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'openedOutside', opened)
    shell.openExternal = async (address) => void opened.push(address)
  })
  const addresses = [
    `http://127.0.0.1:${canary.port}/`,
    'https://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'mailto:a@example.org',
    'app://other/',
    'app://console.example.org/',
    'chrome://gpu',
    'devtools://devtools',
    'ftp://example.org/',
    'smb://example.org/',
    'vbscript:x',
  ]
  for (const page of app.windows()) {
    await page.evaluate(() => Reflect.set(window, 'stays', true))
    const before = page.url()
    for (const address of addresses)
      await page.evaluate((to) => {
        const attempt = (run: () => unknown): void => {
          try {
            run()
          } catch {
            // Refused at once: as good as refused later.
          }
        }
        const link = (target: string): void => {
          const made = Object.assign(document.createElement('a'), { href: to, target })
          document.body.append(made)
          made.click()
          made.remove()
        }
        attempt(() => window.open(to))
        attempt(() => link('_blank'))
        attempt(() => link('_self'))
        attempt(() => window.location.assign(to))
        attempt(() => {
          const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
          document.body.append(form)
          form.submit()
          form.remove()
        })
        attempt(() => {
          const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` })
          document.head.append(meta)
        })
      }, address)
    if (page === own) expect((await reply(own, 'workspace.status')).state).toBe('ready')
    expect(await page.evaluate(() => Reflect.get(window, 'stays') as unknown)).toBe(true)
    expect(page.url()).toBe(before)
  }
  // Chromium asks nobody on the way to about:blank; the page is led back.
  for (const page of app.windows()) {
    const before = page.url().split('#')[0]
    await page.evaluate(() => window.location.assign('about:blank')).catch(() => undefined)
    await expect.poll(() => page.url().split('#')[0]).toBe(before)
    await expect(page.getByRole('main')).toBeVisible()
  }
  expect(app.windows()).toHaveLength(2)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as unknown)).toEqual([])
  expect(canary.hits).toEqual(['GET /control HTTP/1.1'])
})
