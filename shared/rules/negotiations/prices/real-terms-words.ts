// Real terms said aloud and step by step: the sentence to read out, and how each figure came about.

import { Big } from 'big.js';
import type { AgainstPrices, PriceChange, RealTermsLine } from '../../../domain/negotiations/real-terms.ts';
import type { CurrencySign } from '../../money.ts';
import { amountInWords, amountWithPence } from '../amount-words.ts';
import { percentInWords } from '../percent-words.ts';
import { wholeMonthInWords } from './months.ts';

export interface SpokenPay {
  label: string;
  point: string | null;
  payThen: string | null;
  payNow: string | null;
  fromMonth: string;
  toMonth: string;
  basis: 'year' | 'hour';
  currency: CurrencySign;
}

type Found = Omit<AgainstPrices, 'words'>;
type Steps = RealTermsLine['working'];

/** In pounds without pence where pay is by the year: what is said aloud is short, the table has the pennies. */
const said = (amount: string, { basis, currency }: SpokenPay): string =>
  basis === 'year' ? amountInWords(Big(amount).toFixed(0), currency) : amountWithPence(amount, currency);

export function againstInWords(pay: SpokenPay, price: PriceChange, found: Found): string {
  const { label, payThen, payNow, fromMonth, toMonth } = pay;
  const [from, to] = [wholeMonthInWords(fromMonth), wholeMonthInWords(toMonth)];
  const by = price.changePercent ?? '0';
  const moved = by.startsWith('-') ? `fell by ${percentInWords(by.slice(1))}` : `rose by ${percentInWords(by)}`;
  const an = pay.basis === 'hour' ? ' an hour' : '';
  const begins = pay.point === null ? `${label}: ` : `${label} paid `;
  const start = `${begins}${said(payThen ?? '0', pay)}${an} in ${from}. Prices (${price.short}) ${moved} to ${to}: ${said(found.keepPace, pay)}${an} would have kept pace.`;
  if (payNow === null || found.gap === null || found.gapPercent === null) return start;
  const gap = Big(found.gap);
  const paid = `It came to ${said(payNow, pay)}${an}`;
  if (gap.eq(0)) return `${start} ${paid}: exactly in step.`;
  const percent = percentInWords(found.gapPercent.replace('-', ''));
  const how = gap.lt(0) ? `less: it has lost ${percent} of its value` : `more: it is worth ${percent} more`;
  return `${start} ${paid}, ${said(gap.abs().toFixed(2), pay)}${an} ${how}.`;
}

/** "By the RPI pay has lost between 7.6% (Point 2) and 19.9% (Point 43) of its value." null where fewer than two are known. */
export function spreadInWords(
  lines: readonly RealTermsLine[],
  { series, short }: PriceChange,
  { fromMonth, toMonth }: Pick<SpokenPay, 'fromMonth' | 'toMonth'>,
): string | null {
  const known = lines
    .flatMap(({ label, against }) => {
      const percent = against.find((each) => each.series === series)?.gapPercent ?? null;
      return percent === null ? [] : [{ label, percent }];
    })
    .toSorted((a, b) => Big(a.percent).cmp(b.percent));
  const [worst, best] = [known[0], known.at(-1)];
  if (worst === undefined || best === undefined || known.length < 2) return null;
  const when = `From ${wholeMonthInWords(fromMonth)} to ${wholeMonthInWords(toMonth)}, against the ${short}, `;
  const one = ({ label, percent }: typeof worst) => `${percentInWords(percent.replace('-', ''))} (${label})`;
  if (Big(best.percent).lt(0)) return `${when}pay has lost between ${one(best)} and ${one(worst)} of its value.`;
  if (Big(worst.percent).gte(0)) return `${when}pay is worth between ${one(worst)} and ${one(best)} more.`;
  return `${when}pay runs from a loss of ${one(worst)} of its value to a gain of ${one(best)}.`;
}

export function workingOf(pay: SpokenPay, price: PriceChange, found: Found): Steps {
  const { payThen, payNow, currency, fromMonth, toMonth } = pay;
  const { indexThen, indexNow, short, changePercent } = price;
  if (payThen === null || indexThen === null || indexNow === null) return [];
  const pounds = (amount: string) => amountWithPence(amount, currency);
  const [from, to] = [wholeMonthInWords(fromMonth), wholeMonthInWords(toMonth)];
  const key = (of: string) => `${price.series}.${of}`;
  const steps: Steps = [
    { key: key('indexThen'), text: `${short} of ${from}`, formula: indexThen.source, value: indexThen.value },
    { key: key('indexNow'), text: `${short} of ${to}`, formula: indexNow.source, value: indexNow.value },
    {
      key: key('change'),
      text: `Prices from ${from} to ${to}`,
      formula: `(${indexNow.value} − ${indexThen.value}) ÷ ${indexThen.value} × 100`,
      value: percentInWords(changePercent ?? '0', 2),
    },
    {
      key: key('keepPace'),
      text: 'What would have kept pace',
      formula: `${pounds(payThen)} × ${indexNow.value} ÷ ${indexThen.value}, to the penny`,
      value: pounds(found.keepPace),
    },
  ];
  if (found.keepPaceRounded !== found.keepPace) {
    steps.push({
      key: key('keepPaceRounded'),
      text: 'The same as the spine rounds',
      formula: 'to the pound, half a pound up, from the unrounded figure',
      value: amountInWords(found.keepPaceRounded, currency),
    });
  }
  if (payNow === null || found.gap === null || found.gapPercent === null) return steps;
  steps.push(
    {
      key: key('gap'),
      text: 'How far pay is from that',
      formula: `${pounds(payNow)} − ${pounds(found.keepPace)}`,
      value: pounds(found.gap),
    },
    {
      key: key('gapPercent'),
      text: 'The same as a share of what would have kept pace',
      formula: `${pounds(payNow)} ÷ (${pounds(payThen)} × ${indexNow.value} ÷ ${indexThen.value}) × 100 − 100`,
      value: percentInWords(found.gapPercent, 2),
    },
    {
      key: key('restorePercent'),
      text: `What would restore it: the rise that ${to}’s pay would need`,
      formula: `(${pounds(payThen)} × ${indexNow.value} ÷ ${indexThen.value}) ÷ ${pounds(payNow)} × 100 − 100`,
      value: percentInWords(found.restorePercent ?? '0', 2),
    },
    {
      key: key('inThenPrices'),
      text: `${to}’s pay in prices of ${from}`,
      formula: `${pounds(payNow)} × ${indexThen.value} ÷ ${indexNow.value}`,
      value: pounds(found.inThenPrices ?? '0'),
    },
  );
  return steps;
}
