// One sample branch for all journeys of a file: each has a page of its own and leaves alone what the others look at.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { askForWindow } from '../../../electron/core/host/host-file.ts';
import { test as base, type RunningDesk, startDesk } from './desk.ts';

/** @param now an ISO instant that the program's clock begins at */
export const testOnSample = (now: string) =>
  base.extend<{ samplePage: Page }, { sample: RunningDesk }>({
    sample: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
      async ({}, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'branchdesk-sample-'));
        const desk = await startDesk({ data: folder, isDemo: true, now });
        await use(desk);
        await desk.stop();
        await rm(folder, { recursive: true, force: true });
      },
      { scope: 'worker' },
    ],
    samplePage: async ({ page, sample }, use) => {
      await page.goto((await askForWindow(sample.data)) ?? sample.url);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await use(page);
    },
  });
