import { describe, expect, it } from 'vitest'
import { violationsOf } from './check-layers.ts'
import { layerControls } from './layer-controls.ts'
import { layers } from './layers.ts'
import { codeBelow, sourceFolders, textOf } from './tree.ts'

describe('who may import whom', () => {
  it('holds for every file of every program', () => {
    const violations = codeBelow(sourceFolders).flatMap((path) => violationsOf(path, textOf(path)))
    expect(violations, `\n${violations.join('\n')}\n`).toEqual([])
  })

  it('has seeded imports for every layer', () => {
    expect(layerControls.map((control) => control.layer)).toEqual(layers.map((layer) => layer.name))
  })

  it('refuses a file that belongs to no layer', () => {
    expect(violationsOf('src-service/helpers/seed.ts', '')).toHaveLength(1)
    expect(violationsOf('src-renderer/console/features/seed.ts', '')).toHaveLength(1)
  })

  it('refuses an import whose target is computed', () => {
    expect(violationsOf('src-main/seed.ts', 'const it = import(name)')).toHaveLength(1)
  })

  it('lets a unit test import its tools, and production code not', () => {
    const tools = `import { it } from 'vitest'; import fc from 'fast-check'; import { x } from '../../tests/support/x.ts'`
    expect(violationsOf('src-shared/phone/seed.test.ts', tools)).toEqual([])
    expect(violationsOf('src-shared/phone/seed.ts', tools)).toHaveLength(3)
  })
})

describe.each(layerControls)('$layer', ({ layer, from, refused, allowed }) => {
  it.each(refused)('refuses %s', (code) => {
    const violations = violationsOf(from, code)
    expect(violations).toHaveLength(1)
    expect(violations[0]).toMatch(new RegExp(`^${from.replaceAll('.', '\\.')}:1 → \\S+: .+`))
  })

  it.each(allowed)('allows %s', (code) => {
    expect(violationsOf(from, code)).toEqual([])
  })

  it('speaks for its own seed', () => {
    expect(layers.find((one) => new RegExp(one.files).test(from))?.name).toBe(layer)
  })
})
