// What a claim and an offer mean for whoever is on a point: full-time pay now and then, and the rise.

import type { ShownCosting, ShownPoint } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock, PaperColumn } from '../../../formats/pdf/paper-parts.ts';
import type { PaperWords } from './paper-words.ts';
import { small, subheading } from './prose.ts';

const right = (title: string, width?: number): PaperColumn =>
  width === undefined ? { title, align: 'right' } : { title, align: 'right', width };

const MOST_POINTS = 14;

/** All of few; of many the lowest, the highest and those on whom most stand. */
function extract(points: readonly ShownPoint[]): readonly ShownPoint[] {
  const known = points.filter(({ now }) => now !== null);
  if (known.length <= MOST_POINTS) return known;
  const byHeads = known.toSorted((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
  const kept = new Set([known[0], known.at(-1), ...byHeads.slice(0, MOST_POINTS - 2)]);
  return known.filter((point) => kept.has(point));
}

export function pointBlocks({ points, pointsOf, ours, theirs, basis }: ShownCosting, words: PaperWords): PaperBlock[] {
  const shown = extract(points);
  if (shown.length === 0) return [];
  const hasHeads = shown.some(({ headcount }) => headcount !== null);
  const isShortened = shown.length < points.filter(({ now }) => now !== null).length;
  return [
    subheading(`What it means on a point${pointsOf === '' ? '' : `, ${pointsOf}`}`),
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Point', width: 40 },
        ...(hasHeads ? [right('People', 42)] : []),
        right('Now'),
        ...(ours ? [right(words.ours), right('Rise', 44)] : []),
        ...(theirs ? [right(words.theirs), right('Rise', 44)] : []),
        ...(ours && theirs ? [right(words.between)] : []),
      ],
      rows: shown.map((point) => [
        point.point,
        ...(hasHeads ? [point.headcount === null ? '–' : point.headcount.toLocaleString('en-GB')] : []),
        words.pence(point.now),
        ...(ours ? [words.pence(point.ours), words.percent(point.oursPercent)] : []),
        ...(theirs ? [words.pence(point.theirs), words.percent(point.theirsPercent)] : []),
        ...(ours && theirs ? [words.pence(point.gap)] : []),
      ]),
    },
    small(
      `Full-time pay ${basis === 'hour' ? 'an hour' : 'a year'}; the rise is over what is paid now.${isShortened ? ' The lowest and the highest point, and those on which most people stand.' : ''}`,
    ),
  ];
}
