import { rmSync } from 'node:fs'
import { build } from './build-steps.ts'
import { runChecks } from './checks.ts'
import { withDisplayForEach } from './display.ts'
import { electronLaunch } from './electron-launch.ts'
import { inProject } from './paths.ts'
import { countPlaywright, countVitest, readReport, settle } from './results.ts'
import type { Counts } from './results.ts'
import { runTool } from './run.ts'
import { ensureTestSystem } from './test-system.ts'

/** The parts of `npm run test:full`. */
export type FullPhaseName = 'faults' | 'properties' | 'numbers'
export type PhaseName = 'check' | 'unit' | 'service' | 'faults' | 'console' | 'member'

/** The parts of `npm test`, in order; each gets the arguments that follow its name on the command line. */
export const phases: Readonly<Record<PhaseName, (args: readonly string[]) => Promise<Counts>>> = {
  check: runChecks,
  unit: (args) => vitest('unit', ['unit', 'unit-dom'], args),
  service: async (args) => {
    await ensureTestSystem(['service'])
    return await vitest('service', ['service'], args)
  },
  faults: (args) => vitest('faults', ['faults'], args),
  console: async (args) => {
    await ensureTestSystem(['desktop', 'browser'])
    await electronLaunch() // fetches the runtime now and says what it lacks, rather than in the middle of a test
    await build()
    return await withDisplayForEach((environment) => playwright('console', args, environment))
  },
  member: async (args) => {
    await ensureTestSystem(['browser'])
    await build({ only: ['member', 'template'] })
    return await playwright('member', args)
  },
}

const PROPERTIES = [
  'tests/service/verification-model.test.ts',
  'tests/service/verification-model-database.test.ts',
  'tests/service/audit-chain.test.ts',
  'tests/ipc/hostile-payloads.test.ts',
]

/** What `npm test` runs in small, in its full size: the fault experiments, the random checks, the spellings of numbers. */
export const fullPhases = (
  environment: NodeJS.ProcessEnv,
): Readonly<Record<FullPhaseName, (args: readonly string[]) => Promise<Counts>>> => ({
  faults: (args) => vitest('full-faults', ['faults'], args, environment),
  properties: (args) => vitest('full-properties', ['service'], args.length > 0 ? args : PROPERTIES, environment),
  numbers: (args) => vitest('full-numbers', ['unit'], ['src-shared/phone/spellings.test.ts', ...args], environment),
})

async function vitest(
  name: PhaseName | `full-${FullPhaseName}`,
  projects: readonly string[],
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<Counts> {
  const report = freshReport(name)
  const done = await runTool(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      // In the full size a file takes many minutes: each test is told as it ends.
      `--reporter=${environment ? 'verbose' : 'default'}`,
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env: { ...process.env, ...environment } },
  )
  return settle(readReport(report, countVitest), done.code)
}

/** Runs one Playwright project; the list goes to the terminal, the counts come from the JSON report. */
export async function playwright(
  project: 'console' | 'member' | 'tour',
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Counts> {
  const report = freshReport(project)
  const done = await runTool('playwright', ['test', `--project=${project}`, '--reporter=list,json', ...args], {
    env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return settle(readReport(report, countPlaywright), done.code)
}

function freshReport(name: string): string {
  const report = inProject('out', 'test-reports', `${name}.json`)
  rmSync(report, { force: true })
  return report
}
