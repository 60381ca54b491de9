import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly path: string
  readonly contentType: string
}

/** Address path → file. What is not in it does not exist, so no spelling of a path leads anywhere else. */
export type FileMap = ReadonlyMap<string, PageFile>

const filesBelow = (folder: string, below: string): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(folder, name)
    return entry.isFile() ? [name] : []
  })

/** The built page's files of known types, read once; `index` answers for `/` and `/index.html`. */
export const createFileMap = (folder: string, index: string): FileMap => {
  const entries = filesBelow(folder, '').flatMap((name): [string, PageFile][] => {
    const contentType = contentTypes[extname(name)]
    return contentType === undefined ? [] : [[`/${name}`, { path: join(folder, name), contentType }]]
  })
  const files = new Map(entries)
  const page = files.get(`/${index}`)
  if (page !== undefined) files.set('/', page).set('/index.html', page)
  return files
}

/** The file of an address on `app://console`; undefined for any other. */
export const fileAt = (files: FileMap, address: string): PageFile | undefined => {
  try {
    const url = new URL(address)
    if (url.protocol !== 'app:' || url.host !== 'console') return undefined
    return files.get(decodeURIComponent(url.pathname || '/'))
  } catch {
    return undefined
  }
}
