// Unit and service tests run on Node through real parts; browser journeys are Playwright's (playwright.config.ts).

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // By itself it leaves a core of the two alone, and the whole run takes half as long again.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
