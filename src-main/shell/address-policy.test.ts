import { describe, expect, it } from 'vitest'
import { allowedHosts, isSignInAddress, mayOpen } from './address-policy.ts'
import { demonstrationAddress } from './demonstration-address.ts'

const service = 'http://127.0.0.1:4000'
const hosts: ReadonlySet<string> = new Set(['docs.example'])

const schemes = `file ftp ws wss data blob javascript vbscript mailto tel smb ssh telnet app chrome devtools about
ms-msdt search-ms steam vscode intent view-source filesystem jar ldap gopher news sftp git x-apple shell`.split(/\s+/)

const hostile = [
  ...schemes.flatMap((scheme) => [`${scheme}:alert(1)`, `${scheme}://docs.example/`, `${scheme}:///etc/passwd`]),
  '',
  ' ',
  'docs.example',
  '//docs.example',
  '/etc/passwd',
  'C:\\Windows',
  '\\\\host\\share',
  'https:',
  'https://',
  'http://docs.example/',
  'https://docs.example.evil.example/',
  'https://evil.example/docs.example',
  'https://evil.example#docs.example',
  'https://docs.example@evil.example/',
  'https://user:pass@docs.example/',
  'https://docs.example:8443/',
  'https://xdocs.example/',
  'https://docs.example./',
  'http://127.0.0.1/',
  'http://127.0.0.1:4001/',
  'http://127.0.0.1:4000@evil.example/',
  'http://user@127.0.0.1:4000/',
  'http://localhost:4000/',
  'http://[::1]:4000/',
  'http://127.0.0.1:4000.evil.example/',
  'https://127.0.0.1:4000/',
]

describe('what may leave for the system’s browser', () => {
  it('is none of a hundred hostile addresses', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(100)
    expect(hostile.filter((address) => mayOpen(address, hosts, service))).toEqual([])
  })

  it('is an https page of an allowed host, and the embedded service while it has an origin', () => {
    expect(mayOpen('https://docs.example/a?b#c', hosts, service)).toBe(true)
    expect(mayOpen(`${service}/demonstration/phones`, allowedHosts, service)).toBe(true)
    expect(mayOpen(`${service}/demonstration/phones`, allowedHosts, undefined)).toBe(false)
  })
})

describe('the address of a demonstration page', () => {
  it('stays on the service and carries a member’s id as data', () => {
    expect(demonstrationAddress(service, 'phones', undefined)).toBe(`${service}/demonstration/phones`)
    expect(demonstrationAddress(service, 'member', undefined)).toBe(`${service}/`)
    const address = new URL(demonstrationAddress(service, 'member', 'm&as=x/../#'))
    expect([address.origin, address.pathname, address.hash]).toEqual([service, '/sign-in', ''])
    expect([...address.searchParams]).toEqual([
      ['as', 'm&as=x/../#'],
      ['return', '/'],
    ])
  })
})

describe('the address of a sign-in', () => {
  const endpoint = 'https://login.example/authorize'
  it('is the provider’s own endpoint, whatever its query', () => {
    expect(isSignInAddress(`${endpoint}?client_id=console&state=x`, endpoint)).toBe(true)
    expect(isSignInAddress('http://127.0.0.1:4000/auth?a=b', 'http://127.0.0.1:4000/auth')).toBe(true)
  })
  it.each([
    ...hostile,
    'https://login.example/other',
    'https://login.example:444/authorize',
    'https://login.example.evil.example/authorize',
    'https://amara@login.example/authorize',
    `${endpoint}#x`,
    'http://login.example/authorize',
  ])('is not %j', (address) => {
    expect(isSignInAddress(address, endpoint)).toBe(false)
  })
  it('is not one without TLS or with a user name, though the provider itself names it', () => {
    for (const named of [
      'http://login.example/authorize',
      'https://amara@login.example/authorize',
      'file:///etc/passwd',
    ])
      expect(isSignInAddress(named, named)).toBe(false)
  })
})
