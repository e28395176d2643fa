// The bars of need-to-know: what a list costs whoever may see a part of it.

import { bar, type Row } from './bars.ts';
import { median, p95 } from './statistics.ts';

export interface AccessFigures {
  /** Milliseconds. */
  page: number[];
  count: number[];
  peer: number[];
  /** Members that the rep sees. */
  total: number;
}

export function accessRows({ page, count, peer }: AccessFigures): Row[] {
  const can = 'can() of every member';
  return [
    bar('first page of members for a rep with 12 workplaces, p95', p95(page), 25, can, median(peer)),
    bar('  counting them, p95', p95(count), 25, can, median(peer)),
  ];
}
