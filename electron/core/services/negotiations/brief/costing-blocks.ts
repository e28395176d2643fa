// What a claim and an offer cost, on paper: side by side year by year, each by itself, a chart, and what it means per point.
// Built from figures alone.

import { Big } from 'big.js';
import { measuresInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import type { ShownCosting, ShownSide, ShownYear } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock, PaperColumn, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { countOfYears, type PaperWords } from './paper-words.ts';
import { pointBlocks } from './point-blocks.ts';
import { small, subheading } from './prose.ts';

const strong = (cells: readonly string[]): PaperText[] => cells.map((text) => ({ text, isStrong: true }));
const right = (title: string, width?: number): PaperColumn =>
  width === undefined ? { title, align: 'right' } : { title, align: 'right', width };

export function costingBlocks(costing: ShownCosting | null, words: PaperWords): PaperBlock[] {
  if (costing === null) return [];
  return [
    { kind: 'paragraph', text: basisOf(costing, words) },
    ...measureBlocks(costing, words),
    ...sidesBlocks(costing, words),
    ...pointBlocks(costing, words),
  ];
}

function sidesBlocks(costing: ShownCosting, words: PaperWords): PaperBlock[] {
  const { ours, theirs } = costing;
  const apart = [
    ...(ours ? sideBlocks(words.ours, ours, words) : []),
    ...(theirs ? sideBlocks(words.theirs, theirs, words) : []),
  ];
  if (ours === null || theirs === null || !hasMoney(ours) || !hasMoney(theirs)) return apart;
  const [claim, offer] = [ours.years[0], theirs.years[0]];
  if (ours.years.length === 1 && theirs.years.length === 1 && claim && offer) return oneYearBlocks(claim, offer, words);
  return [...besideBlocks(costing, ours, theirs, words), ...apart];
}

/** One year of both: every figure of one beside the other's. */
function oneYearBlocks(claim: ShownYear, offer: ShownYear, words: PaperWords): PaperBlock[] {
  const row = (label: string, of: Money, isAlways = false): PaperText[][] =>
    isAlways || isSome(claim[of]) || isSome(offer[of])
      ? [[label, words.pence(claim[of]), words.pence(offer[of]), words.pence(less(claim[of], offer[of]))]]
      : [];
  const all = row('All money', 'all', true).map((cells) => strong(cells.map(String)));
  const time = [
    ...row('Leave, at its pay value', 'leaveValue'),
    ...row('Shorter hours, at their pay value', 'hoursValue'),
  ];
  const percents = [
    claim.percentOfPayBill,
    offer.percentOfPayBill,
    less(claim.percentOfPayBill, offer.percentOfPayBill),
  ];
  return [
    subheading(yearLabel(claim, 0)),
    {
      kind: 'table',
      isDense: true,
      columns: [{ title: '', width: 150 }, right(words.ours), right(words.theirs), right(words.between)],
      rows: [
        ...row('Rise in a full year', 'increase', true),
        ['In percent of the pay bill', ...percents.map(words.percent)],
        ...row('Cost over base', 'overBase', true),
        ...row('On-costs on it', 'onCosts'),
        ...row('Roll-up on it', 'rollUp'),
        ...row('One-off payments', 'oneOffs'),
        ...all,
        ...time,
      ],
    },
    ...(time.length === 0 ? [] : [small('No money changes hands for time: it is no part of all money.')]),
    chart([yearLabel(claim, 0)], [claim], [offer], words),
  ];
}

type Money = keyof Pick<
  ShownYear,
  'increase' | 'overBase' | 'cumulative' | 'onCosts' | 'rollUp' | 'oneOffs' | 'leaveValue' | 'hoursValue' | 'all'
>;

const less = (claim: string | null, offer: string | null): string | null =>
  claim === null || offer === null ? null : new Big(claim).minus(offer).toFixed(2);

const chart = (
  labels: readonly string[],
  ours: readonly ShownYear[],
  theirs: readonly ShownYear[],
  words: PaperWords,
): PaperBlock => ({
  kind: 'bars',
  legend: [words.ours, words.theirs],
  rows: labels.map((label, at) => ({
    label,
    value: chartValue(ours[at]?.overBase),
    earlier: chartValue(theirs[at]?.overBase),
    text: `${words.pounds(ours[at]?.overBase ?? null)}\n${words.pounds(theirs[at]?.overBase ?? null)}`,
  })),
});

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
      rows: [...rows, together],
    },
    chart(labels, ours.years, theirs.years, words),
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
  const inMoney = (label: string, of: Money, whole: string | null) =>
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
        { title: '', width: years.length < MOST_WITH_PENCE ? 112 : 92 },
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
