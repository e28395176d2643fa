// A hearing may be put off to a day within five working days of it: whose holidays count, and what the law does not give.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Nation } from '../../shared/domain/values.ts';
import { detailProblems, latestPostponement } from '../../shared/rules/entry-details-check.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { addWorkingDays } from '../../shared/rules/working-days.ts';

test.each<[Nation, string, string | null]>([
  // Christmas Day on Friday, and the Monday in lieu of Boxing Day.
  ['england-and-wales', '2026-12-22', '2026-12-31'],
  // 2 January is a holiday in Scotland alone: on a Saturday it is given on the Monday.
  ['england-and-wales', '2026-12-29', '2027-01-06'],
  ['scotland', '2026-12-29', '2027-01-07'],
  // Saint Patrick’s Day.
  ['northern-ireland', '2027-03-15', '2027-03-23'],
  ['england-and-wales', '2027-03-15', '2027-03-22'],
  ['united-states', '2026-12-22', null],
])('%s: a hearing on %s', (nation, hearing, latest) => {
  expect(latestPostponement(hearing, nation)).toBe(latest);
});

test('the statutory day is taken, and every other is refused with it', () => {
  const day = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -3, max: 12 }), (hearing, off) => {
      const statutory = addWorkingDays(hearing, 5, 'scotland');
      const latest = addDays(statutory, off);
      const problems = detailProblems({
        kind: 'hearing',
        day: hearing,
        nation: 'scotland',
        today: hearing,
        details: {
          kind: 'hearing',
          attendees: [],
          companion: '',
          adjustmentsNeeded: '',
          adjustmentsProvided: '',
          postponement: { askedOn: hearing, proposed: addDays(hearing, 1), latest, why: '', answer: '' },
        },
      });
      expect(problems.map(({ path }) => path.join('.'))).toEqual(off === 0 ? [] : ['postponement.latest']);
    }),
  );
});
