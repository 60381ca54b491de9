import { isIP, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Who asks, as R20 counts it; null: addresses are not told apart. */
export type ClientAddress = (request: FastifyRequest) => string | null

/**
 * The address of who asks: the connection's, or the last one in the header that the operator's own proxy sets (what stands before it came with the
 * request and proves nothing). Without such a header the embedded workspace, where everybody is the same computer, tells none apart.
 */
export const clientAddress =
  ({ header, embedded }: { readonly header: string | null; readonly embedded: boolean }): ClientAddress =>
  (request) => {
    if (header === null) return embedded ? null : networkOf(request.ip)
    const given = request.headers[header]
    const last = (Array.isArray(given) ? given.at(-1) : given)?.split(',').at(-1)?.trim() ?? ''
    return networkOf(last) ?? networkOf(request.ip)
  }

/** An IPv4 address as it is, an IPv6 address as its network of 64 bits, for a home holds as many as that; null: no address. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '')
  if (isIP(plain) === 0) return null
  if (!isIPv6(plain)) return plain
  const groups = groupsOf(plain)
  const mapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
  return mapped ? ipv4Of(groups) : `${groups.slice(0, 4).join(':')}::/64`
}

/** The eight groups in their shortest spelling (RFC 5952 leaves out the longest run of zeros; here none is left out). */
function groupsOf(address: string): readonly string[] {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = short.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
}

const ipv4Of = (groups: readonly string[]): string =>
  groups
    .slice(6)
    .flatMap((group) => {
      const bits = Number.parseInt(group, 16)
      return [bits >> 8, bits & 0xff]
    })
    .join('.')
