// What encryption at rest costs: the same saves and the same opening, on a protected folder and on one that is not.

import { type Row, ratio } from './bars.ts';
import { median } from './statistics.ts';

/** Milliseconds. */
export interface SealedFigures {
  save: { sealed: number[]; plain: number[] };
  open: { sealed: number[]; plain: number[] };
}

export function sealedRows({ save, open }: SealedFigures): Row[] {
  return [
    ratio('save, encrypted, median', median(save.sealed), 'ms', 'the same, unprotected', median(save.plain), 2.5),
    ratio('open, encrypted, median', median(open.sealed), 'ms', 'the same, unprotected', median(open.plain), 1.5),
  ];
}
