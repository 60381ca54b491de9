import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, createNonce } from './content-security-policy.ts'

describe('the console’s policy', () => {
  it('is exactly the one that SECURITY.md names', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
  })

  it('has another nonce of 128 bits in each response', () => {
    const nonces = Array.from({ length: 100 }, createNonce)
    expect(new Set(nonces).size).toBe(100)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  })
})
