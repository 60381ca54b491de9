import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { importsOf } from './imports-of.ts'
import type { WrittenImport } from './imports-of.ts'
import { besideTests, layers } from './layers.ts'
import type { Allowed, Layer } from './layer.ts'

/** Where a specifier points: a path from the root, `node:…`, or a package with its subpath. */
export const targetOf = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\?.*$/, '')
  if (specifier.startsWith('node:')) return specifier
  return isBuiltin(specifier) ? `node:${specifier}` : specifier
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

const matches = (pattern: string, captured: readonly string[], target: string): boolean =>
  new RegExp(pattern.replace(/\$(\d)/g, (_, index: string) => captured[Number(index)] ?? '(?!)')).test(target)

const allows = (one: Allowed, captured: readonly string[], target: string, written: WrittenImport): boolean =>
  matches(one.to, captured, target) &&
  (one.typesOnly !== true || written.typeOnly) &&
  (one.names === undefined || written.names.every((name) => one.names?.includes(name)))

const allowedBy = (layer: Layer, from: string): Pick<Layer, 'imports' | 'packages' | 'nodeBuiltIns'> =>
  isTest(from)
    ? {
        imports: [...layer.imports, ...besideTests.imports],
        packages: [...layer.packages, ...besideTests.packages],
        nodeBuiltIns: layer.nodeBuiltIns || besideTests.nodeBuiltIns,
      }
    : layer

const whyRefused = (layer: Layer, captured: readonly string[], target: string): string => {
  const refusal = layer.refusals.find((one) => matches(one.to, captured, target))
  return `${refusal?.why ?? 'not in the list of what this layer may import'} (layer ${layer.name}, tests/architecture/layers.ts)`
}

const checkOne = (
  layer: Layer,
  captured: readonly string[],
  from: string,
  written: WrittenImport,
): readonly string[] => {
  const target = targetOf(from, written.specifier)
  const edge = `${from}:${written.line} → ${target}`
  const relative = written.specifier.startsWith('.')
  if (relative && !/\.[a-z0-9]+(?:\?[a-z]+)?$/.test(written.specifier)) {
    return [`${edge}: a relative import names its file with the extension`]
  }
  const allowed = allowedBy(layer, from)
  const ok = target.startsWith('node:')
    ? allowed.nodeBuiltIns
    : (relative ? allowed.imports : allowed.packages).some((one) => allows(one, captured, target, written))
  return ok ? [] : [`${edge}: ${whyRefused(layer, captured, target)}`]
}

/** Every offending edge of one file as `from:line → to: why`; the file need not exist on disk. */
export const violationsOf = (path: string, text: string): readonly string[] => {
  const layer = layers.find((one) => new RegExp(one.files).test(path))
  if (layer === undefined) return [`${path}: belongs to no layer; give it a row in tests/architecture/layers.ts`]
  const captured = new RegExp(layer.files).exec(path) ?? []
  const written = importsOf(path, text)
  return [
    ...written.errors.map((message) => `${path}: does not parse: ${message}`),
    ...written.computed.map((line) => `${path}:${line} → ?: an import whose target is computed cannot be checked`),
    ...written.imports.flatMap((one) => checkOne(layer, captured, path, one)),
  ]
}
