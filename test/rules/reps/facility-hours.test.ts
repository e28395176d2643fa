// How hours are read as people type them, and the cells of the monthly sheet.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FacilityKindSchema } from '../../../shared/domain/reps/facility-time.ts';
import { cellChanges, cellText, isPaidByDefault, readCell } from '../../../shared/rules/reps/facility-cell.ts';
import { hoursAndMinutes, hoursInWords, readHours } from '../../../shared/rules/reps/facility-hours.ts';

const problemOf = (typed: string): string => {
  const read = readHours(typed);
  if (!('problem' in read)) throw new Error(`${typed} was read as ${read.minutes}`);
  return read.problem;
};

describe('hours as typed', () => {
  it.each([
    ['7:30', 450],
    ['07:30:00', 450],
    ['7.5', 450],
    ['7,5', 450],
    ['7.25', 435],
    ['7.50', 450],
    ['.5', 30],
    ['7½', 450],
    ['½', 30],
    ['7h30', 450],
    ['7 h 30 m', 450],
    ['7h', 420],
    ['7 hours', 420],
    ['1 hr 5 mins', 65],
    ['45m', 45],
    ['45 min', 45],
    ['450 minutes', 450],
    ['3', 180],
    ['24', 1_440],
    ['0', 0],
    ['', 0],
    ['  3 ', 180],
    ['7.333333333', 440],
  ])('%s is %i minutes', (typed, minutes) => expect(readHours(typed)).toEqual({ minutes }));

  it('asks where a dot can be a colon, and takes the answer', () => {
    expect(problemOf('7.30')).toBe('“7.30” can be 7:30 or 7:18 (7.3 hours). Write it with a colon: 7:30 or 7:18.');
    expect(readHours('7.30', 'minutes')).toEqual({ minutes: 450 });
    expect(readHours('7.30', 'decimal')).toEqual({ minutes: 438 });
    expect(readHours('7.75', 'minutes')).toEqual({
      problem: '“7.75” has more than 59 minutes. Write hours as 7:30, 7.5 or 7h30.',
    });
  });

  it('asks what was meant where it does not fit into a day', () => {
    expect(problemOf('75')).toBe('75 hours do not fit into a day. Was 7.5 meant?');
    expect(problemOf('730')).toBe('730 hours do not fit into a day. Was 7:30 meant?');
    expect(problemOf('90')).toBe('90 hours do not fit into a day. Was 9:00 meant?');
    expect(problemOf('24:01')).toBe('24 hours 1 minute do not fit into a day.');
  });

  it.each(['abc', '7:75', '-3', '1e3', '3 days', 'm', 'h', '7:30:15', '99999', '٣', '3'.repeat(49), '7h75'])(
    'does not read %s',
    (typed) => expect(problemOf(typed)).not.toBe(''),
  );

  it('reads back what it writes, for every minute of a day', () => {
    for (let minutes = 0; minutes <= 1_440; minutes += 1) {
      expect(readHours(hoursAndMinutes(minutes))).toEqual({ minutes });
    }
    expect([hoursInWords(0), hoursInWords(60), hoursInWords(61), hoursInWords(90)]).toEqual([
      '0 hours',
      '1 hour',
      '1 hour 1 minute',
      '1 hour 30 minutes',
    ]);
  });

  it('says something of whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (typed) => {
        const read = readHours(typed);
        if ('problem' in read) expect(read.problem.length).toBeGreaterThan(10);
        else expect(read.minutes >= 0 && read.minutes <= 1_440 && Number.isInteger(read.minutes)).toBe(true);
      }),
    );
  });
});

describe('a cell of the sheet', () => {
  const part = (minutes: number, kind: 'duties' | 'activities' | 'training' | 'healthAndSafety', isPaid = true) => ({
    minutes,
    kind,
    isPaid,
  });
  it.each([
    ['3', [part(180, 'duties')]],
    ['3d', [part(180, 'duties')]],
    ['3:30a', [part(210, 'activities', false)]],
    ['3:30 A P', [part(210, 'activities')]],
    ['2t', [part(120, 'training')]],
    ['1h', [part(60, 'healthAndSafety')]],
    ['1.5s', [part(90, 'healthAndSafety')]],
    ['7h30', [part(450, 'duties')]],
    ['7h30t', [part(450, 'training')]],
    ['3u', [part(180, 'duties', false)]],
    ['3 d + 1:30 a', [part(180, 'duties'), part(90, 'activities', false)]],
    ['45 min', [part(45, 'duties')]],
    ['', []],
    ['0', []],
  ])('%s', (typed, parts) => expect(readCell(typed)).toEqual({ parts }));

  it.each(['3dt', '3up', 'd', '3x', '75', '20+5', '7.30', '1+1+1+1+1+1+1+1+1'])('refuses %s in a sentence', (typed) => {
    const read = readCell(typed);
    expect('problem' in read && read.problem).toMatch(/[.?]$/);
  });

  const parts = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 170 }),
      kind: fc.constantFrom(...FacilityKindSchema.options),
      isPaid: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(readCell(cellText(given))).toEqual({ parts: given });
      }),
    );
    expect(isPaidByDefault('activities')).toBe(false);
  });

  it('changes, adds and takes away no more than what is another', () => {
    const key = ({ minutes, kind, isPaid }: { minutes: number; kind: string; isPaid: boolean }) =>
      `${minutes} ${kind} ${isPaid}`;
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const entries = before.map((each, index) => ({ ...each, id: `e${index}`, revision: 1 }));
        const { keep, removes } = cellChanges(entries, after);
        const gone = new Set([...removes, ...keep].map(({ id }) => id));
        const now = [...entries.filter(({ id }) => !gone.has(id)), ...keep].map(key).sort();
        expect(now).toEqual(after.map(key).sort());
        if (JSON.stringify(before.map(key).sort()) === JSON.stringify(after.map(key).sort())) {
          expect({ keep, removes }).toEqual({ keep: [], removes: [] });
        }
      }),
    );
  });
});
