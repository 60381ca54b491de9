import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { boundedFile } from './bounded-file.ts'

it('a log file never grows beyond its bound, and one older file is left beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'logs', 'console.log')
  for (let line = 0; line < 100; line += 1) boundedFile(path, 100).write(`line ${line} éé\n`)
  expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual(['console.log', 'console.log.1'])
  expect(readFileSync(path, 'utf8')).toContain('line 99')
  for (const file of [path, `${path}.1`]) expect(statSync(file).size).toBeLessThanOrEqual(100)
})
