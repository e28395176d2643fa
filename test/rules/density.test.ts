// Density: members ÷ the newest headcount of the day or before, each member once where their main job is; n/a without one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Headcount } from '../../shared/domain/workplaces.ts';
import { densityOf, MembersByPlace, nonMembersOf } from '../../shared/rules/density.ts';
import {
  headcountOfEmployer,
  headcountOn,
  headcountsTogether,
  sumOfHeadcounts,
} from '../../shared/rules/headcounts.ts';
import { nextGoal, paceOf } from '../../shared/rules/recruitment-goals.ts';
import { at, job, person } from '../support/placed-people.ts';

const count = (day: string, people: number, source = 'HR'): Headcount => ({ day, people, source });
const day = fc.integer({ min: 0, max: 400 }).map((days) => {
  const date = new Date(Date.UTC(2025, 0, 1 + days));
  return date.toISOString().slice(0, 10);
});
const headcounts = fc.array(
  fc.record({ day, people: fc.integer({ min: 0, max: 999 }), source: fc.constantFrom<string>('HR', 'Rep') }),
  { maxLength: 12 },
);
const terms = { workplace: 'workplace', workplaces: 'workplaces' };

describe('a headcount', () => {
  it('is the newest of the day or before, and the last written of one day', () => {
    const all = [count('2025-06-01', 5), count('2026-06-01', 8), count('2026-06-01', 9), count('2027-01-01', 100)];
    expect(headcountOn(all, '2026-11-24')).toEqual(count('2026-06-01', 9));
    expect(headcountOn(all, '2026-05-31')).toEqual(count('2025-06-01', 5));
    expect(headcountOn(all, '2025-05-31')).toBeNull();
  });

  it('never comes from a later day, and no other of its own time is newer', () => {
    fc.assert(
      fc.property(headcounts, day, (all, on) => {
        const found = headcountOn(all, on);
        const possible = all.filter((each) => each.day <= on);
        if (found === null) return possible.length === 0;
        return possible.includes(found) && possible.every((each) => each.day <= found.day);
      }),
    );
  });

  it('of an employer is its own, else its workplaces’ when all have one, and says which', () => {
    const own = { headcounts: [count('2026-01-01', 90)] };
    const places = [{ headcounts: [count('2026-03-01', 40)] }, { headcounts: [count('2025-03-01', 20)] }];
    const on = '2026-11-24';
    expect(headcountOfEmployer(own, places, on, terms)).toEqual(count('2026-01-01', 90));
    expect(headcountOfEmployer({ headcounts: [] }, places, on, terms)).toEqual(
      count('2025-03-01', 60, 'its 2 workplaces added up'),
    );
    expect(headcountOfEmployer({ headcounts: [] }, [places[0]!], on, terms)?.source).toBe('that of its only workplace');
    expect(headcountOfEmployer({ headcounts: [] }, [...places, { headcounts: [] }], on, terms)).toBeNull();
    expect(headcountOfEmployer({ headcounts: [] }, [], on, terms)).toBeNull();
    // Before its own count the workplaces' hold, as they were then.
    expect(headcountOfEmployer(own, places, '2025-12-31', terms)).toBeNull();
    expect(sumOfHeadcounts([], 'nothing')).toBeNull();
  });

  it('of two lists: every day of both, once, in order, the kept one’s first', () => {
    const kept = [count('2026-01-01', 1)];
    const others = [count('2026-01-01', 2), count('2025-01-01', 3)];
    expect(headcountsTogether(kept, others)).toEqual([count('2025-01-01', 3), count('2026-01-01', 1)]);
    fc.assert(
      fc.property(headcounts, headcounts, (a, b) => {
        const together = headcountsTogether(a, b);
        const days = together.map((each) => each.day);
        expect(days).toEqual(days.toSorted());
        expect(new Set(days)).toEqual(new Set([...a, ...b].map((each) => each.day)));
        for (const each of a) expect(together).toContain(each);
      }),
    );
  });
});

describe('density', () => {
  it('is n/a without people, and above 1 where the count is old', () => {
    expect(densityOf(0, null)).toBeNull();
    expect(densityOf(3, count('2026-01-01', 0))).toBeNull();
    expect(densityOf(0, count('2026-01-01', 4))).toBe(0);
    expect(densityOf(5, count('2026-01-01', 4))).toBe(1.25);
    expect([
      nonMembersOf(5, count('2026-01-01', 4)),
      nonMembersOf(1, count('2026-01-01', 4)),
      nonMembersOf(1, null),
    ]).toEqual([0, 3, null]);
  });

  it('counts each member once, where their main job is on the day', () => {
    const places = new MembersByPlace('2026-11-24');
    places.take(person(1, [job({ isMain: false, workplaceId: at.yard }), job({ unitId: at.nowhere })]));
    places.take(person(2, [job({ to: '2026-11-23' }), job({ from: '2026-11-24', workplaceId: at.yard })]));
    places.take(person(3, [job({ workplaceId: null })]));
    places.take(person(4, [job()], { standings: [{ from: '2020-01-01', to: null, standing: 'left' }] }));
    places.take(person(5, [job()], { joinedOn: '2026-11-25', standings: [] }));
    expect(Object.fromEntries(places.byWorkplace)).toEqual({ [at.depot]: 1, [at.yard]: 1 });
    expect(Object.fromEntries(places.byEmployer)).toEqual({ [at.council]: 3 });
    expect(Object.fromEntries(places.byUnit)).toEqual({ [at.nowhere]: 1 });
    expect(places.withoutWorkplace).toBe(1);
  });
});

describe('a recruitment goal', () => {
  const goal = (id: string, byDay: string, members: number) => ({ id, setOn: '2026-01-01', byDay, members, note: '' });

  it('is the nearest that is not past', () => {
    const goals = [goal('a', '2026-01-01', 5), goal('b', '2027-05-01', 20), goal('c', '2026-12-31', 9)];
    expect(nextGoal(goals, '2026-11-24')?.id).toBe('c');
    expect(nextGoal(goals, '2027-01-01')?.id).toBe('b');
    expect(nextGoal(goals, '2027-05-01')?.id).toBe('b');
    expect(nextGoal(goals, '2027-05-02')).toBeNull();
  });

  it('says how many a month, and never more than are missing', () => {
    expect(paceOf({ byDay: '2027-05-23', members: 20 }, 12, '2026-11-24')).toEqual({ missing: 8, aMonth: 2 });
    expect(paceOf({ byDay: '2026-11-30', members: 20 }, 12, '2026-11-24')).toEqual({ missing: 8, aMonth: 8 });
    expect(paceOf({ byDay: '2026-11-24', members: 20 }, 12, '2026-11-24')).toEqual({ missing: 8, aMonth: 8 });
    expect(paceOf({ byDay: '2026-11-23', members: 20 }, 12, '2026-11-24')).toEqual({ missing: 8, aMonth: null });
    expect(paceOf({ byDay: '2027-05-01', members: 20 }, 25, '2026-11-24')).toEqual({ missing: 0, aMonth: 0 });
  });
});
