// The small form of a measure says what the line says: each measure goes into the form and comes back as it was.

import { describe, expect, it } from 'vitest';
import {
  asksOf,
  type FormKind,
  fieldsOf,
  KIND_WORDS,
  measureOf,
} from '../../renderer/features/negotiations/cost/measure-fields.ts';
import type { PayMeasure } from '../../shared/domain/negotiations/pay-measures.ts';

const MEASURES: PayMeasure[] = [
  { kind: 'percent', percent: 3.25 },
  { kind: 'percent', percent: 3, points: ['2', '3'] },
  { kind: 'flat', amount: '1290.50' },
  { kind: 'flat', amount: '0.55', isPerHour: true },
  { kind: 'greaterOf', amount: '3000', percent: 10, points: ['2'] },
  {
    kind: 'byBand',
    bands: [
      { upTo: '25000', percent: 5 },
      { upTo: '35000', amount: '900.25' },
      { upTo: null, percent: 3 },
    ],
  },
  { kind: 'underpin', hourly: '12.60' },
  { kind: 'deletePoints', points: ['2', '3'] },
  { kind: 'oneOff', amount: '500', isSameForAll: true },
  { kind: 'leave', days: 1.5 },
  { kind: 'hours', weekly: 36.5 },
];
const settings = { currency: '£', points: undefined } as const;

describe('the form of a measure', () => {
  it.each(MEASURES)('keeps $kind as it was', (measure) => {
    expect(measureOf(fieldsOf(measure), settings)).toEqual(measure);
    expect(measureOf(fieldsOf(measure), { currency: '$', points: undefined })).toEqual(measure);
  });
  it('says nothing of a form that is not filled in, whatever its kind', () => {
    for (const kind of Object.keys(KIND_WORDS) as FormKind[]) {
      expect(measureOf({ ...fieldsOf(null), kind }, settings), kind).toEqual({ problem: '' });
    }
  });
  it('says in a sentence what is wrong', () => {
    const fields = { ...fieldsOf(null), kind: 'hours' as const, number: '200' };
    expect(measureOf(fields, settings)).toEqual({ problem: expect.stringContaining('168') });
    expect(measureOf({ ...fields, kind: 'percent', percent: 'lots' }, settings)).toHaveProperty('problem');
    const points = { ...fieldsOf(null), kind: 'deletePoints' as const, points: '99' };
    expect(measureOf(points, { currency: '£', points: ['2', '3'] })).toEqual({ problem: 'The spine has no point 99.' });
  });
  it('asks for points only where a measure may be for some of them', () => {
    expect(asksOf('leave')).toMatchObject({ points: false, number: true });
    expect(asksOf('greaterOf')).toMatchObject({ points: true, amount: true, percent: true });
  });
});
