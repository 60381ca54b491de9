import { randomBytes } from 'node:crypto'

const secretBytes = 32
const singleNames = ['fingerprint', 'nationalFingerprint', 'codes', 'audit'] as const
type SingleName = (typeof singleNames)[number]

/** The named secrets, 32 random bytes each; every key in use is derived from one of them. */
export interface Secrets extends Readonly<Record<SingleName, Uint8Array>> {
  /** k₂ (R23), from the rotation of the fingerprint keys on. */
  readonly outerFingerprint?: Uint8Array | undefined
  /** Seals numbers; an old version stays as long as a number is sealed under it. */
  readonly sealing: { readonly current: number; readonly keys: ReadonlyMap<number, Uint8Array> }
}

/** Says which secrets are missing or unfit, never what they are. */
export class KeysError extends Error {
  override readonly name = 'KeysError'
}

export const newSecrets = (): Secrets => ({
  sealing: { current: 1, keys: new Map([[1, randomBytes(secretBytes)]]) },
  fingerprint: randomBytes(secretBytes),
  nationalFingerprint: randomBytes(secretBytes),
  codes: randomBytes(secretBytes),
  audit: randomBytes(secretBytes),
})

/**
 * The secrets as JSON, each in base64:
 * `{"sealing":{"current":1,"keys":{"1":"…"}},"fingerprint":"…","nationalFingerprint":"…","codes":"…","audit":"…"}`, and `"outerFingerprint":"…"`
 * once the fingerprint keys rotate (R23).
 */
export const secretsToJson = (secrets: Secrets): string =>
  `${JSON.stringify(
    {
      sealing: {
        current: secrets.sealing.current,
        keys: Object.fromEntries([...secrets.sealing.keys].map(([version, key]) => [version, toBase64(key)])),
      },
      ...Object.fromEntries(singleNames.map((name) => [name, toBase64(secrets[name])])),
      ...(secrets.outerFingerprint ? { outerFingerprint: toBase64(secrets.outerFingerprint) } : {}),
    },
    null,
    2,
  )}\n`

/** Reads them back; refuses, naming every fault at once, what is missing, not 32 bytes, or used twice. */
export function secretsFromJson(json: string, source: string): Secrets {
  const root = parse(json, source)
  const faults: string[] = []
  const take = (name: string, value: unknown): Uint8Array => {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : undefined
    if (bytes === undefined) faults.push(`${name} is missing`)
    else if (bytes.length !== secretBytes) faults.push(`${name} is not ${secretBytes} bytes in base64`)
    return bytes ?? new Uint8Array()
  }
  const singles = Object.fromEntries(singleNames.map((name) => [name, take(name, root[name])])) as Record<
    SingleName,
    Uint8Array
  >
  const sealing = sealingOf(root['sealing'], take, faults)
  const outer = root['outerFingerprint']
  const outerFingerprint = outer === undefined ? undefined : take('outerFingerprint', outer)
  if (faults.length === 0) {
    const singly = [...Object.values(singles), ...(outerFingerprint ? [outerFingerprint] : [])]
    const all = [...sealing.keys.values(), ...singly].map(toBase64)
    if (new Set(all).size < all.length) faults.push('two of them are the same')
  }
  if (faults.length > 0) throw new KeysError(`The data keys of ${source} cannot be used: ${faults.join('; ')}.`)
  return { ...singles, sealing, outerFingerprint }
}

function sealingOf(
  value: unknown,
  take: (name: string, value: unknown) => Uint8Array,
  faults: string[],
): Secrets['sealing'] {
  const { current, keys } = isRecord(value) ? value : { current: undefined, keys: undefined }
  const versions = isRecord(keys) ? Object.entries(keys) : []
  if (versions.length === 0) faults.push('sealing.keys is missing')
  if (typeof current !== 'number') faults.push('sealing.current is missing')
  else if (versions.length > 0 && !versions.some(([version]) => version === String(current))) {
    faults.push(`sealing.keys has no key ${current}`)
  }
  for (const [version] of versions) {
    if (!/^[1-9]\d{0,8}$/.test(version)) faults.push(`sealing.keys: "${version}" is not a version number`)
  }
  return {
    current: Number(current),
    keys: new Map(versions.map(([version, key]) => [Number(version), take(`sealing.keys.${version}`, key)])),
  }
}

function parse(json: string, source: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = undefined // the parser's message would quote the secrets
  }
  if (!isRecord(value)) throw new KeysError(`The data keys of ${source} are not a JSON object.`)
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
