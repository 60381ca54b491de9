import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { serverOrigin } from './server-address.ts'

const codeOf = (address: string): unknown => {
  try {
    return serverOrigin(address)
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

describe('the address of a server', () => {
  it.each([
    ['https://linekeeper.example.com', 'https://linekeeper.example.com'],
    ['  HTTPS://Linekeeper.Example.com:443/  ', 'https://linekeeper.example.com'],
    ['linekeeper.example.com', 'https://linekeeper.example.com'],
    ['linekeeper.example.com:8443', 'https://linekeeper.example.com:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
    // A loopback address in another spelling is the one that would be asked.
    ['http://127.1:4000', 'http://127.0.0.1:4000'],
  ])('%s is %s', (typed, origin) => expect(codeOf(typed)).toBe(origin))

  it.each([
    ['', 'server_address_invalid'],
    ['   ', 'server_address_invalid'],
    ['https://', 'server_address_invalid'],
    ['not an address', 'server_address_invalid'],
    ['ftp://linekeeper.example.com', 'server_address_invalid'],
    ['file:///etc/passwd', 'server_address_invalid'],
    ['app://console', 'server_address_invalid'],
    ['javascript:alert(1)', 'server_address_invalid'],
    ['https:\\\\linekeeper.example.com', 'server_address_invalid'],
    ['https://linekeeper.exam\nple.com', 'server_address_invalid'],
    ['https://linekeeper.example.com\u202e', 'server_address_invalid'],
    ['https://linekeeper.example.com.', 'server_address_invalid'],
    [`https://${'a'.repeat(300)}.example`, 'server_address_invalid'],
    ['http://linekeeper.example.com', 'server_address_insecure'],
    ['http://127.0.0.1.example.com', 'server_address_insecure'],
    ['http://localhost.example.com', 'server_address_insecure'],
    ['http://0.0.0.0:4000', 'server_address_insecure'],
    ['http://192.168.0.7', 'server_address_insecure'],
    ['https://amara@linekeeper.example.com', 'server_address_user'],
    ['https://amara:secret@linekeeper.example.com', 'server_address_user'],
    ['https://linekeeper.example.com@evil.example', 'server_address_user'],
    ['https://@linekeeper.example.com', 'server_address_user'],
    ['https://linekeeper.example.com/v1', 'server_address_path'],
    ['https://linekeeper.example.com/?', 'server_address_path'],
    ['https://linekeeper.example.com?a=1', 'server_address_path'],
    ['https://linekeeper.example.com/#', 'server_address_path'],
  ])('%j is refused: %s', (typed, code) => expect(codeOf(typed)).toBe(code))

  it('is an origin and nothing else whatever is typed, and its own address again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webAuthority()), (typed) => {
        const origin = codeOf(typed)
        if (typeof origin !== 'string' || origin.startsWith('server_')) return
        expect(origin).toMatch(/^(?:https:\/\/|http:\/\/(?:localhost|127[.\d]+|\[::1\])(?::|$))/)
        expect(codeOf(origin)).toBe(origin)
      }),
      { numRuns: 500, seed: 27 },
    )
  })
})
