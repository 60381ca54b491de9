import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { AccountNoteRecord } from '../staff-records.types.ts'

/** Control characters but line break and tab, and signs that turn the direction of text around. */
const NOT_PLAIN = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u

/** Writes a note for colleagues: plain text of at most 2,000 characters, never shown to the member (R22: nor to the audit trail). Errors: `account_not_found`, `validation_failed`. */
export async function addNote(
  ports: Ports,
  actor: StaffActor,
  input: { readonly accountId: string; readonly text: string; readonly ticket?: string },
): Promise<{ readonly now: Date; readonly note: AccountNoteRecord }> {
  const { accountId, ticket = null } = input
  const text = input.text.replaceAll('\r\n', '\n').trim()
  if (text === '') refuse('must say something')
  if (NOT_PLAIN.test(text)) refuse('must be plain text')
  const id = ports.random.id('nte')
  const row = (at: Date): AccountNoteRecord => ({
    id,
    accountId,
    text,
    ticket,
    staffId: actor.id,
    staffRole: actor.roles[0] ?? 'agent',
    at,
  })
  let note = row(new Date(0))
  const { now } = await decideAndCommit(ports, { accountId }, (facts) => {
    note = row(facts.now)
    return {
      writes: [
        { insert: 'account_note', row: note },
        auditEvent(ports.random, facts.now, actor, {
          action: 'accounts.addNote',
          accountId,
          subjectId: id,
          data: { ticketHash: ticket === null ? null : ports.sealer.queryHash(ticket) },
        }),
      ],
      events: [{ type: 'account.changed', accountId }],
    }
  })
  return { now, note }
}

function refuse(message: string): never {
  throw new AppError('validation_failed', { fields: [{ field: 'text', message }] })
}
