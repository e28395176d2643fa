// The small form of one measure: what each kind asks, and the line that says the same, so that form and line are read by one reader.

import { Big } from 'big.js';
import type { PayMeasure } from '../../../../shared/domain/negotiations/pay-measures.ts';
import type { CurrencySign } from '../../../../shared/rules/money.ts';
import { amountInWords } from '../../../../shared/rules/negotiations/amount-words.ts';
import { readMeasureLine } from '../../../../shared/rules/negotiations/measure-line.ts';

export type FormKind = PayMeasure['kind'] | 'flatHour';

export interface BandFields {
  id: string;
  upTo: string;
  rise: string;
}

export interface MeasureFields {
  kind: FormKind;
  amount: string;
  percent: string;
  number: string;
  points: string;
  isSameForAll: boolean;
  bands: BandFields[];
}

export const KIND_WORDS: Readonly<Record<FormKind, string>> = {
  percent: 'A percentage',
  flat: 'So much a year for everybody',
  flatHour: 'So much an hour for everybody',
  greaterOf: 'The greater of an amount and a percentage',
  byBand: 'Other rises by what somebody earns',
  underpin: 'A least rate an hour',
  deletePoints: 'Points that go',
  oneOff: 'A payment made once',
  leave: 'Days of leave',
  hours: 'A shorter week for the same pay',
};

/** What it asks besides its kind. */
export const asksOf = (kind: FormKind) => ({
  amount: ['flat', 'flatHour', 'greaterOf', 'underpin', 'oneOff'].includes(kind),
  percent: kind === 'percent' || kind === 'greaterOf',
  number: kind === 'leave' || kind === 'hours',
  points: ['percent', 'flat', 'flatHour', 'greaterOf', 'oneOff', 'deletePoints'].includes(kind),
});

export const freshBand = (): BandFields => ({ id: crypto.randomUUID(), upTo: '', rise: '' });

const blank: MeasureFields = {
  kind: 'percent',
  amount: '',
  percent: '',
  number: '',
  points: '',
  isSameForAll: false,
  bands: [],
};

export function fieldsOf(measure: PayMeasure | null): MeasureFields {
  if (measure === null) return { ...blank, bands: [freshBand(), freshBand()] };
  const text = (value: string | number | undefined) => (value === undefined ? '' : new Big(value).toFixed());
  const points = 'points' in measure ? (measure.points ?? []).join(', ') : '';
  switch (measure.kind) {
    case 'flat':
      return { ...blank, kind: measure.isPerHour ? 'flatHour' : 'flat', amount: measure.amount, points };
    case 'percent':
      return { ...blank, kind: 'percent', percent: text(measure.percent), points };
    case 'greaterOf':
      return { ...blank, kind: 'greaterOf', amount: measure.amount, percent: text(measure.percent), points };
    case 'byBand':
      return {
        ...blank,
        kind: 'byBand',
        bands: measure.bands.map(({ upTo, percent, amount }) => ({
          ...freshBand(),
          upTo: upTo ?? '',
          rise: percent === undefined ? amountInWords(amount ?? '0', '£').replace('£', '') : `${text(percent)}%`,
        })),
      };
    case 'underpin':
      return { ...blank, kind: 'underpin', amount: measure.hourly };
    case 'deletePoints':
      return { ...blank, kind: 'deletePoints', points };
    case 'oneOff':
      return { ...blank, kind: 'oneOff', amount: measure.amount, points, isSameForAll: measure.isSameForAll === true };
    case 'leave':
      return { ...blank, kind: 'leave', number: text(measure.days) };
    case 'hours':
      return { ...blank, kind: 'hours', number: text(measure.weekly) };
  }
}

const bare = (typed: string): string => typed.replaceAll(/[£$€%]/g, '').trim();

function lineOf(fields: MeasureFields, currency: CurrencySign): string {
  const amount = `${currency}${bare(fields.amount)}`;
  const percent = `${bare(fields.percent)}%`;
  const on = fields.points.trim() === '' ? '' : ` on points ${fields.points}`;
  switch (fields.kind) {
    case 'percent':
      return `${percent}${on}`;
    case 'flat':
      return `${amount} a year${on}`;
    case 'flatHour':
      return `${amount} an hour${on}`;
    case 'greaterOf':
      return `the greater of ${amount} or ${percent}${on}`;
    case 'underpin':
      return `at least ${amount} an hour`;
    case 'oneOff':
      return `one-off ${amount}${fields.isSameForAll ? ' the same for all' : ''}${on}`;
    case 'deletePoints':
      return `delete points ${fields.points}`;
    case 'leave':
      return `${bare(fields.number)} days of leave`;
    case 'hours':
      return `${bare(fields.number)} hours a week`;
    case 'byBand':
      return bandsLine(fields.bands, currency);
  }
}

/** The last one without an end is of everybody above. */
function bandsLine(bands: readonly BandFields[], currency: CurrencySign): string {
  const filled = bands.filter(({ rise }) => rise.trim() !== '');
  return filled
    .map(({ upTo, rise }, at) => {
      const said = rise.includes('%') ? rise : `${currency}${bare(rise)}`;
      if (upTo.trim() !== '') return `${said} up to ${currency}${bare(upTo)}`;
      return at === 0 ? said : `${said} above that`;
    })
    .join(', ');
}

/** The measure that the form says, or in a sentence why it is none yet. */
export function measureOf(
  fields: MeasureFields,
  settings: { currency: CurrencySign; points: readonly string[] | undefined },
): PayMeasure | { problem: string } {
  const { amount, percent, number, points } = asksOf(fields.kind);
  const isBlank =
    (amount && bare(fields.amount) === '') ||
    (percent && bare(fields.percent) === '') ||
    (number && bare(fields.number) === '') ||
    (points && fields.kind === 'deletePoints' && fields.points.trim() === '') ||
    (fields.kind === 'byBand' && fields.bands.every(({ rise }) => rise.trim() === ''));
  if (isBlank) return { problem: '' };
  const read = readMeasureLine(lineOf(fields, settings.currency), {
    currency: settings.currency,
    ...(settings.points && { points: settings.points }),
  });
  if ('problem' in read) return { problem: read.problem };
  const measure = read.years[0]?.measures[0];
  return measure ?? { problem: 'This is not clear yet.' };
}
