import { readFileSync } from 'node:fs'
import * as tls from 'node:tls'
import type { Log } from '../log/log.ts'

/** The authorities in a PEM file, for an organisation that has its own; without a file, or where it cannot be read, none. */
export const ownAuthorities = (file: string | undefined, log: Log): string | undefined => {
  if (!file) return undefined
  try {
    const pem = readFileSync(file, 'utf8')
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) log.warn('the file of authorities holds no certificate')
    return pem
  } catch (error) {
    log.warn({ err: error }, 'the file of authorities cannot be read, so their certificates are not trusted')
    return undefined
  }
}

/** What Electron's older Node lacks. */
const systemAuthorities = (): readonly string[] => ('getCACertificates' in tls ? tls.getCACertificates('system') : [])

/**
 * Whose certificates https trusts: those of the authorities that come with Node, of those that this computer's system trusts (where Node
 * can list them), and of `own` (PEM).
 */
export const trustAuthorities = (own: string | undefined): tls.SecureContext =>
  tls.createSecureContext({
    ca: [...tls.rootCertificates, ...systemAuthorities(), ...(own === undefined ? [] : [own])],
    minVersion: 'TLSv1.2',
  })
