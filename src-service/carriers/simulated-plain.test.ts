import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { E164 } from '../../src-shared/phone/types.ts'
import type { SendReport } from '../domain/ports/code-carrier.ts'
import { openSimulatedCarrier, type After } from './simulated.ts'

const MOBILE = '+525512340000' as E164
const atOnce: After = (_ms, run) => {
  const timer = setImmediate(run)
  return () => clearImmediate(timer)
}

it('R18 a message without a code shows on the phone once, however often it is asked to be sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-carrier-'))
  try {
    const carrier = openSimulatedCarrier({ file: join(folder, 'carrier.jsonl'), now: () => new Date(), after: atOnce })
    const reports: SendReport[] = []
    carrier.onReport(async (report) => void reports.push(report))
    const plain = { messageId: 'obx_1', to: MOBILE, text: 'no longer your number' }
    for (let times = 0; times < 2; times += 1)
      expect(await carrier.tell(plain)).toEqual({ outcome: 'accepted', ref: 'sim-obx_1' })
    await vi.waitFor(() => expect(carrier.messages(10)[0]?.state).toBe('delivered'))
    expect(reports).toHaveLength(1)
    expect(carrier.messages(10)).toMatchObject([
      { to: MOBILE, channel: 'sms', text: 'no longer your number', code: null, state: 'delivered' },
    ])
    carrier.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
