// How far the holiday data reaches, per nation. A count that leaves it must say so: past the end only weekends are known.

import type { Nation } from '../../domain/values.ts';
import { FEDERAL_OBSERVANCE_AUTHORITY } from './united-states.ts';

export interface HolidayCoverage {
  /** The first and last day on which the holidays are known, both inclusive. */
  from: string;
  to: string;
  authority: string;
  /** Within these days the list was held against an official published one; both inclusive. */
  checked: { from: string; to: string };
}

const govUk: HolidayCoverage = {
  from: '2012-01-01',
  to: '2028-12-31',
  authority: 'Banking and Financial Dealings Act 1971, as published on GOV.UK',
  checked: { from: '2012-01-01', to: '2028-12-31' },
};

export const holidayCoverage: Readonly<Record<Nation, HolidayCoverage>> = {
  'england-and-wales': govUk,
  scotland: govUk,
  'northern-ireland': govUk,
  'united-states': {
    from: '1971-01-01',
    to: '2200-12-31',
    authority: FEDERAL_OBSERVANCE_AUTHORITY,
    checked: { from: '2024-01-01', to: '2028-12-31' },
  },
};
