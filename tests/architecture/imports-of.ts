import { Visitor, parseSync } from 'oxc-parser'

/** One import as it is written: where it points, which names it takes, and whether it is gone at run time. */
export interface WrittenImport {
  readonly specifier: string
  /** True only when the whole statement is erased: `import { type A }` still loads its module. */
  readonly typeOnly: boolean
  /** The imported names; `*` for a namespace, a re-export of everything, `import()` or `require()`. */
  readonly names: readonly string[]
  readonly line: number
}

/** What a file's syntax says about its imports; `computed` holds the lines of imports whose target is not a literal. */
export interface ModuleImports {
  readonly imports: readonly WrittenImport[]
  readonly computed: readonly number[]
  readonly errors: readonly string[]
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const nameOf = (node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string =>
  node.name ?? String(node.value)

/** Reads imports, re-exports, `import()`, `require()` and `import('…')` types from the syntax tree of one file. */
export const importsOf = (path: string, text: string): ModuleImports => {
  const parsed = parseSync(path, text)
  const imports: WrittenImport[] = []
  const computed: number[] = []
  const add = (specifier: string, typeOnly: boolean, names: readonly string[], start: number): void => {
    imports.push({ specifier, typeOnly, names, line: lineAt(text, start) })
  }
  const addCall = (argument: { type: string; value?: unknown } | undefined, start: number): void => {
    if (argument?.type === 'Literal' && typeof argument.value === 'string') add(argument.value, false, ['*'], start)
    else computed.push(lineAt(text, start))
  }
  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((part) => {
        if (part.type === 'ImportSpecifier') return nameOf(part.imported)
        return part.type === 'ImportDefaultSpecifier' ? 'default' : '*'
      })
      add(node.source.value, node.importKind === 'type', names, node.start)
    },
    ExportNamedDeclaration(node) {
      if (!node.source) return
      const names = node.specifiers.map((part) => nameOf(part.local))
      add(node.source.value, node.exportKind === 'type', names, node.start)
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type', ['*'], node.start)
    },
    ImportExpression(node) {
      addCall(node.source, node.start)
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') addCall(node.arguments[0], node.start)
    },
    TSImportType(node) {
      add(node.source.value, true, ['*'], node.start)
    },
    TSExternalModuleReference(node) {
      add(node.expression.value, false, ['*'], node.start)
    },
  }).visit(parsed.program)
  return { imports, computed, errors: parsed.errors.map((error) => error.message) }
}
