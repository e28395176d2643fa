// The screens of membership, for their pictures.

import { at, firstRow, type Screen } from './screens.ts';

export const membershipScreens: Screen[] = [
  { name: 'members', reach: at('/members') },
  {
    name: 'member',
    reach: async (page, origin) => {
      await page.goto(`${origin}/#/members`);
      await firstRow(page, 'Members');
    },
  },
  {
    name: 'report-make',
    isPicture: true,
    reach: at('/reports/make?measure=density&compareWith=2025-11-24&showsAs=table'),
  },
  {
    name: 'report-members',
    reach: async (page, origin) => {
      await at(`/reports/make?by=${encodeURIComponent('["workplace","category"]')}`)(page, origin);
      await page.getByRole('button', { name: /^Civic Centre, Working: / }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'import-source', reach: at('/members/import') },
  { name: 'workplaces', reach: at('/workplaces') },
  { name: 'mailings', reach: at('/mailings') },
  { name: 'write-to-members', reach: at('/mailings/new') },
  { name: 'equality-monitoring', reach: at('/monitoring') },
  { name: 'duplicates', reach: at('/members/duplicates') },
  {
    name: 'merge',
    isPicture: true,
    reach: async (page, origin) => {
      await at('/members/duplicates')(page, origin);
      await page
        .getByRole('link', { name: /^Compare and merge/ })
        .nth(2)
        .click();
      await page.getByRole('radio').first().waitFor();
    },
  },
  { name: 'quality', reach: at('/members/quality') },
  { name: 'absent', reach: at('/members/absent') },
  { name: 'check-off', reach: at('/members/check-off') },
  {
    name: 'check-off-list',
    reach: async (page, origin) => {
      await at('/members/check-off')(page, origin);
      await page.getByRole('gridcell', { name: 'Westmoor Buses' }).click();
      await page.getByRole('heading', { level: 1, name: /Westmoor Buses/ }).waitFor();
    },
  },
  { name: 'bands', reach: at('/members/check-off/bands') },
  { name: 'employers', reach: at('/workplaces/employers') },
  {
    name: 'workplace',
    isPicture: true,
    reach: async (page, origin) => {
      await at('/workplaces')(page, origin);
      await page.getByRole('gridcell', { name: 'St Anne’s Hospital', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'St Anne’s Hospital' }).waitFor();
    },
  },
];
