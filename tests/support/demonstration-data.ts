import { createHash } from 'node:crypto'
import type { NumberSealer } from '../../src-service/domain/ports/number-sealer.ts'
import type { DeliveryRecord, Records } from '../../src-service/domain/records.types.ts'

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
/** The same answer each time, so that whole rows can be compared. */
export const sealer: NumberSealer = {
  seal: ({ e164, national, callingCode, lastFour, country, lineType }, accountId) => ({
    fingerprint: hash(e164),
    nationalFingerprint: hash(`national ${national}`),
    ciphertext: hash(`${accountId} ${e164}`),
    keyVersion: 1,
    callingCode,
    lastFour,
    country: country ?? null,
    lineType: lineType as 'mobile',
  }),
  fingerprint: hash,
  nationalFingerprint: hash,
  codeMac: ({ sealed, ...binding }, code) => hash(`${JSON.stringify(binding)} ${sealed.ciphertext} ${code}`),
  equal: (left, right) => left === right,
  sealCode: hash,
  linkMac: (owner, secret) => hash(JSON.stringify(owner) + secret),
  sealLink: hash,
  queryHash: hash,
  clientAddress: hash,
}
export const now = new Date('2026-03-02T09:30:00.000Z')
export const DAY = 86_400_000

export const groups = <Row>(list: readonly Row[], by: (row: Row) => string): Row[][] => {
  const map = new Map<string, Row[]>()
  for (const row of list) map.set(by(row), [...(map.get(by(row)) ?? []), row])
  return [...map.values()]
}
export const counts = <Row>(list: readonly Row[], by: (row: Row) => string): Record<string, number> =>
  Object.fromEntries(groups(list, by).map((group) => [by(group[0] as Row), group.length]))
export const isOpen = ({ state }: Records['number_change']): boolean => state.startsWith('awaiting_')
export const isPendingCheck = ({ state }: Records['identity_check']): boolean =>
  ['requires_input', 'processing', 'manual_review'].includes(state)
/** The most sends within any day. */
export const mostInADay = (sends: readonly DeliveryRecord[]): number => {
  const times = sends.map(({ requestedAt }) => requestedAt.getTime()).sort((a, b) => a - b)
  return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time - from < DAY).length))
}
