// The picture of a consultation's time: which day stands on which lane, and how it is drawn.

import { expect, test } from 'vitest';
import { timeLanes } from '../../renderer/features/partnership/consultations/time-lanes.ts';
import type { ConsultationPage } from '../../shared/contract/partnership/consultations.ts';

const day = (kind: string, on: string, what = kind) => ({ id: kind, kind, on, what });

const page = (change: Partial<ConsultationPage> = {}) =>
  ({
    consultation: { responses: [{}] },
    window: { from: '2026-11-09', to: '2026-11-27', days: 19, isImplied: false },
    minimum: { days: 45 },
    leadDays: 16,
    findings: [{ code: 'decidedInWindow', isBreach: true, text: '', on: '2026-11-18', authority: null }],
    days: [
      day('firstInvolved', '2026-11-02'),
      day('windowOpens', '2026-11-09'),
      day('decision', '2026-11-18', 'Decided (DE-2026-0001)'),
      day('response', '2026-11-20', 'Response of Unison'),
      day('windowCloses', '2026-11-27'),
      day('earliest', '2026-12-24'),
      day('livePlanned', '2027-01-04'),
    ],
    ...change,
  }) as ConsultationPage;

test('stands on three lanes: time to answer, asked and answered, decided', () => {
  const [time, exchange, decided] = timeLanes(page(), '2026-11-24', 'dmy');
  expect(time!.marks.map(({ label, shape }) => [label, shape])).toEqual([
    ['First involved 2 Nov', 'past'],
    ['Window opens 9 Nov', 'past'],
    ['Closes 27 Nov', 'hard'],
  ]);
  expect(time!.note).toBe('19 days');
  expect(exchange).toMatchObject({ note: '1 response', marks: [{ label: 'Unison 20 Nov', shape: 'past' }] });
  expect(decided!.marks.map(({ label, shape, tone }) => [label, shape, tone])).toEqual([
    ['Decided 18 Nov', 'hard', 'late'],
    ['Law: earliest 24 Dec', 'hard', 'calm'],
    ['Goes live 4 Jan 2027', 'soft', 'soon'],
  ]);
});

test('says a breach in words, and a lead that is negative', () => {
  const [, , decided] = timeLanes(page({ leadDays: -10 }), '2026-11-24', 'dmy');
  expect(decided!.note).toBe('10 days too early');
  expect(decided!.marks[0]!.what).toBe('Decided (DE-2026-0001), too early,');
});
