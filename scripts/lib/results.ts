import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number }
  readonly errors: readonly unknown[]
}

/** Counts of a vitest JSON report; a file that fails outside its tests (an import, a hook) counts as one failed. */
export function countVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Counts of a Playwright JSON report; an error outside tests counts as one failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

/** The counts as the exit code allows them: a run that failed, left no report or ran nothing is never all green. */
export function settle(counts: Counts | undefined, exitCode: number): Counts {
  if (counts === undefined) return { passed: 0, failed: 1 }
  const green = counts.failed === 0 && exitCode === 0 && counts.passed > 0
  return green || counts.failed > 0 ? counts : { passed: counts.passed, failed: 1 }
}

export const add = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
})

/** Reads a JSON report with one of the counting functions above. */
export function readReport<T>(file: string, count: (report: T) => Counts): Counts | undefined {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}
