import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::7]', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', null],
  ['unknown', null],
  ['203.0.113.9:443', null],
])('R20 %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

const request = (ip: string, headers: FastifyRequest['headers'] = {}) => ({ ip, headers }) as FastifyRequest

test('R20 who asks is the last address of the operator’s header, and the connection where it has none', () => {
  const behind = clientAddress({ header: 'x-real-ip', embedded: false })
  expect(behind(request('10.0.0.1', { 'x-real-ip': '192.0.2.1, 203.0.113.9' }))).toBe('203.0.113.9')
  expect(behind(request('10.0.0.1', { 'x-real-ip': ['192.0.2.1', '203.0.113.9'] }))).toBe('203.0.113.9')
  expect(behind(request('10.0.0.1', { 'x-real-ip': 'nonsense' }))).toBe('10.0.0.1')
  expect(behind(request('10.0.0.1'))).toBe('10.0.0.1')
  expect(clientAddress({ header: null, embedded: false })(request('203.0.113.9', { 'x-real-ip': '192.0.2.1' }))).toBe(
    '203.0.113.9',
  )
  expect(clientAddress({ header: null, embedded: true })(request('127.0.0.1'))).toBeNull()
})
