import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerSend } from '../../src-service/carriers/send-ledger.ts'

/** The texts that the simulated carriers in a folder have accepted, by delivery; each look reads only what is new. */
export function ledgerReader(folder: string): (deliveryId: string) => string | undefined {
  const texts = new Map<string, string>()
  const readTo = new Map<string, number>()
  const look = (): void => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((one) => one.endsWith('.jsonl'))) {
      const from = readTo.get(name) ?? 0
      const { lines, bytes } = wholeLines(join(folder, name), from)
      readTo.set(name, from + bytes)
      for (const line of lines) {
        if (!line.startsWith('{"send"') || !line.endsWith('}')) continue
        const { deliveryId, text } = (JSON.parse(line) as { send: LedgerSend }).send
        texts.set(deliveryId, text)
      }
    }
  }
  return (deliveryId) => {
    if (!texts.has(deliveryId)) look()
    return texts.get(deliveryId)
  }
}

/** The lines after a place that are written to their end. */
function wholeLines(file: string, from: number): { readonly lines: readonly string[]; readonly bytes: number } {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from))
    const read = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, from))
    const bytes = read.lastIndexOf('\n') + 1
    return { lines: read.subarray(0, bytes).toString('utf8').split('\n'), bytes }
  } finally {
    closeSync(descriptor)
  }
}
