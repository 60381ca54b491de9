import { writeFileSync } from 'node:fs'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { generate } from 'selfsigned'

/** What stands in front of a service: it ends TLS on a loopback port, with a certificate of its own that nobody else knows. */
export interface TlsProxy {
  /** `https://localhost:<port>` */
  readonly origin: string
  /** For those that are to trust it: their environment. */
  readonly trust: Readonly<Record<string, string>>
  /** From now on its connections lead to this loopback port; until then they are closed. */
  readonly leadTo: (port: number) => void
  readonly stop: () => Promise<void>
}

/** Keeps its certificate in `folder`, which must exist. */
export async function startTlsProxy(folder: string): Promise<TlsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  })
  const file = join(folder, 'proxy-certificate.pem')
  writeFileSync(file, cert)
  let target: number | undefined
  const open = new Set<Socket>()
  const server = createServer({ key, cert }, (secured) => {
    if (target === undefined) return void secured.destroy()
    const plain = connect(target, '127.0.0.1')
    for (const [socket, other] of [
      [secured, plain],
      [plain, secured],
    ] as const) {
      open.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
  })
  server.on('tlsClientError', () => undefined) // whoever does not trust it hangs up
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    trust: { NODE_EXTRA_CA_CERTS: file },
    leadTo: (port) => (target = port),
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
