import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import type { LinkNotice } from '../members/mailed-notices.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { Params } from '../records.types.ts'
import type { MailedLinkRecord, NumberChangeRecord } from './number-change-record.types.ts'

/** A link to mail: what it does, until when, and the notice in whose words the mail is written. */
export interface LinkToMail {
  readonly kind: MailedLinkRecord['kind']
  readonly expiresAt: Date
  readonly notice: LinkNotice
  readonly params: Params
}

/** Mails a single-use secret (R4): sealed in its outbox row until the mail has left, a MAC of it for ever after; older links of the kind are void. The notice is on the member's page at once. */
export function mailLink(
  ports: Ports,
  facts: AccountFacts,
  change: NumberChangeRecord,
  { kind, expiresAt, notice, params }: LinkToMail,
): readonly Write[] {
  const { now, account } = facts
  const id = ports.random.id('lnk')
  const noticeId = ports.random.id('ntc')
  const outboxId = ports.random.id('obx')
  const secret = `${id}.${ports.random.secret()}`
  const owner = { linkId: id, accountId: account.id, subjectId: change.id, kind }
  const row: MailedLinkRecord = {
    id,
    accountId: account.id,
    numberChangeId: change.id,
    kind,
    linkMac: ports.sealer.linkMac(owner, secret),
    createdAt: now,
    expiresAt,
    endedAt: null,
  }
  return [
    ...linksOf(facts, change, kind)
      .filter(({ endedAt }) => endedAt === null)
      .map((older): Write => ({ update: 'mailed_link', id: older.id, set: { endedAt: now } })),
    { insert: 'mailed_link', row },
    { insert: 'notice', row: { id: noticeId, accountId: account.id, kind: notice, params, at: now, readAt: null } },
    outboxRow(ports.random, now, {
      id: outboxId,
      kind: 'mail',
      subjectId: noticeId,
      accountId: account.id,
      sealedLink: ports.sealer.sealLink(secret, outboxId),
      giveUpAt: expiresAt,
    }),
  ]
}

/** The links of one kind that were mailed for a change, newest first. */
export const linksOf = (
  { links }: AccountFacts,
  change: NumberChangeRecord,
  kind: MailedLinkRecord['kind'],
): readonly MailedLinkRecord[] => links.filter((link) => link.numberChangeId === change.id && link.kind === kind)

/** The link that this secret belongs to, compared in constant time; used, voided and expired ones are none. Errors: `link_invalid`. */
export function linkBy(
  { sealer }: Ports,
  facts: AccountFacts,
  kind: MailedLinkRecord['kind'],
  secret: string,
): MailedLinkRecord {
  const link = facts.links.find(({ id }) => id === linkIdIn(secret))
  if (!link || link.kind !== kind || link.endedAt || link.expiresAt <= facts.now) throw new AppError('link_invalid')
  const owner = { linkId: link.id, accountId: link.accountId, subjectId: link.numberChangeId, kind }
  if (!sealer.equal(link.linkMac, sealer.linkMac(owner, secret))) throw new AppError('link_invalid')
  return link
}

/** The id in front of a secret: by it the row is found, by the MAC the secret is believed. */
export const linkIdIn = (secret: string): string => secret.split('.', 1)[0] ?? ''
