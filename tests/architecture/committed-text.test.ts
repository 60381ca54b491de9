import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linksOf, slipsIn } from './committed-text.ts'
import { committedFiles, root, textOf } from './tree.ts'

const texts = committedFiles().filter((path) => !/\.(?:png|ico|icns|gz|tar|woff2?|jpg|bin)$/.test(path))

describe('what is committed', () => {
  it('names no machine, no registry and no folder that its users lack', () => {
    const slips = texts.flatMap((path) => slipsIn(path, textOf(path)))
    expect(slips, `\n${slips.join('\n')}\n`).toEqual([])
  })

  it('links from document to document without a dead end', () => {
    // The pictures are made by the tour; a checkout without them is whole all the same.
    const dead = texts
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => linksOf(path, textOf(path)).map((target) => ({ path, target })))
      .filter(({ target }) => !target.startsWith('docs/images/') && !existsSync(join(root, target)))
      .map(({ path, target }) => `${path} → ${target}: no such file`)
    expect(dead, `\n${dead.join('\n')}\n`).toEqual([])
  })

  it.each([
    ['README.md', `see /${'home'}/ana/notes`],
    ['src-main/seed.ts', `const folder = '/${'work'}/main'`],
    ['docs/a.md', `C:\\${'Users'}\\ana`],
    ['package-lock.json', `      "resolved": "https://registry.example/x.tgz",`],
    ['.npmrc', 'registry=https://registry.example/'],
    ['docs/a.md', `as ../${'shared'}/product.md says`],
  ])('would be caught in %s: %s', (path, text) => {
    expect(slipsIn(path, text)).toHaveLength(1)
  })

  it('may speak of servers, of src-shared and of relative folders', () => {
    expect(slipsIn('docs/a.md', 'https://example.org/work/x ../src-shared/contract file:///etc/passwd')).toEqual([])
  })

  it('has its links read relative to the document', () => {
    expect(
      linksOf('docs/adr/README.md', '[a](0001-a.md) [b](../rules.md#r6) [c](https://example.org) [d](#here)'),
    ).toEqual(['docs/adr/0001-a.md', 'docs/rules.md'])
  })
})
