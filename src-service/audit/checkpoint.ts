import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { ChainHead } from '../domain/ports/audit-chain.types.ts'

/** What a checkpoint says: the first `size` events have this hash; signed at `at`, ISO 8601 in UTC. */
export interface Checkpoint extends ChainHead {
  readonly at: string
}

/** Signs checkpoints; `verifier` is what anyone needs to check them (C2SP signed-note: `name+id+key`). */
export interface CheckpointSigner {
  readonly verifier: string
  /** A signed note (C2SP signed-note) whose text is a checkpoint (C2SP tlog-checkpoint) of the chain, with its time as an extension line. */
  readonly sign: (head: ChainHead, at: Date) => string
}

const ORIGIN = 'linekeeper/audit-chain'
const NAME = 'linekeeper-audit'
const ED25519 = Uint8Array.of(1)
/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** The signer with this Ed25519 seed (32 bytes, RFC 8032). */
export function checkpointSigner(seed: Uint8Array): CheckpointSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length)
  const id = keyId(raw)
  return {
    verifier: `${NAME}+${id.toString('hex')}+${Buffer.concat([ED25519, raw]).toString('base64')}`,
    sign(head, at) {
      const text = `${ORIGIN}\n${head.size}\n${base64(head.hash)}\ntime ${at.toISOString()}\n`
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)])
      return `${text}\n— ${NAME} ${signature.toString('base64')}\n`
    },
  }
}

/** C2SP signed-note: the first 4 bytes of SHA-256 over the name, a newline, the algorithm and the key. */
const keyId = (raw: Uint8Array): Buffer =>
  createHash('sha256').update(`${NAME}\n`).update(ED25519).update(raw).digest().subarray(0, 4)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** A note that cannot be believed, with the sentence that says why. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError'
}

/** The public half of a signer from its `verifier` line. Errors: `CheckpointError`. */
export function verifierKey(verifier: string): KeyObject {
  const [name, id, encoded = ''] = verifier.trim().split('+')
  const bytes = Buffer.from(verifier.trim().slice(`${name}+${id}+`.length), 'base64')
  const raw = bytes.subarray(1)
  if (name !== NAME || encoded === '' || bytes[0] !== 1 || raw.length !== 32 || keyId(raw).toString('hex') !== id)
    throw new CheckpointError('the verifier key is not one of an audit trail: it reads linekeeper-audit+…+…')
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' })
}

const NOTE =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,15})\n(?<hash>[A-Za-z0-9+/]{43}=)\ntime (?<at>\S+)\n)\n— (?<name>\S+) (?<signature>[A-Za-z0-9+/]+={0,2})\n/

/** Reads the notes of a file, one after the other, and believes those alone that the key signed. Errors: `CheckpointError`, with the number of the note. */
export function readCheckpoints(file: string, key: KeyObject): readonly Checkpoint[] {
  const checkpoints: Checkpoint[] = []
  for (let rest = file; rest !== '';) {
    const place = `checkpoint ${checkpoints.length + 1}`
    const note = NOTE.exec(rest)
    if (!note?.groups) throw new CheckpointError(`${place} is not a signed note`)
    const { text = '', origin, size, hash = '', at = '', name, signature = '' } = note.groups
    const signed = Buffer.from(signature, 'base64').subarray(4)
    if (origin !== ORIGIN || name !== NAME || !verify(null, Buffer.from(text), key, signed))
      throw new CheckpointError(`${place} was not signed by this key`)
    checkpoints.push({ size: Number(size), hash: new Uint8Array(Buffer.from(hash, 'base64')), at })
    rest = rest.slice(note[0].length)
  }
  return checkpoints
}
