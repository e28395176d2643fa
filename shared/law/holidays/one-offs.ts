// Holidays proclaimed for once, that the copied lists lack. The next jubilee is a row here.

import type { OneOffRow } from './holiday-row.ts';

export const oneOffHolidays: readonly OneOffRow[] = [
  {
    day: '2026-06-15',
    name: 'World Cup bank holiday',
    note: 'Extra bank holiday',
    nation: 'scotland',
    authority: 'Royal proclamation under the Banking and Financial Dealings Act 1971, as reported',
    verified: false,
  },
];
