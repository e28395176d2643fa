import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  asideGoesOn,
  copiesToKeep,
  copiesToRemove,
  DAILY_FOR_DAYS,
  type KeptCopy,
  lastCopyGoesOn,
  RECENT_COPIES,
} from '../../shared/rules/backup-rotation.ts';

const TODAY = '2026-11-22';

const dayFrom = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

let made = 0;
function makeCopy(day: string, seq: number, given: Partial<KeptCopy> = {}): KeptCopy {
  made += 1;
  const name = `branchdesk-${day}T120000Z-${seq}-${made}.backup`;
  return { name, day, seq, at: `${day}T12:00:00.000Z`, isGood: true, ...given };
}

/** One on each of so many days up to `last`, the oldest first. */
const daily = (last: string, count: number, firstSeq = 1): KeptCopy[] =>
  Array.from({ length: count }, (_, index) => makeCopy(dayFrom(last, index - count + 1), firstSeq + index));

const without = (copies: readonly KeptCopy[], gone: readonly string[]): KeptCopy[] => {
  const names = new Set(gone);
  return copies.filter(({ name }) => !names.has(name));
};

/** Runs the program day by day as it does: one backup, then the rotation. */
function live(copies: KeptCopy[], from: string, days: number, isGood: boolean | null = true): KeptCopy[] {
  let kept = copies;
  let seq = Math.max(0, ...copies.map((copy) => copy.seq));
  for (let index = 0; index < days; index += 1) {
    const today = dayFrom(from, index);
    seq += 1;
    kept = [...kept, makeCopy(today, seq, { isGood })];
    kept = without(kept, copiesToRemove(kept, today));
  }
  return kept;
}

const someCopies = fc
  .array(
    fc.record({
      ago: fc.integer({ min: -800, max: 800 }),
      step: fc.integer({ min: 0, max: 3 }),
      isGood: fc.constantFrom(true, false, null),
    }),
    { maxLength: 120 },
  )
  .map((rows) => {
    let seq = 0;
    return rows.map(({ ago, step, isGood }) => {
      seq += step;
      return makeCopy(dayFrom(TODAY, -ago), seq, { isGood });
    });
  });

describe('which backups stay', () => {
  it('keeps the 30 most recent, however many there were on a day', () => {
    const copies = Array.from({ length: 45 }, (_, index) => makeCopy(TODAY, index + 1));
    const gone = copiesToRemove(copies, TODAY);
    expect(gone).toEqual(copies.slice(0, 15).map(({ name }) => name));
  });

  it('keeps one a day for 21 days, the last of each', () => {
    const copies = Array.from({ length: 25 }, (_, index) => index).flatMap((ago) => [
      makeCopy(dayFrom(TODAY, ago - 24), ago * 2 + 1),
      makeCopy(dayFrom(TODAY, ago - 24), ago * 2 + 2),
    ]);
    const kept = copiesToKeep(copies, TODAY);
    const dailyOnes = copies.filter(({ name }) => kept.get(name) === 'daily');
    expect(dailyOnes.map(({ day }) => day)).toEqual([20, 19, 18, 17, 16, 15].map((ago) => dayFrom(TODAY, -ago)));
    expect(dailyOnes.every(({ seq }) => seq % 2 === 0)).toBe(true);
  });

  it('keeps one a month for twelve months', () => {
    const copies = daily(TODAY, 800);
    const kept = copiesToKeep(copies, TODAY);
    const monthly = copies.filter(({ name }) => kept.get(name) === 'monthly').map(({ day }) => day);
    expect(monthly).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ]);
    expect(kept.size).toBe(RECENT_COPIES + monthly.length);
  });

  it('never removes the last good one, however old it is', () => {
    const good = makeCopy('2020-01-01', 1);
    const failed = daily(TODAY, 90, 2).map((copy) => ({ ...copy, isGood: false }));
    const untried = daily(TODAY, 60, 200).map((copy) => ({ ...copy, isGood: null }));
    const kept = copiesToKeep([good, ...failed, ...untried], TODAY);
    expect(kept.get(good.name)).toBe('lastGood');
  });

  it('lets one that failed its proof take nobody’s place', () => {
    const good = daily(dayFrom(TODAY, -1), 30);
    const failed = Array.from({ length: 10 }, (_, index) => makeCopy(TODAY, 100 + index, { isGood: false }));
    expect(copiesToRemove([...good, ...failed], TODAY)).toEqual([]);
  });

  it('goes through a year day by day, and the year has its copies at the end', () => {
    const kept = live([], '2025-11-23', 365);
    expect(kept.length).toBeLessThanOrEqual(RECENT_COPIES + 13);
    const months = new Set(kept.map(({ day }) => day.slice(0, 7)));
    expect(months.size).toBe(13);
    expect(kept.filter(({ day }) => day > dayFrom(TODAY, -DAILY_FOR_DAYS)).length).toBe(DAILY_FOR_DAYS);
  });

  it('loses no month of the year before when the clock is put back by a year, and keeps what is made then', () => {
    const before = live([], '2025-01-01', 690);
    const back = dayFrom('2025-01-01', 690 - 366);
    const after = live(before, back, 40);
    const monthsBefore = new Set(before.map(({ day }) => day.slice(0, 7)));
    const monthsAfter = new Set(after.filter(({ seq }) => seq <= 690).map(({ day }) => day.slice(0, 7)));
    expect([...monthsBefore].every((month) => monthsAfter.has(month))).toBe(true);
    const newest = after.filter(({ seq }) => seq > 690);
    expect(newest.length).toBeGreaterThanOrEqual(RECENT_COPIES);
    expect(Math.max(...after.map(({ seq }) => seq))).toBe(730);
  });

  it('takes the later transaction for the later copy, whatever the clock said', () => {
    const copies = [
      ...Array.from({ length: 40 }, (_, index) => makeCopy('2026-11-22', index + 1)),
      makeCopy('2025-11-22', 41),
    ];
    expect(copiesToKeep(copies, '2025-11-22').get(copies[40]?.name ?? '')).toBe('recent');
  });

  it('holds for any copies: the recent ones, the last good one, and the same answer once they are gone', () => {
    fc.assert(
      fc.property(someCopies, (copies) => {
        const gone = copiesToRemove(copies, TODAY);
        const left = without(copies, gone);
        expect(gone.every((name) => copies.some((copy) => copy.name === name))).toBe(true);
        expect(copiesToRemove(left, TODAY)).toEqual([]);
        const usable = copies.filter(({ isGood }) => isGood !== false);
        expect(left.filter(({ isGood }) => isGood !== false).length).toBeGreaterThanOrEqual(
          Math.min(RECENT_COPIES, usable.length),
        );
        const goodSeqs = copies.filter(({ isGood }) => isGood === true).map(({ seq }) => seq);
        if (goodSeqs.length > 0) {
          expect(left.some(({ isGood, seq }) => isGood === true && seq === Math.max(...goodSeqs))).toBe(true);
        }
        if (copies.length > 0) expect(left.length).toBeGreaterThan(0);
        for (const copy of usable) {
          if (copy.day <= dayFrom(TODAY, -DAILY_FOR_DAYS)) continue;
          expect(left.some(({ day, seq }) => day === copy.day && seq >= copy.seq)).toBe(true);
        }
      }),
    );
  });

  it('answers the same in whatever order the copies are listed', () => {
    fc.assert(
      fc.property(someCopies, fc.infiniteStream(fc.nat()), (copies, order) => {
        const shuffled = copies
          .map((copy) => ({ copy, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ copy }) => copy);
        expect(new Set(copiesToRemove(shuffled, TODAY))).toEqual(new Set(copiesToRemove(copies, TODAY)));
      }),
    );
  });
});

describe('the day on which the last copy goes', () => {
  it('is none where no copy holds it', () => {
    expect(lastCopyGoesOn([], { upTo: TODAY }, TODAY)).toBeNull();
    expect(lastCopyGoesOn([makeCopy(TODAY, 9)], { upTo: dayFrom(TODAY, -1) }, TODAY)).toBeNull();
  });

  it('is twelve months after the last copy of its month, and 30 copies later for one within a month', () => {
    const endOfMonth = daily('2026-10-31', 40);
    expect(lastCopyGoesOn(endOfMonth, { upTo: '2026-10-31' }, '2026-11-01')).toBe('2027-10-31');
    const within = daily('2026-11-10', 5);
    expect(lastCopyGoesOn(within, { upTo: '2026-11-10' }, '2026-11-11')).toBe('2026-12-10');
  });

  it('counts a copy by its transaction where its day is of a clock that was wrong', () => {
    const wrong = makeCopy('2027-06-01', 5);
    expect(lastCopyGoesOn([wrong], { upTo: TODAY, seq: 5 }, TODAY)).toBe('2028-06-01');
  });

  it('is the day on which a program that runs every day removes it', () => {
    const history = fc.record({ days: fc.integer({ min: 1, max: 420 }), after: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(history, ({ days, after }) => {
        const kept = live([], dayFrom(TODAY, -days), days);
        const upTo = dayFrom(TODAY, -after);
        const goes = lastCopyGoesOn(kept, { upTo }, TODAY);
        const held = (copies: readonly KeptCopy[]) => copies.some(({ day, seq }) => day <= upTo && seq <= days);
        if (goes === null) return void expect(held(kept)).toBe(false);
        const until = Temporal.PlainDate.from(TODAY).until(goes).days;
        expect(held(live(kept, TODAY, until + 1))).toBe(false);
        if (until > 0) expect(held(live(kept, TODAY, until))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps what a restore replaced for 30 days', () => {
    expect(asideGoesOn(TODAY)).toBe('2026-12-22');
  });
});
