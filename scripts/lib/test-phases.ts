import { rmSync } from 'node:fs'
import { build } from './build-steps.ts'
import { runChecks } from './checks.ts'
import { withDisplay } from './display.ts'
import { electronLaunch } from './electron-launch.ts'
import { inProject } from './paths.ts'
import { countPlaywright, countVitest, readReport, settle } from './results.ts'
import type { Counts } from './results.ts'
import { runTool } from './run.ts'
import { ensureTestSystem } from './test-system.ts'

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
    return await withDisplay((environment) => playwright('console', args, environment))
  },
  member: async (args) => {
    await ensureTestSystem(['browser'])
    await build({ only: ['member', 'template'] })
    return await playwright('member', args)
  },
}

async function vitest(phase: PhaseName, projects: readonly string[], args: readonly string[]): Promise<Counts> {
  const report = freshReport(phase)
  const done = await runTool('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
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
