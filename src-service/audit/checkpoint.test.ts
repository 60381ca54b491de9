import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ChainedEvent } from '../domain/ports/audit-chain.types.ts'
import { EMPTY_CHAIN, eventText, linkOf } from './chain.ts'
import { CheckpointError, checkpointSigner, readCheckpoints, verifierKey } from './checkpoint.ts'

const seed = Uint8Array.from({ length: 32 }, (_, at) => at)
const AT = new Date('2026-11-23T10:15:00.000Z')
const event: ChainedEvent = {
  id: 'evt_01',
  at: '2026-11-23T10:14:59.123456Z',
  actorKind: 'staff',
  actorId: 'staff-amara',
  actorRole: 'agent',
  action: 'accounts.view',
  accountId: 'acc_01',
  subjectId: null,
  data: { to: 'b', from: 'a', list: [1, null, true] },
}
const sha = (...parts: (string | Uint8Array)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()

describe('R22 the chain', () => {
  it('R22 hashes an event in its canonical form, whatever the order of its names', () => {
    const text =
      '{"accountId":"acc_01","action":"accounts.view","actorId":"staff-amara","actorKind":"staff","actorRole":"agent",' +
      '"at":"2026-11-23T10:14:59.123456Z","data":{"from":"a","list":[1,null,true],"to":"b"},"id":"evt_01","subjectId":null}'
    expect(eventText(event)).toBe(text)
    expect(eventText({ ...event, data: { list: [1, null, true], from: 'a', to: 'b' } })).toBe(text)
  })
  it('R22 begins with the hash of nothing and separates leaves from nodes', () => {
    expect(Buffer.from(EMPTY_CHAIN.hash).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    const leaf = sha('\u0000', eventText(event))
    expect(Buffer.from(linkOf(EMPTY_CHAIN.hash, event))).toEqual(sha('\u0001', EMPTY_CHAIN.hash, leaf))
  })
})

describe('R22 a checkpoint', () => {
  const { sign, verifier } = checkpointSigner(seed)
  const note = sign({ size: 7, hash: EMPTY_CHAIN.hash }, AT)
  it('R22 is a signed note that says the size, the hash and the time', () => {
    expect(note.split('\n').slice(0, 5)).toEqual([
      'linekeeper/audit-chain',
      '7',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'time 2026-11-23T10:15:00.000Z',
      '',
    ])
    expect(note.split('\n')[5]).toMatch(/^— linekeeper-audit [A-Za-z0-9+/]{91}=$/)
    expect(verifier).toMatch(/^linekeeper-audit\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
  })
  it('R22 is read by whoever has the verifier key, many of them from one file', () => {
    const next = sign({ size: 9, hash: Uint8Array.from(sha('x')) }, AT)
    expect(readCheckpoints(note + next, verifierKey(verifier)).map(({ size }) => size)).toEqual([7, 9])
    expect(readCheckpoints('', verifierKey(verifier))).toEqual([])
  })
  it.each([
    ['another size', note.replace('\n7\n', '\n8\n')],
    ['another hash', note.replace('47DE', '48DE')],
    ['another time', note.replace('10:15', '10:16')],
    ['another origin', note.replace('audit-chain', 'audit-train')],
    ['another signature', note.replace(/ [A-Za-z0-9+/]{20}/, ` ${'A'.repeat(20)}`)],
    ['a cut note', note.slice(0, -5)],
    ['something after it', `${note}\n`],
  ])('R22 is not believed with %s', (_, forged) => {
    expect(forged).not.toBe(note)
    expect(() => readCheckpoints(forged, verifierKey(verifier))).toThrow(CheckpointError)
  })
  it('R22 is not believed under another key, and no other text is a key', () => {
    const other = checkpointSigner(Uint8Array.from(sha('other'))).verifier
    expect(() => readCheckpoints(note, verifierKey(other))).toThrow('was not signed by this key')
    for (const text of ['', 'linekeeper-audit', `${verifier.slice(0, -4)}AAAA`, verifier.replace('linekeeper', 'l')])
      expect(() => verifierKey(text)).toThrow(CheckpointError)
  })
})
