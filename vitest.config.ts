import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { TIME_LIMIT } from './tests/support/sizes.ts'

const boundaryTests = ['architecture', 'contract', 'service', 'repositories', 'ipc']

export default defineConfig({
  test: {
    // Half of the time the tests wait for a database: two at once, whatever the machine has.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src-*/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'unit-dom',
          environment: 'jsdom',
          include: ['src-renderer/**/*.test.tsx'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'service',
          environment: 'node',
          include: boundaryTests.map((folder) => `tests/${folder}/**/*.test.ts`),
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: TIME_LIMIT,
          hookTimeout: TIME_LIMIT,
          fileParallelism: false,
        },
      },
    ],
  },
})
