// What a claim and an offer cost, on paper: side by side year by year, each by itself, a chart, and what it means per point.
// Built from figures alone.

import { measuresInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import type {
  ShownCosting,
  ShownPoint,
  ShownSide,
  ShownYear,
} from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock, PaperColumn, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { countOfYears, type PaperWords } from './paper-words.ts';
import { small, subheading } from './prose.ts';

const strong = (cells: readonly string[]): PaperText[] => cells.map((text) => ({ text, isStrong: true }));
const right = (title: string, width?: number): PaperColumn =>
  width === undefined ? { title, align: 'right' } : { title, align: 'right', width };

export function costingBlocks(costing: ShownCosting | null, words: PaperWords): PaperBlock[] {
  if (costing === null) return [];
  const { ours, theirs } = costing;
  return [
    { kind: 'paragraph', text: basisOf(costing, words) },
    ...measureBlocks(costing, words),
    ...(ours && theirs && hasMoney(ours) ? besideBlocks(costing, ours, theirs, words) : []),
    ...(ours ? sideBlocks(words.ours, ours, words) : []),
    ...(theirs ? sideBlocks(words.theirs, theirs, words) : []),
    ...pointBlocks(costing, words),
  ];
}

const hasMoney = ({ total }: ShownSide): boolean => total !== null;

function basisOf({ payBill, headcount, fullTimeEquivalents }: ShownCosting, words: PaperWords): string {
  if (payBill === null) return 'Worked out point by point: there is no workforce to cost it on.';
  const people = headcount === null ? '' : ` for ${headcount.toLocaleString('en-GB')} people`;
  const whole =
    fullTimeEquivalents === null
      ? ''
      : ` (${Number(fullTimeEquivalents).toLocaleString('en-GB', { maximumFractionDigits: 1 })} full-time equivalents)`;
  return `Worked out on a pay bill of ${words.pence(payBill)} a year${people}${whole}. Cost over base is what is paid above that.`;
}

function measureBlocks({ ours, theirs }: ShownCosting, words: PaperWords): PaperBlock[] {
  const of = (title: string, side: ShownSide | null) =>
    (side?.years ?? []).map(({ label, from, measures }) => ({
      label: `${title}${label === '' ? '' : `, ${label}`}`,
      value: `${capital(measuresInWords(measures, words.currency))}${from === null ? '' : `, from ${words.day(from)}`}`,
    }));
  return [{ kind: 'facts', rows: [...of(words.ours, ours), ...of(words.theirs, theirs)] }];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function besideBlocks(costing: ShownCosting, ours: ShownSide, theirs: ShownSide, words: PaperWords): PaperBlock[] {
  const { gap } = costing;
  const most = Math.max(ours.years.length, theirs.years.length);
  const labels = Array.from({ length: most }, (_, at) => yearLabel(ours.years[at] ?? theirs.years[at], at));
  const rows = labels.map((label, at): PaperText[] => [
    label,
    words.pence(ours.years[at]?.overBase ?? null),
    words.percent(ours.years[at]?.percentOfPayBill ?? null),
    words.pence(theirs.years[at]?.overBase ?? null),
    words.percent(theirs.years[at]?.percentOfPayBill ?? null),
    words.pence(gap?.byYear[at] ?? null),
  ]);
  const isOneYear = most === 1;
  const together = strong([
    gap !== null && gap.years < most ? `The ${countOfYears(gap.years)} that both have` : 'Together',
    ours.years.length === gap?.years ? words.pence(ours.total) : '–',
    '',
    theirs.years.length === gap?.years ? words.pence(theirs.total) : '–',
    '',
    words.pence(gap?.total ?? null),
  ]);
  return [
    subheading('Side by side: cost over base'),
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Year', width: 84 },
        right(words.ours),
        right('Rise', 44),
        right(words.theirs),
        right('Rise', 44),
        right(words.between),
      ],
      rows: isOneYear ? rows : [...rows, together],
    },
    {
      kind: 'bars',
      legend: [words.ours, words.theirs],
      rows: labels.map((label, at) => ({
        label,
        value: chartValue(ours.years[at]?.overBase),
        earlier: chartValue(theirs.years[at]?.overBase),
        text: `${words.pounds(ours.years[at]?.overBase ?? null)}\n${words.pounds(theirs.years[at]?.overBase ?? null)}`,
      })),
    },
  ];
}

const yearLabel = (year: { label: string; from: string | null } | undefined, at: number): string =>
  year?.label || `Year ${at + 1}`;

/** Only ever drawn. */
const chartValue = (amount: string | null | undefined): number | null =>
  amount === null || amount === undefined ? null : Math.max(0, Number(amount));

const isSome = (amount: string | null): boolean => amount !== null && Number(amount) !== 0;

/** More columns of money than these have no room for pence. */
const MOST_WITH_PENCE = 4;

/** Figures down, years across, as a costing is read. */
function sideBlocks(title: string, side: ShownSide, words: PaperWords): PaperBlock[] {
  if (!hasMoney(side)) return [];
  const { years, total, totals, percentOfPayBill } = side;
  const isLong = years.length > 1;
  const money = years.length + 1 > MOST_WITH_PENCE ? words.pounds : words.pence;
  const row = (label: string, figures: readonly string[], whole: string): PaperText[] => [
    label,
    ...figures,
    ...(isLong ? [whole] : []),
  ];
  const inMoney = (
    label: string,
    of: keyof Pick<ShownYear, 'increase' | 'overBase' | 'cumulative' | 'onCosts' | 'rollUp' | 'oneOffs' | 'all'>,
    whole: string | null,
  ) =>
    row(
      label,
      years.map((year) => money(year[of])),
      whole === null ? '' : money(whole),
    );
  const has = (of: 'onCosts' | 'rollUp' | 'oneOffs') => years.some((year) => isSome(year[of]));
  const rows = [
    inMoney('Rise in a full year', 'increase', null),
    row(
      'In percent of the pay bill',
      years.map((year) => words.percent(year.percentOfPayBill)),
      words.percent(percentOfPayBill),
    ),
    inMoney('Cost over base', 'overBase', total),
    ...(isLong ? [inMoney('Cost over base so far', 'cumulative', null)] : []),
    ...(has('onCosts') ? [inMoney('On-costs on it', 'onCosts', totals.onCosts)] : []),
    ...(has('rollUp') ? [inMoney('Roll-up on it', 'rollUp', totals.rollUp)] : []),
    ...(has('oneOffs') ? [inMoney('One-off payments', 'oneOffs', totals.oneOffs)] : []),
    inMoney('All money', 'all', totals.all).map(
      (text): PaperText => (typeof text === 'string' ? { text, isStrong: true } : text),
    ),
  ];
  const apart = [
    ...(isSome(totals.leaveValue) ? [`the leave is worth ${words.pence(totals.leaveValue)}`] : []),
    ...(isSome(totals.hoursValue) ? [`the shorter hours are worth ${words.pence(totals.hoursValue)}`] : []),
  ];
  return [
    subheading(title),
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: '', width: 112 },
        ...years.map((year, at) => right(yearLabel(year, at))),
        ...(isLong ? [right('Together')] : []),
      ],
      rows,
    },
    ...(apart.length === 0
      ? []
      : [small(`Apart from these, ${apart.join(' and ')} at the pay of the year: no money changes hands for it.`)]),
  ];
}

const MOST_POINTS = 14;

/** All of few; of many the lowest, the highest and those on whom most stand. */
function extract(points: readonly ShownPoint[]): readonly ShownPoint[] {
  const known = points.filter(({ now }) => now !== null);
  if (known.length <= MOST_POINTS) return known;
  const byHeads = known.toSorted((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
  const kept = new Set([known[0], known.at(-1), ...byHeads.slice(0, MOST_POINTS - 2)]);
  return known.filter((point) => kept.has(point));
}

function pointBlocks({ points, pointsOf, ours, theirs, basis }: ShownCosting, words: PaperWords): PaperBlock[] {
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
