import { expect, test } from 'vitest'
import { add, countPlaywright, countVitest, settle } from './results.ts'
import { inProject } from './paths.ts'

const passedTest = { status: 'passed', fullName: 'it works', failureMessages: [] }
const failedTest = {
  status: 'failed',
  fullName: 'it breaks',
  failureMessages: ['\u001B[31mexpected 1\u001B[39m\n\n  got 2'],
}
const passedFile = { name: inProject('a.test.ts'), status: 'passed', message: '', assertionResults: [passedTest] }

test('counts passed and failed tests of vitest, and says which failed and how', () => {
  const failedFile = { ...passedFile, status: 'failed', assertionResults: [passedTest, failedTest] }
  expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults: [passedFile, failedFile] })).toEqual({
    passed: 2,
    failed: 1,
    failures: ['a.test.ts › it breaks\n    expected 1\n      got 2'],
  })
})

test('counts a test file that cannot be loaded as one failed test', () => {
  const brokenFile = { ...passedFile, status: 'failed', message: 'no such module', assertionResults: [] }
  expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults: [passedFile, brokenFile] })).toEqual({
    passed: 1,
    failed: 1,
    failures: ['a.test.ts › (outside its tests)\n    no such module'],
  })
})

test('counts a flaky Playwright test as failed, and finds what failed in any depth', () => {
  const spec = (title: string, ok: boolean, status: string) => ({
    file: 'console/a.spec.ts',
    line: 7,
    title,
    ok,
    tests: [{ status, results: [{ errors: [{ message: `${title} said` }] }] }],
  })
  const deep = { specs: [spec('deep', false, 'unexpected')] }
  const suites = [{ specs: [spec('fine', true, 'expected'), spec('shaky', true, 'flaky')], suites: [deep] }]
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [], suites })).toEqual({
    passed: 3,
    failed: 2,
    failures: ['console/a.spec.ts:7 › shaky\n    shaky said', 'console/a.spec.ts:7 › deep\n    deep said'],
  })
})

test('counts an error outside the tests of Playwright as one failed', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0 }
  expect(countPlaywright({ stats, errors: [{ message: 'the config' }], suites: [] })).toEqual({
    passed: 3,
    failed: 1,
    failures: ['playwright › (outside its tests)\n    the config'],
  })
})

const counts = (passed: number, failed: number, ...failures: string[]) => ({ passed, failed, failures })

test.each([
  ['left no report', undefined, 0, counts(0, 1, '(it left no report)')],
  ['ran no test', counts(0, 0), 0, counts(0, 1, '(no test failed, and it ended with 0)')],
  ['ended badly without a failed test', counts(4, 0), 1, counts(4, 1, '(no test failed, and it ended with 1)')],
  ['has failed tests', counts(4, 2, 'a', 'b'), 1, counts(4, 2, 'a', 'b')],
  ['is all green', counts(4, 0), 0, counts(4, 0)],
])('settles a run that %s', (_, found, exitCode, settled) => {
  expect(settle(found, exitCode)).toEqual(settled)
})

test('adds phases up', () => {
  expect(add([counts(2, 1, 'a'), counts(3, 0)])).toEqual(counts(5, 1, 'a'))
})
