// Journeys through the whole program in a real browser. `chromium` runs them against the loopback host; `electron`
// (npm run test:electron) in the desktop, where its runtime is present.

import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './test/e2e/support/chromium.ts';

export default defineConfig({
  testDir: './test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // One more than the two cores: a journey mostly waits.
  workers: 3,
  // Two cores run three browsers beside their desks: what fails is tried once more, and said by name at the end of the run.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 860 },
    // A picture of each step is a quarter of the whole run's work: ask for it with --trace=on when a journey fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    acceptDownloads: true,
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
  },
  projects: [
    { name: 'chromium' },
    ...(process.env.BRANCHDESK_ELECTRON ? [{ name: 'electron', grep: /@desktop/, workers: 1 }] : []),
  ],
});
