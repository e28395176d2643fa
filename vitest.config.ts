// Unit and service tests run on Node through real parts; browser journeys are Playwright's (playwright.config.ts).

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // One more than the two cores: many tests wait for the disk. By itself it leaves a core alone.
    maxWorkers: 3,
    // A worker reads the program once, not once for each of its files: no test leaves anything behind in it.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
