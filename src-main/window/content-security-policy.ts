import { randomBytes } from 'node:crypto'

/** The place in the page's HTML that each response fills with its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__'

export const createNonce = (): string => randomBytes(16).toString('base64')

/** The console's policy: its own files only, no connection to anywhere, no string that becomes script. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
