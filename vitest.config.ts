// Unit and service tests run on Node through real parts; browser journeys are Playwright's (playwright.config.ts).

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // One more than the two cores: many tests wait for the disk. By itself it leaves a core alone.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
