import type { ServerResponse } from 'node:http'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEventStream } from '../../src-main/api/event-stream.ts'
import { createHttp } from '../../src-main/api/http.ts'
import { ServerSentEventParser } from '../../src-main/api/sse-parser.ts'
import type { StreamEvent } from '../../src-shared/contract/events.ts'
import { startServer } from './local-server.ts'

const encoder = new TextEncoder()
const parse = (pieces: readonly Uint8Array[]) => {
  const parser = new ServerSentEventParser()
  return pieces.flatMap((piece) => parser.push(piece))
}

describe('the parser of an event stream', () => {
  it('reads events, comments, several data lines and every line end', () => {
    const text = ': hello\n\ndata: one\n\nevent: two\r\ndata: a\r\ndata:b\r\n\r\nid: 7\rdata\r\rretry: 5\n\n'
    expect(parse([encoder.encode(text)])).toEqual([
      { type: 'message', data: 'one' },
      { type: 'two', data: 'a\nb' },
      { type: 'message', data: '' },
    ])
  })

  it('reads the same events wherever the pieces end, inside a character too', () => {
    const text = 'event: x\r\ndata: {"name":"Ñandú 🦤"}\r\n\r\n: wait\n\ndata: a\ndata: b\n\ndata: c\r\rdata: d\n\n'
    const bytes = encoder.encode(text)
    const whole = parse([bytes])
    expect(whole).toHaveLength(4)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: bytes.length })), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
        expect(parse(at.slice(1).map((end, index) => bytes.subarray(at[index], end)))).toEqual(whole)
      }),
      { numRuns: 500 },
    )
  })

  it('gives up on an event without end', () => {
    const parser = new ServerSentEventParser()
    const piece = encoder.encode('x'.repeat(100_000))
    expect(() => [1, 2, 3].forEach(() => parser.push(piece))).toThrow(RangeError)
    const lines = new ServerSentEventParser()
    expect(() => Array.from({ length: 30 }, () => lines.push(encoder.encode(`data: ${'x'.repeat(10_000)}\n`)))).toThrow(
      RangeError,
    )
  })
})

const serverNow = '2026-01-01T00:00:00.000Z'
const opened: StreamEvent = { type: 'stream.opened', serverNow }
const changed: StreamEvent = { type: 'account.changed', accountId: 'acc_01ARZ3NDEKTSV4RRFFQ69G5FAV', serverNow }

const write = (response: ServerResponse, ...events: unknown[]): void => {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const event of events) response.write(`data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
}

const listenTo = (origin: string) => {
  const events: StreamEvent[] = []
  const live: boolean[] = []
  const reports: string[] = []
  const renewed: string[] = []
  const stream = createEventStream({
    http: createHttp(),
    origin: () => origin,
    session: {
      authorize: async () => ({ headers: { authorization: 'DPoP t', dpop: 'p' }, accessToken: 't' }),
      renew: async (refused) => void renewed.push(refused),
    },
    onEvent: (event) => events.push(event),
    onLive: (is) => live.push(is),
    report: (message) => reports.push(message),
  })
  onTestFinished(() => stream.listenAs(undefined))
  stream.listenAs('amara')
  return { stream, events, live, reports, renewed }
}

describe('the event stream', () => {
  it('hands over events of the contract and leaves out everything else', async () => {
    const { origin, seen } = await startServer((_, response) =>
      write(response, opened, { ...changed, number: '+525512345678' }, '{"type":', { type: 'odd' }, changed),
    )
    const { events, live, reports } = listenTo(origin)
    await vi.waitFor(() => expect(events).toEqual([opened, changed]))
    expect(reports).toHaveLength(3)
    expect(live).toEqual([true])
    expect(seen[0]).toMatchObject({ url: '/v1/events', headers: { accept: 'text/event-stream', dpop: 'p' } })
  })

  it('connects anew when the stream ends, and hears stream.opened again', async () => {
    const { origin } = await startServer((_, response, count) => {
      write(response, opened)
      if (count === 1) response.end()
      if (count === 2) response.write(': \n\n', () => response.socket?.destroy())
    })
    const { events, live } = listenTo(origin)
    await vi.waitFor(() => expect(events).toEqual([opened, opened, opened]), { timeout: 5_000 })
    expect(live).toEqual([true, false, true, false, true])
  })

  it('renews a refused token before it connects anew', async () => {
    const { origin } = await startServer((_, response, count) =>
      count === 1 ? void response.writeHead(401).end() : write(response, opened),
    )
    const { events, renewed } = listenTo(origin)
    await vi.waitFor(() => expect(events).toEqual([opened]), { timeout: 5_000 })
    expect(renewed).toEqual(['t'])
  })

  it('is another stream for another person', async () => {
    const { origin, seen } = await startServer((_, response) => write(response, opened))
    const { stream, events, live } = listenTo(origin)
    await vi.waitFor(() => expect(events).toHaveLength(1))
    stream.listenAs('mei')
    await vi.waitFor(() => expect(events).toHaveLength(2))
    expect(seen).toHaveLength(2)
    expect(live).toEqual([true, false, true])
  })

  it('closes when it is no longer wanted, and opens once however often it is wanted', async () => {
    const { origin, seen, server } = await startServer((_, response) => write(response, opened))
    const { stream, events, live } = listenTo(origin)
    stream.listenAs('amara')
    await vi.waitFor(() => expect(events).toHaveLength(1))
    stream.listenAs(undefined)
    await vi.waitFor(() => expect(live).toEqual([true, false]))
    expect(seen).toHaveLength(1)
    const open = await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
    expect(open).toBe(0)
  })
})
