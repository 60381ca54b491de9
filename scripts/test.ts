import { randomInt } from 'node:crypto'
import { add } from './lib/results.ts'
import type { Counts } from './lib/results.ts'
import { runMain, say } from './lib/say.ts'
import { fullPhases, phases } from './lib/test-phases.ts'
import type { FullPhaseName, PhaseName } from './lib/test-phases.ts'

type Phases<N extends string> = Readonly<Record<N, (args: readonly string[]) => Promise<Counts>>>

const everyPhase: readonly PhaseName[] = ['check', 'unit', 'service', 'faults', 'console', 'member']
const everyFullPhase: readonly FullPhaseName[] = ['faults', 'properties', 'numbers']

await runMain(() => {
  const [first, ...rest] = process.argv.slice(2)
  return first === 'full' ? runFull(rest) : runPhases(phases, everyPhase, process.argv.slice(2))
})

/** Everything that is random draws from one seed, which a red run names: with it the same is drawn again. */
async function runFull(args: readonly string[]): Promise<number> {
  const seed = process.env['LINEKEEPER_SEED'] ?? String(randomInt(2 ** 31))
  const drawn = `Drawn from the seed ${seed}; LINEKEEPER_SEED=${seed} draws the same again.`
  say(drawn)
  const chosen = fullPhases({ LINEKEEPER_SIZES: 'full', LINEKEEPER_SEED: seed })
  return await runPhases(chosen, everyFullPhase, args, drawn)
}

/** Runs one part, with the arguments that follow its name, or all of them. */
async function runPhases<N extends string>(
  parts: Phases<N>,
  every: readonly N[],
  [first = '', ...rest]: readonly string[],
  ending = '',
): Promise<number> {
  const one = every.find((name) => name === first)
  const summary: { name: N; counts: Counts; seconds: number }[] = []
  for (const name of one === undefined ? every : [one]) {
    say(`\n=== ${name} ===`)
    const started = performance.now()
    const counts = await runPhase(parts[name], one === undefined ? [] : rest)
    summary.push({ name, counts, seconds: (performance.now() - started) / 1000 })
  }

  sayFailures(summary)
  say('')
  for (const { name, counts, seconds } of summary) {
    say(`${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed in ${seconds.toFixed(1)} s`)
  }
  if (ending !== '') say(`\n${ending}`)
  const total = add(summary.map(({ counts }) => counts))
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** What failed, once more and together: the end of a long log is what is read, and often all that is kept. */
function sayFailures(summary: readonly { name: string; counts: Counts }[]): void {
  const failures = summary.flatMap(({ name, counts }) => counts.failures.map((failure) => `${name}: ${failure}`))
  if (failures.length > 0) say(`\n=== what failed ===\n${failures.join('\n')}`)
}

/** A phase that cannot even start counts as one failed and does not hide the later ones. */
async function runPhase(phase: Phases<string>[string], args: readonly string[]): Promise<Counts> {
  try {
    return await phase(args)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, failures: [error instanceof Error ? error.message : String(error)] }
  }
}
