import { describe, expect, it } from 'vitest'
import { bridgeKeys } from '../../src-main/ipc/serve-operations.ts'
import type { InvokeEvent } from '../../src-main/ipc/sender.ts'
import { consoleId, demonstrationId, openTestRouter, trusted } from './router-harness.ts'

const top = { url: 'app://console/', parent: null }
const from = (url: string): InvokeEvent => ({ senderFrame: { url, parent: null }, sender: { id: consoleId } })
const gone: InvokeEvent = {
  sender: { id: consoleId },
  get senderFrame(): never {
    throw new Error('the frame is gone')
  },
}

const strangers: [string, InvokeEvent][] = [
  ['no frame', { senderFrame: null, sender: { id: consoleId } }],
  ['a frame that is gone', gone],
  ['an inner frame', { senderFrame: { ...top, parent: top }, sender: { id: consoleId } }],
  ['the demonstration window', { senderFrame: top, sender: { id: demonstrationId } }],
  ['a web contents without a role', { senderFrame: top, sender: { id: 99 } }],
  ...[
    'app://console.example/',
    'app://consoles/',
    'app://console@evil/',
    'app://evil@console/',
    'app://console:8080/',
    'app:console',
    'apps://console/',
    'http://console/',
    'https://app.console/',
    'file:///app://console/',
    'data:text/html,app://console/',
    'about:blank',
    'javascript:"app://console/"',
    'blob:app://console/1',
    'http://127.0.0.1:4000/',
    '',
  ].map((url): [string, InvokeEvent] => [url || 'an empty address', from(url)]),
]

describe('the sender of a call', () => {
  it.each(strangers)('is refused on every channel when it is %s', async (_, event) => {
    const { invoke, calls } = openTestRouter(() => undefined)
    const answers = await Promise.all(bridgeKeys.map((key) => invoke(key, event, {})))
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'request_refused' } })
    expect(calls).toEqual([])
  })

  it.each(['app://console', 'app://console/', 'app://console/#/accounts/acc_1', 'app://console/index.html?x=1'])(
    'is trusted on %s',
    async (url) => {
      const { invoke, calls } = openTestRouter(() => undefined)
      await invoke('session.get', from(url))
      await invoke('session.get', trusted)
      expect(calls).toHaveLength(2)
    },
  )
})
