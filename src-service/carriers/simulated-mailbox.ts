import type { MailCarrier } from '../domain/ports/mail-carrier.ts'
import { openJsonLines } from './json-lines.ts'

/** One mail as the demonstration shows it. */
export interface SimulatedMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly at: Date
}

export interface SimulatedMailbox extends MailCarrier {
  /** What arrived, newest first. */
  mails(limit: number): readonly SimulatedMail[]
}

interface Line extends Omit<SimulatedMail, 'at'> {
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The mailbox of the embedded workspace: no mail leaves the computer. A mail that is sent twice arrives once. */
export function openSimulatedMailbox({
  file,
  now,
}: {
  /** JSON lines beside the embedded workspace's database. */
  readonly file: string
  readonly now: () => Date
}): SimulatedMailbox {
  const ledger = openJsonLines<Line>(file)
  const known = new Set(ledger.lines.map(({ id }) => id))
  return {
    name: 'simulated',
    async send({ id, to, subject, text, language }) {
      if (!known.has(id)) ledger.add({ id, to: to.address, subject, text, language, at: now().toISOString() })
      known.add(id)
      return { outcome: 'accepted' }
    },
    mails: (limit) =>
      ledger.lines
        .slice(-limit)
        .reverse()
        .map((line) => ({ ...line, at: new Date(line.at) })),
  }
}
