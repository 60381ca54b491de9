import { add } from './lib/results.ts'
import type { Counts } from './lib/results.ts'
import { runMain, say } from './lib/say.ts'
import { phases } from './lib/test-phases.ts'
import type { PhaseName } from './lib/test-phases.ts'

const allPhases: readonly PhaseName[] = ['check', 'unit', 'service', 'faults', 'console', 'member']

await runMain(async () => {
  const [first = '', ...rest] = process.argv.slice(2)
  const one = allPhases.find((name) => name === first)
  const chosen = one === undefined ? allPhases : [one]

  const summary: { name: PhaseName; counts: Counts; seconds: number }[] = []
  for (const name of chosen) {
    say(`\n=== ${name} ===`)
    const started = performance.now()
    const counts = await runPhase(name, one === undefined ? [] : rest)
    summary.push({ name, counts, seconds: (performance.now() - started) / 1000 })
  }

  say('')
  for (const { name, counts, seconds } of summary) {
    say(`${name.padEnd(8)} ${counts.passed} passed, ${counts.failed} failed in ${seconds.toFixed(1)} s`)
  }
  const total = add(summary.map(({ counts }) => counts))
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

/** A phase that cannot even start counts as one failed and does not hide the later ones. */
async function runPhase(name: PhaseName, args: readonly string[]): Promise<Counts> {
  try {
    return await phases[name](args)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  }
}
