import { execFileSync } from 'node:child_process'
import type * as diagnostics from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, section, watchPhone } from '../support/console-steps.ts'

const shared = sharedConsole()
let secrets: readonly string[] = []

/** Everything that the page's engine holds, as DevTools would save it. */
async function heapOfRenderer(): Promise<string> {
  const devtools = await shared().app.context().newCDPSession(shared().window)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  return chunks.join('')
}

test('the canaries are real: what main sends to the service, and a code on a phone', async () => {
  const { app, window } = shared()
  await app.evaluate(() => {
    const channel = (process.mainModule as NodeJS.Module).require('node:diagnostics_channel') as typeof diagnostics
    const sent = new Set<string>()
    Reflect.set(globalThis, 'sentSecrets', sent)
    channel.subscribe('http.client.request.start', (message) => {
      const { request } = message as { request: ClientRequest }
      const [scheme, token] = String(request.getHeader('authorization')).split(' ')
      if (scheme === 'DPoP' && token) sent.add(token)
      const proof = request.getHeader('dpop')
      if (proof) sent.add(String(proof).split('.')[2] ?? '')
    })
  })
  await shared().signInAs('Amara Okafor')
  const phones = await shared().openDemonstration('phones')
  const phone = await watchPhone(phones, STORIES.landlineSms.number ?? '')
  await openAccount(window, STORIES.landlineSms)
  await window.getByRole('button', { name: 'Re-send by call' }).first().click()
  const code = await phone.nextCode()
  await expect(section(window, 'Timeline').getByText('Call answered')).toBeVisible()
  const sent = await app.evaluate(() => [...(Reflect.get(globalThis, 'sentSecrets') as Set<string>)])
  expect(sent.length).toBeGreaterThan(4)
  for (const secret of sent) expect(secret.length).toBeGreaterThan(30)
  secrets = [...sent, `"${code}"`, `>${code}<`]
})

test('no token, proof or code is in the page, its storage, its accessibility tree or its memory', async () => {
  const { window } = shared()
  const stored = await window.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      document.documentElement.outerHTML,
    ]),
  )
  const tree = await window.locator('body').ariaSnapshot()
  const heap = await heapOfRenderer()
  expect(heap.includes(STORIES.landlineSms.email), 'the memory holds what is on the screen').toBe(true)
  for (const [where, text] of Object.entries({ stored, tree, heap }))
    for (const secret of secrets) expect(text.includes(secret), `${secret.slice(0, 12)}… in ${where}`).toBe(false)
})

test('outside the workspace’s own folder nothing on the disk holds a secret, a name or a number', () => {
  const { userData } = shared()
  const names = [
    'mariana.ibarra',
    STORIES.landlineSms.email,
    '5512340001',
    ...secrets.filter((secret) => !/[">]/.test(secret)),
  ]
  for (const name of names) {
    const found = (() => {
      try {
        return execFileSync('grep', ['-rlaF', '--exclude-dir=embedded', '--', name, userData], { encoding: 'utf8' })
      } catch {
        return '' // grep ends with 1 where it finds nothing
      }
    })()
    expect(found, name.slice(0, 12)).toBe('')
  }
})
