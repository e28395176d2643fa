// The days of an election: clear days, weekends and holidays, days that somebody fixed, and steps that would come too early.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noDays } from '../../../shared/domain/elections/elections.ts';
import { emptyRuleBook } from '../../../shared/domain/reps/rule-book.ts';
import {
  computeTimetable,
  TIMETABLE_DAYS,
  type TimetableFacts,
  timetableProblems,
} from '../../../shared/rules/elections/life/timetable.ts';
import { addDays, daysBetween } from '../../../shared/rules/limits.ts';
import { isWorkingDay } from '../../../shared/rules/working-days.ts';

const usual = (own: Partial<TimetableFacts> = {}): TimetableFacts => ({
  from: '2026-11-02',
  given: {},
  rule: emptyRuleBook.timetable,
  source: 'Rules 2026',
  kind: 'post',
  isByPost: true,
  nation: 'england-and-wales',
  closures: [],
  dateOrder: 'dmy',
  ...own,
});

describe('the timetable of an election', () => {
  test('counts clear days, moves on from weekends and holidays, and says so', () => {
    const { timetable, steps, notes } = computeTimetable(usual());
    expect(timetable).toEqual({
      noticeOn: '2026-11-02',
      nominationsOpenOn: '2026-11-17',
      nominationsCloseOn: '2026-12-02',
      // 3 clear days after Wed 2 December is Sun 6: moved to Monday.
      withdrawalsCloseOn: '2026-12-07',
      ballotOpensOn: '2026-12-08',
      ballotClosesOn: '2026-12-23',
      countOn: '2026-12-24',
      closesAt: null,
    });
    const withdrawals = steps.find(({ step }) => step === 'withdrawalsCloseOn')!;
    expect(withdrawals).toMatchObject({ isMoved: true, isGiven: false, authority: 'Rules 2026' });
    expect(withdrawals.text).toContain('Sun 6 December 2026, a weekend. It is moved on to Mon 7 December 2026.');
    expect(notes).toEqual([]);
  });

  test('passes over a day on which the branch is closed', () => {
    const closures = [{ day: '2026-11-17', name: 'Branch day', bankHolidayIn: null }];
    const { timetable, steps } = computeTimetable(usual({ closures }));
    expect(timetable.nominationsOpenOn).toBe('2026-11-18');
    expect(steps[1]!.text).toContain('not a working day (Branch day)');
  });

  test('takes days that are given, counts on from them, and says where they are short', () => {
    const { timetable, steps, notes } = computeTimetable(
      usual({ given: { nominationsCloseOn: '2026-11-20', withdrawalsCloseOn: null, closesAt: '12:00' } }),
    );
    expect(timetable.nominationsCloseOn).toBe('2026-11-20');
    expect(timetable.withdrawalsCloseOn).toBeNull();
    expect(timetable.ballotOpensOn).toBe('2026-11-23');
    expect(timetable.closesAt).toBe('12:00');
    expect(notes).toEqual(['Last day for nominations: 2 clear days after Tue 17 November 2026. The rules ask for 14.']);
    expect(steps.find(({ step }) => step === 'nominationsCloseOn')!.isGiven).toBe(true);
  });

  test('opens and closes the ballot of a meeting on one day, and has no nominations for a question', () => {
    const atMeeting = computeTimetable(usual({ isByPost: false })).timetable;
    expect(atMeeting.ballotOpensOn).toBe(atMeeting.ballotClosesOn);
    const question = computeTimetable(usual({ kind: 'consultative' }));
    expect(question.timetable.nominationsOpenOn).toBeNull();
    expect(question.steps.map(({ step }) => step)).toEqual(['noticeOn', 'ballotOpensOn', 'ballotClosesOn', 'countOn']);
  });

  test('says whose rules it was counted with while the branch has none', () => {
    expect(computeTimetable(usual({ source: '' })).steps[1]!.authority).toMatch(/until your rule book/);
  });

  test('is in order, on working days, with the clear days asked for, whatever the rules', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.record({ noticeDays: days, nominationDays: days, withdrawalDays: days, ballotDays: days }),
        fc.boolean(),
        (start, rule, isByPost) => {
          const facts = usual({
            from: addDays('2026-01-05', start),
            rule: { ...emptyRuleBook.timetable, ...rule },
            isByPost,
          });
          const { timetable } = computeTimetable(facts);
          expect(timetableProblems(timetable, 'dmy')).toEqual([]);
          expect(daysBetween(timetable.noticeOn!, timetable.nominationsOpenOn!)).toBeGreaterThanOrEqual(
            rule.noticeDays === 0 ? 0 : rule.noticeDays + 1,
          );
          for (const step of TIMETABLE_DAYS.slice(1)) {
            const day = timetable[step]!;
            expect(day === facts.from || isWorkingDay(day, 'england-and-wales')).toBe(true);
          }
        },
      ),
    );
  });

  test('names each step that would come before the one it follows', () => {
    const problems = timetableProblems(
      { ...noDays, nominationsCloseOn: '2026-12-02', ballotOpensOn: '2026-12-01', countOn: '2026-12-03' },
      'dmy',
    );
    expect(problems).toEqual([
      {
        step: 'ballotOpensOn',
        message: 'Ballot opens (Tue 1 December 2026) would be before last day for nominations (Wed 2 December 2026).',
      },
    ]);
  });
});
