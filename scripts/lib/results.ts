import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inProject } from './paths.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Each failure as the end of a run repeats it: the file, the test, and the first lines of what it said. */
  readonly failures: readonly string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly VitestFile[]
}

interface VitestFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] | null }[]
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number }
  readonly errors: readonly PlaywrightError[]
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly file: string
    readonly line: number
    readonly title: string
    readonly ok: boolean
    readonly tests: readonly { status: string; results: readonly { errors: readonly PlaywrightError[] }[] }[]
  }[]
}

interface PlaywrightError {
  readonly message?: string
}

/** Counts of a vitest JSON report; a file that fails outside its tests (an import, a hook) counts as one failed. */
export function countVitest(report: VitestReport): Counts {
  const failures = report.testResults.flatMap(failuresOf)
  const broken = report.testResults.filter(isBroken)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, failures }
}

/** Failed outside its tests. */
const isBroken = (file: VitestFile): boolean =>
  file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')

function failuresOf(file: VitestFile): readonly string[] {
  const place = relative(inProject(), file.name)
  if (isBroken(file)) return [failure(place, '(outside its tests)', file.message)]
  return file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => failure(place, test.fullName, test.failureMessages?.[0]))
}

/** Counts of a Playwright JSON report; an error outside tests counts as one failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky } = report.stats
  const specs = specsOf(report.suites).filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
  const failures = [
    ...report.errors.map(({ message }) => failure('playwright', '(outside its tests)', message)),
    ...specs.map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return failure(`${file}:${line}`, title, errors[0]?.message)
    }),
  ]
  return { passed: expected, failed: unexpected + flaky + report.errors.length, failures }
}

const specsOf = (suites: readonly PlaywrightSuite[]): PlaywrightSuite['specs'] =>
  suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])])

const SAID_LINES = 12

function failure(place: string, title: string, message = ''): string {
  const lines = stripVTControlCharacters(message).split('\n')
  const said = lines.filter((line) => line.trim() !== '').slice(0, SAID_LINES)
  return [`${place} › ${title}`, ...said.map((line) => `    ${line}`)].join('\n')
}

/** The counts as the exit code allows them: a run that failed, left no report or ran nothing is never all green. */
export function settle(counts: Counts | undefined, exitCode: number): Counts {
  if (counts === undefined) return { passed: 0, failed: 1, failures: ['(it left no report)'] }
  const green = counts.failed === 0 && exitCode === 0 && counts.passed > 0
  if (green || counts.failed > 0) return counts
  return { passed: counts.passed, failed: 1, failures: [`(no test failed, and it ended with ${exitCode})`] }
}

export const add = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
})

/** Reads a JSON report with one of the counting functions above. */
export function readReport<T>(file: string, count: (report: T) => Counts): Counts | undefined {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}
