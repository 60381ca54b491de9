import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, createNonce, noncePlaceholder } from './content-security-policy.ts'
import { fileAt, type FileMap } from './file-map.ts'

/** Must run before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

const headersOf = (contentType: string, nonce: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})

/** Serves the built console from its fixed list of files, each response under the policy with a nonce of its own. */
export const serveConsole = (session: Session, files: FileMap): void => {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileAt(files, request.url) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers: headersOf('text/plain', createNonce()) })
    const nonce = createNonce()
    const content = await readFile(file.path)
    const isPage = file.contentType.startsWith('text/html')
    const body = isPage ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(content)
    return new Response(body, { status: 200, headers: headersOf(file.contentType, nonce) })
  })
}
