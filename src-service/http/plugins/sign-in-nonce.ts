import { createHash } from 'node:crypto'

const bound = /^lk1\.([A-Za-z0-9_-]{22,64})\.([A-Za-z0-9_-]{43})$/

/**
 * Whether an ID token with this nonce was asked for by a console that meant this service and holds this key. The console writes both into the
 * nonce, `lk1.<random>.<SHA-256 of "random origin thumbprint">`, so that a hostile server, which names another organisation's provider and is
 * handed the ID token, can do nothing with it elsewhere: it can neither take the nonce out of the token nor sign with the console's key. A
 * nonce of another form names nothing and is not judged here.
 */
export const isMeantFor = (nonce: string, origin: string, keyThumbprint: string): boolean => {
  const [, random, hash] = bound.exec(nonce) ?? []
  if (random === undefined) return !nonce.startsWith('lk1.')
  return createHash('sha256').update(`${random} ${origin} ${keyThumbprint}`).digest('base64url') === hash
}
