import { createSocket } from 'node:dgram'
import { createServer, type AddressInfo } from 'node:net'

export interface Canary {
  readonly port: number
  /** One entry for each connection and each datagram that came. */
  readonly hits: readonly string[]
  readonly close: () => void
}

/** Listens on the loopback address for whatever a page that may not connect sends nevertheless. */
export async function startCanary(): Promise<Canary> {
  const hits: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      hits.push(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4')
  datagrams.on('message', () => hits.push('datagram'))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  return {
    port,
    hits,
    close: () => {
      server.close()
      datagrams.close()
    },
  }
}
