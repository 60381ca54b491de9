import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import type { SendReport } from '../domain/ports/code-carrier.ts'
import { codeText } from './code-texts.ts'
import { openSimulatedCarrier } from './simulated.ts'

/** Timers that go off when the test says so, in the order of their time. */
function handTimers() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  return {
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((one) => one !== timer)
      }
    },
    pass: async (ms: number) => {
      now += ms
      const due = waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
      waiting = waiting.filter((one) => !due.includes(one))
      for (const { run } of due) run()
      await new Promise(setImmediate)
    },
    waiting: () => waiting.length,
  }
}

let folder = ''
let timers = handTimers()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linekeeper-carrier-'))
  timers = handTimers()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'workspace', 'carrier.jsonl')
const open = () =>
  openSimulatedCarrier({ file: file(), now: () => new Date('2026-03-01T10:00:00Z'), after: timers.after })
const message = (to: string, channel: Channel = 'sms', deliveryId = `dlv_${to}_${channel}`) => ({
  deliveryId,
  to: to as E164,
  channel,
  text: codeText({ code: '402917', channel, language: 'en' }),
  language: 'en',
})

function listenTo(carrier: ReturnType<typeof open>) {
  const reports: SendReport[] = []
  carrier.onReport(async (report) => void reports.push(report))
  return reports
}

const MOBILE = '+525512340000'
const scripted = (last: string): string => MOBILE.slice(0, -4) + last

describe('the simulated carrier', () => {
  it.each([
    ['0000', 'sms', 'delivered', null],
    ['0000', 'call', 'answered', null],
    ['0001', 'sms', 'failed', 'landline'],
    ['0001', 'call', 'answered', null],
    ['0002', 'sms', 'undelivered', 'unreachable'],
    ['0002', 'call', 'failed', 'unreachable'],
    ['0003', 'sms', 'undelivered', 'unknown_number'],
    ['0003', 'call', 'failed', 'unknown_number'],
    ['0004', 'sms', 'undelivered', 'blocked_by_carrier'],
    ['0004', 'call', 'answered', null],
    ['0005', 'sms', 'failed', 'opted_out'],
    ['0005', 'call', 'answered', null],
    ['0006', 'sms', 'delivered', null],
    ['0006', 'call', 'busy', 'busy'],
    ['0007', 'sms', 'delivered', null],
    ['0007', 'call', 'no_answer', 'no_answer'],
  ] as const)('ends a send to …%s by %s %s (%s), within 0.9 s', async (last, channel, state, reason) => {
    const carrier = open()
    const reports = listenTo(carrier)
    const outcome = await carrier.send(message(scripted(last), channel))
    expect(outcome.outcome).toBe('accepted')
    await timers.pass(299)
    expect(reports).toEqual([])
    await timers.pass(601)
    expect(reports).toMatchObject([{ state, reason }])
    expect(carrier.messages(1)[0]).toMatchObject({ state, reason })
  })

  it('R10 answers landline to every SMS to a fixed line, and calls it', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    await carrier.send(message('+442079460123', 'sms'))
    await carrier.send(message('+442079460123', 'call'))
    await timers.pass(900)
    expect(reports.map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'landline'],
      ['answered', null],
    ])
  })

  it('refuses …0009 at once and says so again when asked again', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    const refused = { outcome: 'refused', reason: 'carrier_error', carrierCode: '30008' }
    expect(await carrier.send(message(scripted('0009')))).toEqual(refused)
    expect(await carrier.send(message(scripted('0009')))).toEqual(refused)
    await timers.pass(60_000)
    expect(reports).toEqual([])
    expect(carrier.messages(5)).toMatchObject([{ state: 'failed', reason: 'carrier_error', code: null }])
  })

  it('keeps silent on …0008 for half a minute, then says unknown', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    await carrier.send(message(scripted('0008')))
    await timers.pass(29_999)
    expect(reports).toEqual([])
    await timers.pass(1)
    expect(reports).toMatchObject([{ state: 'unknown', reason: null }])
  })

  it('sends one delivery once, however often it is asked to', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    const first = await carrier.send(message(MOBILE))
    expect(await carrier.send({ ...message(MOBILE), text: 'another text' })).toEqual(first)
    await timers.pass(900)
    expect(await carrier.send(message(MOBILE))).toEqual(first)
    await timers.pass(900)
    expect(reports).toHaveLength(1)
    expect(carrier.messages(10)).toHaveLength(1)
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('shows text and code only of what has arrived, newest first', async () => {
    const carrier = open()
    listenTo(carrier)
    await carrier.send(message(MOBILE))
    await carrier.send(message(scripted('0002')))
    expect(carrier.messages(5)).toMatchObject([
      { state: 'sent', code: null, text: '' },
      { state: 'sent', code: null, text: '' },
    ])
    await timers.pass(900)
    expect(carrier.messages(5)).toMatchObject([
      { to: scripted('0002'), state: 'undelivered', code: null, text: '' },
      {
        to: MOBILE,
        state: 'delivered',
        code: '402917',
        text: expect.stringMatching(/^402917 is your Linekeeper code/),
      },
    ])
    expect(carrier.messages(1)).toHaveLength(1)
  })

  it('reports after a restart what it had accepted and nobody had heard', async () => {
    const before = open()
    await before.send(message(MOBILE))
    await before.send(message(scripted('0002')))
    listenTo(before)
    await timers.pass(900)
    await before.send(message(scripted('0006'), 'call'))
    before.close()
    expect(timers.waiting()).toBe(0)

    const after = open()
    const reports = listenTo(after)
    await timers.pass(900)
    expect(reports).toMatchObject([{ state: 'busy' }])
    expect(after.messages(5).map(({ state }) => state)).toEqual(['busy', 'undelivered', 'delivered'])
  })

  it('tells a report again until its listener has taken it', async () => {
    const carrier = open()
    let told = 0
    carrier.onReport(async () => {
      told += 1
      if (told < 3) throw new Error('the database is away')
    })
    await carrier.send(message(MOBILE))
    for (let second = 0; second < 5; second += 1) await timers.pass(1000)
    expect(told).toBe(3)
    expect(carrier.messages(1)).toMatchObject([{ state: 'delivered' }])
  })

  it('reads a ledger whose last line a crash cut short', async () => {
    const before = open()
    await before.send(message(MOBILE))
    before.close()
    appendFileSync(file(), '{"send":{"deliveryId":"dlv_half')

    const after = open()
    const reports = listenTo(after)
    await after.send(message(scripted('0006')))
    await timers.pass(900)
    expect(reports).toHaveLength(2)
    expect(
      open()
        .messages(5)
        .map(({ state }) => state),
    ).toEqual(['delivered', 'delivered'])
  })

  it.skipIf(process.platform === 'win32')('keeps its ledger from other users', () => {
    open()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['0020', 20],
    ['0099', 99],
  ])('delivers to …%s after %s seconds, and not before', async (last, seconds) => {
    const carrier = open()
    const reports = listenTo(carrier)
    await carrier.send(message(scripted(last)))
    await timers.pass(seconds * 1000 - 1)
    expect(reports).toEqual([])
    await timers.pass(1)
    expect(reports).toMatchObject([{ state: 'delivered' }])
  })

  it('never says a word again of what …0010 was sent', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    expect((await carrier.send(message(scripted('0010')))).outcome).toBe('accepted')
    await timers.pass(24 * 3_600_000)
    expect(reports).toEqual([])
    expect(timers.waiting()).toBe(0)
    expect(carrier.messages(1)).toMatchObject([{ state: 'sent', code: null }])
  })

  it('thinks for three seconds before it takes what is sent to …0011', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    let answered = false
    const sending = carrier.send(message(scripted('0011'))).then(() => (answered = true))
    await timers.pass(2999)
    expect(answered).toBe(false)
    await timers.pass(1)
    await sending
    await timers.pass(900)
    expect(reports).toMatchObject([{ state: 'delivered' }])
  })

  it('answers 500 to every send to …0012, and to the first two to …0013', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    for (let times = 0; times < 5; times += 1)
      await expect(carrier.send(message(scripted('0012')))).rejects.toThrow('500')
    for (let times = 0; times < 2; times += 1)
      await expect(carrier.send(message(scripted('0013')))).rejects.toThrow('500')
    expect(carrier.messages(5)).toEqual([])
    expect((await carrier.send(message(scripted('0013')))).outcome).toBe('accepted')
    await timers.pass(900)
    expect(reports).toMatchObject([{ state: 'delivered' }])
  })

  it('takes what is sent to …0014 though its answer gets lost, and sends it once', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    await expect(carrier.send(message(scripted('0014')))).rejects.toThrow('got lost')
    expect((await carrier.send(message(scripted('0014')))).outcome).toBe('accepted')
    await timers.pass(900)
    expect(reports).toMatchObject([{ state: 'delivered' }])
    expect(carrier.messages(5)).toHaveLength(1)
  })

  it('tells the end of …0015 twice, and of …0016 first the end and then what came before it', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    await carrier.send(message(scripted('0015')))
    await timers.pass(900)
    await timers.pass(2000)
    expect(reports.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    await carrier.send(message(scripted('0016')))
    await timers.pass(900)
    await timers.pass(2001)
    expect(reports.slice(2).map(({ state }) => state)).toEqual(['delivered', 'unknown', 'sent'])
    expect(carrier.messages(1)).toMatchObject([{ state: 'delivered' }])
  })

  it('R12 says that nobody pressed the digit on …0017, and speaks no code', async () => {
    const carrier = open()
    const reports = listenTo(carrier)
    await carrier.send(message(scripted('0017'), 'call'))
    await timers.pass(900)
    expect(reports).toMatchObject([{ state: 'no_answer', reason: 'not_confirmed' }])
    expect(carrier.messages(1)).toMatchObject([{ state: 'no_answer', code: null, text: '' }])
  })
})
