import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { beginsEmbedded } from './first-workspace.ts'

describe('the workspace that the console begins in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-first-'))
  const begins = (content: string): boolean => {
    writeFileSync(join(folder, 'workspaces.json'), content)
    return beginsEmbedded(folder)
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is the embedded one where no server was ever added', () =>
    expect(beginsEmbedded(join(folder, 'none'))).toBe(true))
  it('is what the list says', () => {
    expect(begins('{"list":{"servers":[],"current":"embedded"}}')).toBe(true)
    expect(begins('{"list":{"servers":[],"current":"srv_1"}}')).toBe(false)
  })
  it.each(['', '{', 'null', '[]', '{"list":7}'])(
    'is not said of a list like %j, which is read for good later',
    (content) => expect(begins(content)).toBe(false),
  )
})
