import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../domain/ports/keys.ts'
import { outerKey } from './outer-key.ts'
import { fields, plainBytes, seal, unseal } from './aes-gcm.ts'
import type { Secrets } from './secrets.ts'
import { KeysError } from './secrets.ts'

const keyBytes = 32

/** One key for one purpose: HKDF-SHA-256 (RFC 5869) with the purpose as its info. */
const derive = (secret: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `linekeeper/${purpose}/1`, keyBytes))

const hmac = (key: Uint8Array, data: string | Uint8Array): Uint8Array =>
  plainBytes(createHmac('sha256', key).update(data).digest())

/** The keyed operations over these secrets. */
export function keysFrom(secrets: Secrets): Keys {
  const { current } = secrets.sealing
  const sealing = new Map([...secrets.sealing.keys].map(([version, secret]) => [version, derive(secret, 'number')]))
  const fingerprint = derive(secrets.fingerprint, 'fingerprint')
  const national = derive(secrets.nationalFingerprint, 'national-fingerprint')
  const codeMac = derive(secrets.codes, 'code-mac')
  const outbox = derive(secrets.codes, 'outbox')
  const linkMac = derive(secrets.codes, 'link-mac')
  const query = derive(secrets.audit, 'query')
  const request = derive(secrets.codes, 'request')
  const reply = derive(secrets.codes, 'reply')
  const draft = derive(secrets.codes, 'draft')
  const prefix = derive(secrets.fingerprint, 'send-prefix')
  const address = derive(secrets.fingerprint, 'client-address')

  const outer = secrets.outerFingerprint ? outerKey(derive(secrets.outerFingerprint, 'outer-fingerprint')) : null
  /** What the rotation wraps (R23). */
  const outward = (inner: Uint8Array): Uint8Array =>
    outer ? plainBytes(Buffer.from(outer.wrap(Buffer.from(inner).toString('hex')), 'hex')) : inner

  const sealingKey = (version: number): Uint8Array => {
    const key = sealing.get(version)
    if (key === undefined) throw new KeysError(`The data keys hold no sealing key ${version}.`)
    return key
  }
  const numberContext = (keyVersion: number, accountId: string) => fields('number', String(keyVersion), accountId)
  const codeContext = (outboxId: string) => fields('code', outboxId)
  const linkContext = (outboxId: string) => fields('link', outboxId)

  return {
    sealingVersion: current,
    sealNumber: (e164, accountId) => ({
      ciphertext: seal(sealingKey(current), e164, numberContext(current, accountId)),
      keyVersion: current,
    }),
    openNumber: ({ ciphertext, keyVersion }, accountId) =>
      unseal(sealingKey(keyVersion), ciphertext, numberContext(keyVersion, accountId)),
    outer,
    fingerprint: (e164) => outward(hmac(fingerprint, e164)),
    nationalFingerprint: (nationalKey) => outward(hmac(national, nationalKey)),
    codeMac: (owner, code) =>
      hmac(codeMac, fields(owner.verificationId, owner.accountId, owner.purpose, owner.number, code)),
    sealCode: (code, outboxId) => seal(outbox, code, codeContext(outboxId)),
    openCode: (sealed, outboxId) => unseal(outbox, sealed, codeContext(outboxId)),
    linkMac: (owner, secret) =>
      hmac(linkMac, fields(owner.linkId, owner.accountId, owner.subjectId, owner.kind, secret)),
    sealLink: (secret, outboxId) => seal(outbox, secret, linkContext(outboxId)),
    openLink: (sealed, outboxId) => unseal(outbox, sealed, linkContext(outboxId)),
    checkpointSeed: derive(secrets.audit, 'checkpoint'),
    queryHash: (text) => hmac(query, text),
    requestFingerprint: (text) => hmac(request, text),
    sealReply: (text, place) => seal(reply, text, fields('reply', place)),
    openReply: (sealed, place) => unseal(reply, sealed, fields('reply', place)),
    sealDraft: (text, place) => seal(draft, text, fields('draft', place)),
    openDraft: (sealed, place) => unseal(draft, sealed, fields('draft', place)),
    sendPrefix: (digits) => outward(hmac(prefix, digits)),
    clientAddress: (text) => outward(hmac(address, text)),
    equal: (left, right) => left.length === right.length && timingSafeEqual(left, right),
  }
}
