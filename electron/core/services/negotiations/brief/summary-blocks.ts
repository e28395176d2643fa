// The one page to read: what is asked and offered, how far apart, what it means for somebody, what speaks for it, what is next.
// Everything in it is cut so that it stays one page, whatever stands in the records.

import type { ShownCosting, ShownPoint, ShownSide } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { clipped, countOfYears, isWritten, type PaperWords } from './paper-words.ts';
import { small, subheading } from './prose.ts';
import { betweenOf, positionOf, type SideBySideItem } from './side-by-side.ts';

export interface SummaryFacts {
  costing: ShownCosting | null;
  items: readonly SideBySideItem[];
  /** What speaks for it, the strongest first. */
  facts: readonly string[];
  /** Ours alone: what must not be given up, under the title of its item. */
  redLines: readonly { title: string; text: string }[];
  next: string;
}

/** How much of each there is room for, the roomiest first: the last is one page whatever is written. */
export const SUMMARY_ROOMS = [
  { items: 8, facts: 3, redLines: 4, title: 60, position: 130, fact: 220, redLine: 180 },
  { items: 7, facts: 3, redLines: 3, title: 48, position: 110, fact: 200, redLine: 150 },
  { items: 6, facts: 3, redLines: 3, title: 48, position: 90, fact: 180, redLine: 130 },
  { items: 5, facts: 3, redLines: 2, title: 44, position: 70, fact: 170, redLine: 120 },
  { items: 4, facts: 3, redLines: 2, title: 40, position: 60, fact: 160, redLine: 110 },
  { items: 4, facts: 2, redLines: 1, title: 30, position: 50, fact: 120, redLine: 90 },
  { items: 3, facts: 2, redLines: 1, title: 30, position: 50, fact: 80, redLine: 90 },
] as const;
type Room = (typeof SUMMARY_ROOMS)[number];

export function summaryBlocks(facts: SummaryFacts, words: PaperWords, at: number): PaperBlock[] {
  const room = SUMMARY_ROOMS[at] ?? SUMMARY_ROOMS[0];
  const { costing, items, redLines, next } = facts;
  if (items.length === 0 && costing === null) return [];
  return [
    ...figuresOf(costing, items, words),
    ...itemBlocks(items, words, room),
    ...meaningBlocks(costing, words),
    ...factBlocks(facts, room),
    ...redLineBlocks(redLines, room),
    ...(isWritten(next) ? [subheading('Next'), { kind: 'paragraph' as const, text: clipped(next, room.fact) }] : []),
  ];
}

const share = (side: ShownSide, words: PaperWords): string =>
  [
    side.percentOfPayBill === null ? '' : `${words.percent(side.percentOfPayBill)} of the pay bill`,
    side.years.length > 1 ? `over ${countOfYears(side.years.length)}` : '',
  ]
    .filter(isWritten)
    .join(', ');

function figuresOf(costing: ShownCosting | null, items: readonly SideBySideItem[], words: PaperWords): PaperBlock[] {
  if (costing === null) return [];
  const { ours, theirs, gap } = costing;
  const figures = [
    ...(ours?.total == null ? [] : [{ label: words.ours, value: words.pounds(ours.total), note: share(ours, words) }]),
    ...(theirs?.total == null
      ? []
      : [{ label: words.theirs, value: words.pounds(theirs.total), note: share(theirs, words) }]),
    ...(gap?.total == null
      ? []
      : [
          {
            label: words.between,
            value: words.pounds(gap.total),
            note: [
              gap.percent === null ? '' : `${words.percent(gap.percent)} of the pay bill`,
              gap.years > 1 ? `over ${countOfYears(gap.years)}` : '',
            ]
              .filter(isWritten)
              .join(', '),
          },
        ]),
  ];
  if (figures.length === 0) return [];
  return [
    { kind: 'keyFigures', figures },
    small(
      `Cost above today’s pay bill in the years together, to the pound, without on-costs and one-off payments.${items.some(({ ours }) => ours?.isDraft) ? ' It counts drafts that were not tabled.' : ''}`,
    ),
  ];
}

function itemBlocks(items: readonly SideBySideItem[], words: PaperWords, room: Room): PaperBlock[] {
  if (items.length === 0) return [];
  const open = items.filter(({ state }) => state === 'open');
  const first = [...open, ...items.filter(({ state }) => state !== 'open')].slice(0, room.items);
  const left = items.length - first.length;
  return [
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Item', width: 84 },
        { title: words.ours },
        { title: words.theirs },
        { title: words.between, width: 70, align: 'right' },
      ],
      rows: first.map((item): PaperText[] => [
        { text: clipped(item.title, room.title), isStrong: true },
        clipped(positionOf(item.ours), room.position),
        clipped(positionOf(item.theirs), room.position),
        betweenOf(item, words),
      ]),
    },
    ...(left > 0 ? [small(`And ${left} more ${left === 1 ? 'item' : 'items'}.`)] : []),
  ];
}

function meaningBlocks(costing: ShownCosting | null, words: PaperWords): PaperBlock[] {
  if (costing === null) return [];
  const { lowest, mostCommon, pointsOf, ours, theirs, basis } = costing;
  const isSame = lowest?.point === mostCommon?.point;
  const rows = [
    ...(lowest === null ? [] : [pointRow(isSame ? 'lowest paid, most people' : 'lowest paid', lowest, costing, words)]),
    ...(mostCommon === null || isSame ? [] : [pointRow('most people', mostCommon, costing, words)]),
  ];
  if (rows.length === 0) return [];
  return [
    subheading(
      `What it means, full time${basis === 'hour' ? ' an hour' : ' a year'}${pointsOf === '' ? '' : `, in ${pointsOf}`}`,
    ),
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Who' },
        { title: 'Now', align: 'right', width: 58 },
        ...(ours ? sideColumns(words.ours) : []),
        ...(theirs ? sideColumns(words.theirs) : []),
        ...(ours && theirs ? [{ title: words.between, align: 'right' as const, width: 60 }] : []),
      ],
      rows,
    },
  ];
}

const sideColumns = (title: string) => [
  { title, align: 'right' as const, width: 66 },
  { title: 'Rise', align: 'right' as const, width: 38 },
];

function pointRow(who: string, point: ShownPoint, { ours, theirs }: ShownCosting, words: PaperWords): string[] {
  return [
    `Point ${clipped(point.point, 12)}: ${who}${point.headcount === null ? '' : `, ${point.headcount.toLocaleString('en-GB')}`}`,
    words.pence(point.now),
    ...(ours ? [words.pence(point.ours), words.percent(point.oursPercent)] : []),
    ...(theirs ? [words.pence(point.theirs), words.percent(point.theirsPercent)] : []),
    ...(ours && theirs ? [words.pence(point.gap)] : []),
  ];
}

function factBlocks({ facts }: SummaryFacts, room: Room): PaperBlock[] {
  if (facts.length === 0) return [];
  return [
    subheading('What speaks for it'),
    { kind: 'list', isNumbered: true, items: facts.slice(0, room.facts).map((fact) => clipped(fact, room.fact)) },
  ];
}

function redLineBlocks(redLines: SummaryFacts['redLines'], room: Room): PaperBlock[] {
  if (redLines.length === 0) return [];
  const lines = redLines
    .slice(0, room.redLines)
    .map(({ title, text }) => `${clipped(title, room.title)}: ${clipped(text, room.redLine)}`);
  return [
    {
      kind: 'callout',
      tone: 'urgent',
      title: redLines.length === 1 ? 'Red line' : 'Red lines',
      text: lines.join('\n'),
    },
  ];
}
