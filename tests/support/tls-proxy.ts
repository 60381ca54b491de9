import { writeFileSync } from 'node:fs'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { generate } from 'selfsigned'

/** What stands in front of a service: it ends TLS on a loopback port, with a certificate by an authority of its own that nobody knows. */
export interface TlsProxy {
  /** `https://localhost:<port>` */
  readonly origin: string
  /** For those that are to trust it: their environment. */
  readonly trust: { readonly NODE_EXTRA_CA_CERTS: string }
  /** From now on its connections lead to this loopback port; until then they are closed. */
  readonly leadTo: (port: number) => void
  /** How many bytes of requests it has been sent. */
  readonly heard: () => number
  readonly stop: () => Promise<void>
}

const EC = { keyType: 'ec', algorithm: 'sha256' } as const

export interface ProxyFlaws {
  /** Its certificate is for this host instead of `localhost`. */
  readonly host?: string
  /** It was valid until yesterday. */
  readonly expired?: boolean
  /** It speaks nothing newer than TLS 1.1. */
  readonly old?: boolean
}

/** Keeps the certificate of its authority in `folder`, which must exist. */
export async function startTlsProxy(
  folder: string,
  { host = 'localhost', expired = false, old = false }: ProxyFlaws = {},
): Promise<TlsProxy> {
  const yesterday = new Date(Date.now() - 86_400_000)
  const authority = await generate([{ name: 'commonName', value: 'Linekeeper tests' }], {
    ...EC,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    ...EC,
    ...(expired ? { notBeforeDate: new Date(0), notAfterDate: yesterday } : {}),
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  })
  const file = join(folder, 'authority.pem')
  writeFileSync(file, authority.cert)
  let target: number | undefined
  let heard = 0
  const open = new Set<Socket>()
  // Node speaks TLS 1.1 only to whoever lowers its guard, and then only with the old signatures.
  const versions = old ? ({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const) : {}
  const server = createServer({ key, cert, ...versions }, (secured) => {
    secured.on('data', (bytes: Buffer) => (heard += bytes.length))
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
        other.end()
      })
    }
  })
  server.on('tlsClientError', () => undefined) // whoever does not trust it hangs up
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    trust: { NODE_EXTRA_CA_CERTS: file },
    leadTo: (port) => (target = port),
    heard: () => heard,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
