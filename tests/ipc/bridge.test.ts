import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EVENTS_CHANNEL } from '../../src-shared/contract/events.ts'
import { bridgeKeys } from '../../src-main/ipc/serve-operations.ts'

const text = readFileSync(new URL('../../src-preload/bridge.ts', import.meta.url), 'utf8')

/** `noun.verb → channel` of each named function, from the bridge's own text. */
const functions = [...text.matchAll(/^ {2}(\w+): Object\.freeze\(\{\n([^]*?)^ {2}\}\)/gm)].flatMap(
  ([, noun, verbs = '']) =>
    [...verbs.matchAll(/^ {4}(\w+): \((?:input)?\) => ipcRenderer\.invoke\('([\w.]+)'(?:, input)?\),$/gm)].map(
      ([, verb, channel]) => ({ name: `${noun}.${verb}`, channel }),
    ),
)

describe('the bridge', () => {
  it('has one named function for each operation that crosses IPC, and none besides', () => {
    expect(functions.map(({ name }) => name).toSorted()).toEqual([...bridgeKeys].toSorted())
    expect(text.match(/ipcRenderer\.\w+\(/g)).toHaveLength(functions.length + 2)
  })

  it('calls the channel of the same name', () => {
    for (const { name, channel } of functions) expect(channel).toBe(name)
  })

  it('listens on the one channel of events and passes on data only', () => {
    expect(text).toContain(`const eventsChannel = '${EVENTS_CHANNEL}'`)
    expect(text).toContain('(_event: unknown, data: DesktopEvent): void => listener(data)')
  })
})
