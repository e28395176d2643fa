// The details of an entry, from the fields to what is kept and back.

import { describe, expect, test } from 'vitest';
import {
  type DetailsDraft,
  detailsOf,
  draftOf,
  EMPTY_DETAILS,
  missingIn,
  withNeeds,
} from '../../renderer/features/cases/entry-details.ts';
import { type EntryDetails, EntryDetailsSchema } from '../../shared/domain/timeline.ts';

const whole: EntryDetails[] = [
  {
    kind: 'hearing',
    attendees: [{ name: 'Jo Marsh', side: 'employer' }],
    companion: 'Sam Adeyemi',
    adjustmentsNeeded: 'Breaks',
    adjustmentsProvided: '',
    postponement: { askedOn: '2026-11-20', proposed: '2026-12-14', latest: '2026-12-15', why: 'Leave', answer: '' },
  },
  { kind: 'informationRequest', dueOn: '2026-12-01', chasedOn: ['2026-12-02'], answeredOn: null },
  { kind: 'decision', decided: 'Dismissed', why: 'Conduct', by: 'Jo Marsh', isNotProceeding: false },
  { kind: 'offer', from: 'employer', amount: 520_050, openUntil: null, answer: 'waiting' },
  {
    kind: 'settlement',
    form: 'settlementAgreement',
    adviser: 'A. Solicitor',
    withPrecedent: true,
    amount: null,
    signedOn: '2026-12-10',
  },
];

test.each(whole.map((details) => [details.kind, details] as const))(
  'a %s that is corrected stays what it was',
  (kind, details) => {
    expect(detailsOf(kind as 'hearing', draftOf(details), '')).toEqual(details);
    expect(EntryDetailsSchema.parse(details)).toEqual(details);
  },
);

describe('what is kept', () => {
  test('a note has no details', () => {
    expect(detailsOf('note', EMPTY_DETAILS, 'Something')).toBeUndefined();
  });
  test('a meeting has a hearing’s, and begins with what the member needs', () => {
    expect(detailsOf('meeting', withNeeds('Large print'), '')).toMatchObject({
      kind: 'hearing',
      adjustmentsNeeded: 'Large print',
      postponement: null,
    });
  });
  test('a decision of which only the words were written is called by their first line', () => {
    const details = detailsOf('decision', EMPTY_DETAILS, 'Appeal refused.\nThe letter says more.');
    expect(details).toMatchObject({ decided: 'Appeal refused.' });
    expect(EntryDetailsSchema.safeParse(details).success).toBe(true);
  });
  test('nobody without a name is kept among those who were there', () => {
    const draft: DetailsDraft = {
      ...EMPTY_DETAILS,
      hearing: { ...EMPTY_DETAILS.hearing, attendees: [{ name: '  ', side: 'union' }] },
    };
    expect(detailsOf('hearing', draft, '')).toMatchObject({ attendees: [] });
  });
});

describe('what is missing', () => {
  const settlement = (change: Partial<DetailsDraft['settlement']>): DetailsDraft => ({
    ...EMPTY_DETAILS,
    settlement: { ...EMPTY_DETAILS.settlement, ...change },
  });
  test('a settlement agreement names its adviser', () => {
    expect(missingIn('settlement', settlement({ form: 'settlementAgreement' }))).toContain('independent adviser');
    expect(missingIn('settlement', settlement({ form: 'settlementAgreement', adviser: 'A. B.' }))).toBeNull();
    expect(missingIn('settlement', settlement({ form: 'cot3' }))).toBeNull();
  });
  test('an amount that cannot be read is never kept as none', () => {
    expect(missingIn('settlement', settlement({ amount: 'lots' }))).not.toBeNull();
  });
  test('a postponement says when it was asked for and for which day', () => {
    const hearing = { ...EMPTY_DETAILS.hearing, isPostponed: true };
    expect(missingIn('hearing', { ...EMPTY_DETAILS, hearing })).not.toBeNull();
    expect(missingIn('note', { ...EMPTY_DETAILS, hearing })).toBeNull();
  });
});
