import { Visitor, parseSync } from 'oxc-parser'
import type { Node } from 'oxc-parser'
import { importsOf } from './imports-of.ts'

/** A dangerous API, the only files that may touch it, and the name of what everybody else uses. */
export interface Owner {
  readonly api: string
  readonly owners: RegExp
  readonly instead: string
  readonly linesIn: (path: string, text: string) => readonly number[]
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Lines on which `pick` answers true for a node of the syntax tree. */
const linesWhere = (path: string, text: string, pick: (node: Node) => boolean): readonly number[] => {
  const found: number[] = []
  const look = (node: Node): void => {
    if (pick(node)) found.push(lineAt(text, node.start))
  }
  new Visitor({ Identifier: look, Literal: look, MemberExpression: look, VariableDeclarator: look }).visit(
    parseSync(path, text).program,
  )
  return [...new Set(found)]
}

const isName = (node: Node | null | undefined, name: string): boolean =>
  node?.type === 'Identifier' && node.name === name

/** The property that `a.b` or `a['b']` reads. */
const memberOf = (node: Node): string | undefined => {
  if (node.type !== 'MemberExpression') return undefined
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

/** True for `holder.property`, `x.holder.property`, `holder['property']` and `const { property } = holder`. */
const reads = (node: Node, holders: readonly string[], property: string): boolean => {
  const isHolder = (one: Node | null | undefined): boolean =>
    holders.some((name) => isName(one, name) || (one !== null && one !== undefined && memberOf(one) === name))
  if (node.type === 'MemberExpression') return memberOf(node) === property && isHolder(node.object)
  return (
    node.type === 'VariableDeclarator' &&
    node.id.type === 'ObjectPattern' &&
    isHolder(node.init) &&
    node.id.properties.some((one) => one.type === 'Property' && isName(one.key, property))
  )
}

/** The names under which a file knows `name` of `module`, with `name` itself. */
const aliases = (text: string, name: string): readonly string[] => [
  name,
  ...[...text.matchAll(new RegExp(`\\b${name}\\s+as\\s+(\\w+)`, 'g'))].flatMap((match) => match[1] ?? []),
]

const identifier = (name: string) => (path: string, text: string) =>
  linesWhere(path, text, (node) => isName(node, name) || (node.type === 'Literal' && node.value === name))

const packageAtRunTime = (pattern: RegExp) => (path: string, text: string) =>
  importsOf(path, text).imports.flatMap((one) => (!one.typeOnly && pattern.test(one.specifier) ? [one.line] : []))

const property = (holder: string, name: string) => (path: string, text: string) =>
  linesWhere(path, text, (node) => reads(node, aliases(text, holder), name))

/** One owner per dangerous API: a name outside its file is a door that nobody watches. */
export const owners: readonly Owner[] = [
  {
    api: 'ipcMain',
    owners: /^src-main\/ipc\/router\.ts$/,
    instead: 'an entry of the contract; src-main/ipc/router.ts registers it',
    linesIn: identifier('ipcMain'),
  },
  {
    api: 'ipcRenderer',
    owners: /^src-preload\/bridge\.ts$/,
    instead: 'src-renderer/lib/bridge.ts',
    linesIn: identifier('ipcRenderer'),
  },
  {
    api: 'axios',
    owners: /^src-main\/api\/http\.ts$/,
    instead: 'src-main/api/http.ts',
    linesIn: packageAtRunTime(/^axios(?:\/|$)/),
  },
  {
    api: 'pg',
    owners: /^src-service\/sql\/postgres\.ts$/,
    instead: 'src-service/sql/database.ts',
    linesIn: packageAtRunTime(/^pg(?:\/|$)/),
  },
  {
    api: 'PGlite',
    owners: /^src-service\/sql\/pglite(?:-engine)?\.ts$/,
    instead: 'src-service/sql/database.ts',
    linesIn: (path, text) => [
      ...packageAtRunTime(/^@electric-sql\/pglite(?:\/|$)/)(path, text),
      ...linesWhere(
        path,
        text,
        (node) => node.type === 'Literal' && String(node.value).startsWith('@electric-sql/pglite'),
      ).filter((line) => !importsOf(path, text).imports.some((one) => one.line === line)),
    ],
  },
  {
    api: 'process.env',
    owners: /^(?:src-service\/config|src-main\/index)\.ts$/,
    instead: 'the frozen Config of src-service/config.ts, or what src-main/index.ts passes on',
    linesIn: (path, text) => [
      ...property('process', 'env')(path, text),
      ...importsOf(path, text).imports.flatMap((one) =>
        /^(?:node:)?process$/.test(one.specifier) && one.names.includes('env') ? [one.line] : [],
      ),
    ],
  },
  {
    api: 'shell.openExternal',
    owners: /^src-main\/shell\/open-external\.ts$/,
    instead: 'src-main/shell/open-external.ts',
    linesIn: property('shell', 'openExternal'),
  },
  {
    api: 'window.bridge',
    owners: /^src-renderer\/lib\/bridge\.ts$/,
    instead: 'src-renderer/lib/bridge.ts',
    linesIn: (path, text) => [
      ...property('window', 'bridge')(path, text),
      ...property('globalThis', 'bridge')(path, text),
    ],
  },
]

/** Every touch of a dangerous API outside its owner, as `file:line → api: use …`. */
export const strangersIn = (path: string, text: string): readonly string[] =>
  owners
    .filter((owner) => !owner.owners.test(path))
    .flatMap((owner) => owner.linesIn(path, text).map((line) => `${path}:${line} → ${owner.api}: use ${owner.instead}`))
