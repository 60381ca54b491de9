import { Visitor, parseSync } from 'oxc-parser'

/** No code file is longer than this; most are under 80 lines. */
export const longestFile = 300

/** The only file that gathers others: the contract. */
const barrel = 'src-shared/contract/index.ts'

/** Tools that look for a default export: their configuration, Playwright's set-up and reporters, ambient modules. */
const needsDefaultExport = /(?:\.config\.ts|\.d\.ts|^tests\/(?:.*\/)?(?:[a-z0-9-]*-)?(?:setup|teardown|reporter)\.ts)$/

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/

/** What a code file may not be: too long, badly named, an enum's home, a barrel, a default export. */
export const faultsOf = (path: string, text: string): readonly string[] => {
  const faults: string[] = []
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines > longestFile) faults.push(`${path}: ${lines} lines, more than ${longestFile}: is it one room, or two?`)
  const name = path.split('/').find((part) => !kebab.test(part))
  if (name !== undefined) faults.push(`${path}: "${name}" is not kebab-case`)
  const { program } = parseSync(path, text)
  const isReExport = (node: (typeof program.body)[number]): boolean =>
    (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)) &&
    node.source?.value.startsWith('.') === true
  const onlyReExports = program.body.length > 0 && program.body.every(isReExport)
  if (
    path !== barrel &&
    (onlyReExports || program.body.some((node) => node.type === 'ExportAllDeclaration' && isReExport(node)))
  ) {
    faults.push(`${path}: a barrel; only ${barrel} gathers others, import the file itself`)
  }
  new Visitor({
    TSEnumDeclaration(node) {
      faults.push(`${path}: enum ${node.id.name}; use a union of literals`)
    },
    ExportDefaultDeclaration() {
      if (!needsDefaultExport.test(path)) faults.push(`${path}: a default export; name it`)
    },
    ExportSpecifier(node) {
      const exported = node.exported.type === 'Literal' ? node.exported.value : node.exported.name
      if (exported === 'default' && !needsDefaultExport.test(path)) faults.push(`${path}: a default export; name it`)
    },
  }).visit(program)
  return faults
}
