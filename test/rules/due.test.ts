import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumber, caseSeries } from '../../shared/rules/case-number.ts';
import { dayInWords, daysLeftInWords, shortDayInWords } from '../../shared/rules/day-words.ts';
import { byDay, byUrgency, lastDayOfSilence, REMINDER_DAYS, reminderReached } from '../../shared/rules/due.ts';
import { addDays } from '../../shared/rules/limits.ts';

const day = fc.constantFrom('2026-11-20', '2026-11-24', '2026-12-01', null);
const due = fc.record({
  day,
  caseNumber: fc.constantFrom('2026-0001', '2026-0002'),
  kind: fc.constantFrom('presentClaim', 'notifyConciliation', 'internalStep', 'hearing', 'remedy', 'task', 'noKeyDate'),
});

const TODAY = '2026-11-24';

test('earlier days first, what has no day straight after the overdue, and one order whatever the order before', () => {
  fc.assert(
    fc.property(fc.array(due), (items) => {
      const sorted = items.toSorted(byUrgency(TODAY));
      expect(items.toReversed().toSorted(byUrgency(TODAY))).toEqual(sorted);
      // Between the last that is overdue and the first that is due today; what has no limit comes last.
      const undated = (kind: string) => (kind === 'noKeyDate' ? '2026-11-23T' : '9999');
      const days = sorted.map((item) => item.day ?? undated(item.kind));
      expect(days).toEqual(days.toSorted());
      const nearest = items.toSorted(byDay).map((item) => item.day ?? '9999');
      expect(nearest).toEqual(nearest.toSorted());
    }),
  );
});

test('on one day what the law counts comes before what we promised ourselves', () => {
  const on = (kind: string) => ({ day: '2026-11-24', caseNumber: '2026-0001', kind });
  const kinds = ['task', 'remedy', 'employerReply', 'hearing', 'internalStep', 'notifyConciliation', 'presentClaim'];
  expect(
    kinds
      .map(on)
      .sort(byUrgency(TODAY))
      .map(({ kind }) => kind),
  ).toEqual(['presentClaim', 'notifyConciliation', 'internalStep', 'hearing', 'employerReply', 'remedy', 'task']);
});

test('a date is spoken of once on each of its days, whichever days the desk was looked at', () => {
  const dayAt = (days: number) => addDays(TODAY, days);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.integer({ min: -5, max: 60 })), (left, looks) => {
      const day = dayAt(left);
      const told: number[] = [];
      let lookedOn: string | null = dayAt(-10);
      for (const look of looks.toSorted((a, b) => a - b)) {
        const reached = reminderReached(day, dayAt(look), lookedOn);
        if (reached !== null) told.push(reached);
        lookedOn = dayAt(look);
      }
      // Never twice, always with fewer days left than before, and on the day itself where somebody looked on it.
      expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a));
      expect(told.includes(0)).toBe(looks.includes(left));
      expect(told.every((days) => (REMINDER_DAYS as readonly number[]).includes(days))).toBe(true);
    }),
  );
});

test('a date is spoken of on the very day, and once for all the days that nobody looked', () => {
  expect([28, 27, 14, 7, 3, 2, 1, 0, -1].map((left) => reminderReached(addDays(TODAY, left), TODAY, null))).toEqual([
    28,
    null,
    14,
    7,
    3,
    null,
    1,
    0,
    null,
  ]);
  expect(reminderReached(addDays(TODAY, 2), TODAY, addDays(TODAY, -20))).toBe(3);
  expect(reminderReached(addDays(TODAY, 2), TODAY, addDays(TODAY, -1))).toBe(null);
});

test('silence is counted in days, over the end of a month', () => {
  expect(lastDayOfSilence('2026-12-09')).toBe('2026-11-25');
  expect(lastDayOfSilence('2026-03-01')).toBe('2026-02-15');
});

test('case numbers line up and go on past 9999', () => {
  expect([caseNumber(2026, 42), caseNumber(2026, 12_345), caseSeries(2026)]).toEqual([
    '2026-0042',
    '2026-12345',
    'cases-2026',
  ]);
});

test('days are written with their weekday, and with their year where it is not plain', () => {
  expect(dayInWords('2026-12-29')).toBe('Tue 29 December 2026');
  expect(dayInWords('2026-12-29', 'mdy')).toBe('Tue December 29, 2026');
  expect(shortDayInWords('2026-12-29', '2026-01-01')).toBe('Tue 29 Dec');
  expect(shortDayInWords('2027-01-05', '2026-12-29')).toBe('Tue 5 Jan 2027');
  expect(shortDayInWords('2027-01-05', '2026-12-29', 'mdy')).toBe('Tue Jan 5, 2027');
});

test('days left are said in words', () => {
  expect([2, 1, 0, -1, -4].map(daysLeftInWords)).toEqual([
    '2 days left',
    '1 day left',
    'last day today',
    '1 day late',
    '4 days late',
  ]);
});
