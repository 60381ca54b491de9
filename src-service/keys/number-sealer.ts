import type { Keys } from '../domain/ports/keys.ts'
import type { NumberSealer } from '../domain/ports/number-sealer.ts'
import type { Hex, VerifiableLineType } from '../domain/records.types.ts'
import { numberOpener } from './number-opener.ts'
import { nationalKey } from '../../src-shared/phone/canonical.ts'

const verifiable: readonly string[] = ['mobile', 'fixed_line', 'fixed_line_or_mobile'] satisfies VerifiableLineType[]

const isVerifiable = (lineType: string): lineType is VerifiableLineType => verifiable.includes(lineType)

const toHex = (bytes: Uint8Array): Hex => Buffer.from(bytes).toString('hex')
const toBytes = (hex: Hex): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

/** The keys as the domain speaks of them: hexadecimal in and out. */
export const numberSealer = (keys: Keys): NumberSealer => ({
  seal: (number, accountId) => {
    if (!isVerifiable(number.lineType)) throw new RangeError(`a ${number.lineType} number is never verified`)
    const { ciphertext, keyVersion } = keys.sealNumber(number.e164, accountId)
    return {
      fingerprint: toHex(keys.fingerprint(number.e164)),
      nationalFingerprint: toHex(keys.nationalFingerprint(nationalKey(number))),
      ciphertext: toHex(ciphertext),
      keyVersion,
      callingCode: number.callingCode,
      lastFour: number.lastFour,
      country: number.country ?? null,
      lineType: number.lineType,
      prefix: toHex(keys.sendPrefix(number.e164.slice(1, -4))),
    }
  },
  fingerprint: (e164) => toHex(keys.fingerprint(e164)),
  nationalFingerprint: (national) => toHex(keys.nationalFingerprint(national)),
  codeMac: ({ sealed, ...binding }, code) =>
    toHex(keys.codeMac({ ...binding, number: numberOpener(keys)(sealed, binding.accountId) }, code)),
  equal: (left, right) => keys.equal(toBytes(left), toBytes(right)),
  sealCode: (code, outboxId) => toHex(keys.sealCode(code, outboxId)),
  linkMac: (owner, secret) => toHex(keys.linkMac(owner, secret)),
  sealLink: (secret, outboxId) => toHex(keys.sealLink(secret, outboxId)),
  queryHash: (text) => toHex(keys.queryHash(text)),
  clientAddress: (address) => toHex(keys.clientAddress(address)),
})
