// The figures of costing a claim.

import { bar, type Row } from './bars.ts';
import { median } from './statistics.ts';

export interface CostFigures {
  plain: number[];
  full: number[];
  peer: number;
}

const MOST = 1_000;
const MOST_WITH_ALL = 2_000;

export function costRows({ plain, full, peer }: CostFigures): Row[] {
  const other = 'a second computation, in fractions';
  return [
    bar('a claim of three years costed for 5,000 rows, median', median(plain), MOST, other, peer),
    bar('  with on-costs and increments', median(full), MOST_WITH_ALL, other, peer),
  ];
}
