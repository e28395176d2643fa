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

const MOST_ITEMS = 6;
const MOST_RED_LINES = 3;
const MOST_FACTS = 3;
const TITLE = 48;
const POSITION = 110;
const FACT = 190;
const RED_LINE = 150;

export function summaryBlocks(facts: SummaryFacts, words: PaperWords): PaperBlock[] {
  const { costing, items, redLines, next } = facts;
  if (items.length === 0 && costing === null) return [];
  return [
    ...figuresOf(costing, words),
    ...itemBlocks(items, words),
    ...meaningBlocks(costing, words),
    ...factBlocks(facts),
    ...redLineBlocks(redLines),
    ...(isWritten(next) ? [{ kind: 'callout' as const, title: 'Next', text: clipped(next, FACT) }] : []),
  ];
}

const share = (side: ShownSide, words: PaperWords): string =>
  [
    side.percentOfPayBill === null ? '' : `${words.percent(side.percentOfPayBill)} of the pay bill`,
    side.years.length > 1 ? `over ${countOfYears(side.years.length)}` : '',
  ]
    .filter(isWritten)
    .join(', ');

function figuresOf(costing: ShownCosting | null, words: PaperWords): PaperBlock[] {
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
      'Cost above today’s pay bill in the years together, to the pound; on-costs and one-off payments are not in it.',
    ),
  ];
}

function itemBlocks(items: readonly SideBySideItem[], words: PaperWords): PaperBlock[] {
  if (items.length === 0) return [];
  const open = items.filter(({ state }) => state === 'open');
  const first = [...open, ...items.filter(({ state }) => state !== 'open')].slice(0, MOST_ITEMS);
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
        { text: clipped(item.title, TITLE), isStrong: true },
        clipped(positionOf(item.ours), POSITION),
        clipped(positionOf(item.theirs), POSITION),
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
    ...(lowest === null
      ? []
      : [pointRow(isSame ? 'Lowest paid, and most people' : 'Lowest paid', lowest, costing, words)]),
    ...(mostCommon === null || isSame ? [] : [pointRow('Most people', mostCommon, costing, words)]),
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
        { title: 'Now', align: 'right', width: 66 },
        ...(ours ? [{ title: words.ours, align: 'right' as const, width: 92 }] : []),
        ...(theirs ? [{ title: words.theirs, align: 'right' as const, width: 92 }] : []),
        ...(ours && theirs ? [{ title: words.between, align: 'right' as const, width: 66 }] : []),
      ],
      rows,
    },
  ];
}

function pointRow(who: string, point: ShownPoint, { ours, theirs }: ShownCosting, words: PaperWords): string[] {
  const rate = (amount: string | null, percent: string | null) =>
    amount === null ? '–' : `${words.pence(amount)}${percent === null ? '' : `\n${words.percent(percent)}`}`;
  return [
    `${who}: point ${clipped(point.point, 20)}${point.headcount === null ? '' : `, ${point.headcount.toLocaleString('en-GB')} people`}`,
    words.pence(point.now),
    ...(ours ? [rate(point.ours, point.oursPercent)] : []),
    ...(theirs ? [rate(point.theirs, point.theirsPercent)] : []),
    ...(ours && theirs ? [words.pence(point.gap)] : []),
  ];
}

function factBlocks({ facts }: SummaryFacts): PaperBlock[] {
  if (facts.length === 0) return [];
  return [
    subheading('What speaks for it'),
    { kind: 'list', isNumbered: true, items: facts.slice(0, MOST_FACTS).map((fact) => clipped(fact, FACT)) },
  ];
}

function redLineBlocks(redLines: SummaryFacts['redLines']): PaperBlock[] {
  if (redLines.length === 0) return [];
  const lines = redLines
    .slice(0, MOST_RED_LINES)
    .map(({ title, text }) => `${clipped(title, TITLE)}: ${clipped(text, RED_LINE)}`);
  return [
    {
      kind: 'callout',
      tone: 'urgent',
      title: redLines.length === 1 ? 'Red line' : 'Red lines',
      text: lines.join('\n'),
    },
  ];
}
