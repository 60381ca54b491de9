import { availableParallelism } from 'node:os'
import type { Counts } from './results.ts'
import type { Finished } from './run.ts'
import { runTool } from './run.ts'
import { say } from './say.ts'

interface Check {
  readonly name: string
  readonly start: () => Promise<Finished>
}

const folders = ['src-shared', 'src-service', 'src-main', 'src-preload', 'src-renderer', 'tests']

const checks: readonly Check[] = [
  { name: 'lint', start: () => runTool('oxlint', [], { output: 'keep' }) },
  { name: 'format', start: () => runTool('oxfmt', ['--check'], { output: 'keep' }) },
  ...folders.map((folder) => ({
    name: `types of ${folder}`,
    start: () => runTool('tsc', ['-p', folder], { output: 'keep' }),
  })),
]

/** Runs lint, format and type checks, a few at a time: each may take a gigabyte. Each counts as one test. */
export async function runChecks(): Promise<Counts> {
  const waiting = [...checks]
  const results: ({ name: string } & Finished)[] = []
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      results.push({ name: check.name, ...(await check.start()) })
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))

  const failed = results.filter(({ code }) => code !== 0)
  for (const { name, output } of failed) say(`\n--- ${name} ---\n${output.trim()}`)
  say('')
  for (const { name, code } of results) say(`${code === 0 ? '✓' : '✗'} ${name}`)
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    failures: failed.map(({ name }) => name),
  }
}
