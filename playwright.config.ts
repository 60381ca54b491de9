import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './scripts/lib/chromium.ts'
import { testWorkers } from './scripts/lib/display.ts'

const chromium = findChromium()

export default defineConfig({
  workers: testWorkers,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Playwright's own ffmpeg may be out of reach, and without it a recording never ends.
    video: 'off',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: [...chromiumArguments],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  // A folder of results for each: a run empties its own only.
  projects: [
    { name: 'console', testDir: 'tests/console', outputDir: 'out/test-results/console' },
    { name: 'member', testDir: 'tests/member', outputDir: 'out/test-results/member' },
    { name: 'tour', testDir: 'tests/tour', outputDir: 'out/test-results/tour', workers: 1, timeout: 300_000 },
  ],
})
