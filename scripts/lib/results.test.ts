import { expect, test } from 'vitest'
import { add, countPlaywright, countVitest, settle } from './results.ts'

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }

test('counts passed and failed tests of vitest', () => {
  const failedFile = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
  expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults: [passedFile, failedFile] })).toEqual({
    passed: 2,
    failed: 1,
  })
})

test('counts a test file that cannot be loaded as one failed test', () => {
  const brokenFile = { status: 'failed', assertionResults: [] }
  expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults: [passedFile, brokenFile] })).toEqual({
    passed: 1,
    failed: 1,
  })
})

test('counts a flaky Playwright test as failed', () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] })).toEqual({
    passed: 3,
    failed: 1,
  })
})

test.each([
  ['left no report', undefined, 0, { passed: 0, failed: 1 }],
  ['ran no test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ['ended badly without a failed test', { passed: 4, failed: 0 }, 1, { passed: 4, failed: 1 }],
  ['has failed tests', { passed: 4, failed: 2 }, 1, { passed: 4, failed: 2 }],
  ['is all green', { passed: 4, failed: 0 }, 0, { passed: 4, failed: 0 }],
])('settles a run that %s', (_, counts, exitCode, settled) => {
  expect(settle(counts, exitCode)).toEqual(settled)
})

test('adds phases up', () => {
  expect(
    add([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 })
})
