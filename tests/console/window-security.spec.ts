import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { demonstrationPages } from '../../src-shared/contract/page.ts'
import { contentSecurityPolicy } from '../../src-main/window/content-security-policy.ts'
import { ask } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const windows = (): readonly Page[] => shared().app.windows()

test('no window has Node in its page, and none but the console’s has a bridge', async () => {
  const { window } = shared()
  const accountId = await accountIdOf(window, STORIES.readyForRequest)
  for (const page of demonstrationPages)
    await shared().openDemonstration(page, page === 'member' ? accountId : undefined)
  expect(windows()).toHaveLength(1 + demonstrationPages.length)
  for (const page of windows()) {
    await page.waitForLoadState()
    const found = await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => 'bridge' in window)).toBe(page === window)
  }
})

test('every web contents is sandboxed, isolated, and has nothing experimental', async () => {
  const preferences = await shared().app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => ({ ...(Reflect.get(contents, 'getLastWebPreferences') as () => object).call(contents) })),
  )
  expect(preferences.length).toBeGreaterThanOrEqual(1 + demonstrationPages.length)
  for (const each of preferences)
    expect(each).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      experimentalFeatures: false,
      allowRunningInsecureContent: false,
    })
})

test('the console’s page comes with its policy as a header, and a tour of it breaks it nowhere', async () => {
  const { window } = shared()
  await window.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'violations', seen)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  const loaded = window.waitForResponse(
    (response) => response.url().startsWith('app://console/') && response.request().isNavigationRequest(),
  )
  await window.reload()
  const policy = (await (await loaded).allHeaders())['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThan(20)
  expect(policy).toBe(contentSecurityPolicy(nonce))

  await openAccount(window, STORIES.readyForRequest)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('Escape')
  for (const name of ['Requests', 'Settings']) await window.getByRole('link', { name }).click()
  await window.getByRole('combobox', { name: 'Theme' }).click()
  await window.getByRole('option', { name: 'Dark' }).click()
  await switchTo(window, 'Mei Tanaka')
  await window.getByRole('link', { name: /^Cases/ }).click()
  await window.getByRole('row').nth(1).click()
  await switchTo(window, 'Rosa Delgado')
  await window.getByRole('link', { name: 'Audit' }).click()
  await expect(window.getByRole('row').nth(1)).toBeVisible()
  await switchTo(window, 'Amara Okafor')
  expect(await window.evaluate(() => Reflect.get(window, 'violations') as unknown)).toEqual([])
})

test('the policy blocks what is injected: nothing of it runs', async () => {
  const { window } = shared()
  const results = await window.evaluate(async () => {
    const canary = 'window.injected = true'
    const element = (name: string, attributes: Record<string, string>, text = ''): void => {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      if (text) made.append(text)
      document.body.append(made)
    }
    const injections: Record<string, () => unknown> = {
      'inline script': () => element('script', {}, canary),
      'script by text': () => Object.assign(document.createElement('script'), { text: canary }),
      'script from data:': () => element('script', { src: `data:text/javascript,${canary}` }),
      'script from elsewhere': () => element('script', { src: 'https://example.org/x.js' }),
      'module from data:': () => import(/* @vite-ignore */ `data:text/javascript,${canary}`),
      eval: () => Reflect.apply(Reflect.get(window, 'eval') as (text: string) => unknown, window, [canary]),
      Function: () => Reflect.construct(Function, [canary]) as unknown,
      'timer from text': () => Reflect.apply(setTimeout, window, [canary]) as unknown,
      'handler attribute': () => element('img', { src: 'data:,x', onerror: canary }),
      innerHTML: () => Object.assign(document.createElement('div'), { innerHTML: `<img src=x onerror="${canary}">` }),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      'document.write': () => document.write('<b>x</b>'),
      'frame with text': () => element('iframe', { srcdoc: `<script>parent.${canary}</script>` }),
      'frame from elsewhere': () => element('iframe', { src: 'https://example.org/' }),
      'javascript: frame': () => element('iframe', { src: `javascript:parent.${canary}` }),
      'picture from elsewhere': () => element('img', { src: 'https://example.org/x.png' }),
      'style from elsewhere': () => element('link', { rel: 'stylesheet', href: 'https://example.org/x.css' }),
      'inline style': () => element('style', {}, 'body { color: red }'),
      'base address': () => element('base', { href: 'https://example.org/' }),
      object: () => element('object', { data: 'https://example.org/x.swf' }),
      worker: () => new Worker(URL.createObjectURL(new Blob([canary]))),
    }
    const outcome: Record<string, string> = {}
    for (const [name, inject] of Object.entries(injections)) {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', () => resolve('blocked'), { once: true }),
      )
      let thrown = ''
      try {
        await inject()
      } catch {
        thrown = 'blocked'
      }
      // The bound is met only by what is not blocked.
      outcome[name] =
        thrown ||
        (await Promise.race([
          violated,
          new Promise<string>((resolve) => setTimeout(() => resolve('not blocked'), 2000)),
        ]))
    }
    return { outcome, ran: 'injected' in window }
  })
  expect(results.ran).toBe(false)
  expect(Object.entries(results.outcome).filter(([, is]) => is !== 'blocked')).toEqual([])
  expect(Object.keys(results.outcome).length).toBeGreaterThanOrEqual(20)
})

test('grants no permission, reads no clipboard, opens no file', async () => {
  for (const page of windows()) {
    const granted = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
        'persistent-storage',
        'screen-wake-lock',
        'storage-access',
        'background-sync',
      ]
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => `${name} ${state}`,
            () => `${name} denied`,
          ),
        ),
      )
      const tries: Record<string, () => Promise<unknown>> = {
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        clipboard: () => navigator.clipboard.readText(),
        place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        file: () => fetch('file:///etc/passwd').then((response) => response.text()),
        notification: async () =>
          (await Notification.requestPermission()) === 'granted' || Promise.reject(new Error('denied')),
      }
      const done = await Promise.all(
        Object.entries(tries).map(([name, run]) =>
          run().then(
            () => name,
            () => '',
          ),
        ),
      )
      return [...states.filter((state) => state.endsWith('granted')), ...done.filter(Boolean)]
    })
    expect(granted).toEqual([])
  }
})

test('a payload that the contract does not know is refused before anything is asked', async () => {
  const { window } = shared()
  const hostile: readonly unknown[] = [
    undefined,
    null,
    'x',
    7,
    [],
    { accountId: '../../etc' },
    { accountId: 'acc_1', extra: true },
    JSON.parse('{"__proto__":{"accountId":"x"}}'),
    { accountId: 'x'.repeat(1000) },
  ]
  for (const input of hostile)
    expect(await ask(window, 'accounts.get', input as never)).toMatchObject({
      ok: false,
      error: { code: 'validation_failed' },
    })
  expect(
    await ask(window, 'workspace.openDemonstration', {
      page: 'member',
      in: 'window',
      url: 'https://example.org',
    } as never),
  ).toMatchObject({ ok: false, error: { code: 'validation_failed' } })
  const huge = await ask(window, 'accounts.get', { accountId: 'x'.repeat(1_000_000) })
  expect(huge).toMatchObject({ ok: false, error: { code: 'payload_too_large' } })
})

test('the title and the status bar say that this is the evaluation runtime, where it is', async () => {
  const { app, window } = shared()
  const evaluation = await app.evaluate(() => process.env['LINEKEEPER_EVALUATION_RUNTIME'] === '1')
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle()))
  for (const title of titles) expect(title.endsWith(' — evaluation runtime')).toBe(evaluation)
  await expect(window.getByRole('contentinfo', { name: 'Status' }).getByText('evaluation runtime')).toHaveCount(
    evaluation ? 1 : 0,
  )
})
