import { defineConfig } from 'oxlint'
import { electronIpcMain, mathRandom, openExternal, processEnv } from './scripts/lint/owners.ts'
import { zones } from './scripts/lint/zones.ts'

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'vitest'],
  options: { typeAware: true, denyWarnings: true },
  categories: { correctness: 'error' },
  ignorePatterns: ['node_modules/**', 'out/**', 'coverage/**'],
  rules: {
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-console': 'error',
    'max-lines': ['error', { max: 300 }],
    'no-restricted-properties': ['error', mathRandom, processEnv, openExternal, electronIpcMain],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/await-thenable': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  },
  overrides: zones,
})
