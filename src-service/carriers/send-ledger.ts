import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import type { SendOutcome, SendReport } from '../domain/ports/code-carrier.ts'

/** One send as the simulated carrier has written it down. */
export interface LedgerSend {
  readonly deliveryId: string
  readonly to: E164
  readonly channel: Channel
  readonly text: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly outcome: SendOutcome
  /** How it ended, once that has been told. */
  readonly report: SendReport | null
}

type Line = { readonly send: LedgerSend } | { readonly report: SendReport }

/** The sends in the order in which they came, kept in an append-only file of JSON lines. */
export interface SendLedger {
  readonly sends: ReadonlyMap<string, LedgerSend>
  addSend(send: LedgerSend): void
  addReport(report: SendReport): void
}

/** Reads the ledger, or begins it; a last line that a crash cut short counts as not written. */
export function openLedger(file: string): SendLedger {
  const sends = new Map<string, LedgerSend>()
  const note = (line: Line): void => {
    if ('send' in line) return void sends.set(line.send.deliveryId, line.send)
    const send = sends.get(line.report.deliveryId)
    if (send) sends.set(send.deliveryId, { ...send, report: line.report })
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = text.split('\n')
  for (const line of lines) {
    const read = parsed(line)
    if (read) note(read)
  }
  // What follows must not be glued to half a line.
  appendFileSync(file, lines.at(-1) === '' ? '' : '\n', { mode: 0o600 })
  chmodSync(file, 0o600)
  const write = (line: Line): void => {
    appendFileSync(file, `${JSON.stringify(line)}\n`)
    note(line)
  }
  return { sends, addSend: (send) => write({ send }), addReport: (report) => write({ report }) }
}

function parsed(line: string): Line | null {
  try {
    return line === '' ? null : (JSON.parse(line) as Line)
  } catch {
    return null
  }
}
