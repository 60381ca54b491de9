import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/', '/settings', '/settings/security?step=2#code', '/a//b', '/%2F%2Fevil.example'])(
  'returns to %s',
  (path) => {
    expect(returnPath(path)).toBe(path)
    expect(new URL(returnPath(path), 'https://page.example').origin).toBe('https://page.example')
  },
)

test.each([
  undefined,
  '',
  'settings',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/a\\..\\b',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /settings',
  '/settings\r\nSet-Cookie: a=b',
  `/${'a'.repeat(600)}`,
])('does not return to %j', (path) => {
  expect(returnPath(path)).toBe('/')
})
