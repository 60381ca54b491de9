import { describe, expect, it } from 'vitest'
import { faultsOf, longestFile } from './files.ts'
import { codeBelow, sourceFolders, textOf } from './tree.ts'

describe('the shape of a code file', () => {
  it('holds for every file of the programs, the tests and the scripts', () => {
    const faults = codeBelow([...sourceFolders, 'tests', 'scripts']).flatMap((path) => faultsOf(path, textOf(path)))
    expect(faults, `\n${faults.join('\n')}\n`).toEqual([])
  })

  it.each([
    ['src-main/long.ts', 'const a = 1\n'.repeat(longestFile + 1), 'lines'],
    ['src-main/camelCase.ts', '', 'kebab-case'],
    ['src-main/Folder/file.ts', '', 'kebab-case'],
    ['src-main/snake_case.ts', '', 'kebab-case'],
    ['src-main/seed.ts', 'enum State { Open }', 'enum State'],
    ['src-main/seed.ts', 'export const enum State { Open }', 'enum State'],
    ['src-main/index.ts', `export * from './a.ts'`, 'barrel'],
    ['src-main/index.ts', `export { a } from './a.ts'\nexport type { B } from './b.ts'`, 'barrel'],
    ['src-main/seed.ts', 'export default 1', 'default export'],
    ['src-main/seed.ts', 'const a = 1\nexport { a as default }', 'default export'],
  ])('refuses in %s: %j', (path, text, word) => {
    const faults = faultsOf(path, text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(word)
  })

  it.each([
    ['src-main/exactly.ts', 'const a = 1\n'.repeat(longestFile)],
    ['src-service/sql/accounts.repository.ts', ''],
    ['src-service/sql/migrations/0001-accounts.ts', ''],
    ['src-shared/contract/index.ts', `export * from './accounts.ts'`],
    ['src-main/seed.ts', `export { a } from './a.ts'\nexport const b = 1`],
    ['tests/console/playwright.config.ts', 'export default {}'],
    ['tests/support/global-setup.ts', 'export default () => undefined'],
  ])('allows %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })
})
