// What a screen is to whoever takes its picture: its name, and how it is reached.

import type { Page } from '@playwright/test';

export interface Screen {
  name: string;
  /** Whether the README shows it. */
  isPicture?: boolean;
  /** Brings the page to where it is drawn; it begins on Today. */
  reach: (page: Page, origin: string) => Promise<void>;
}

export const at = (address: string) => async (page: Page, origin: string) => {
  await page.goto(`${origin}/#${address}`);
};

/** Opens the first row of a list. */
export const firstRow = async (page: Page, grid: string) => {
  // The second cell: in the first stands the box that chooses the row.
  await page.getByRole('grid', { name: grid }).getByRole('gridcell').nth(1).click();
  await page.getByRole('navigation', { name: 'Where this is' }).waitFor();
};
