// The ladder: every criterion of a level before the next, a level can be lost again, and each "no" says what to do.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DimensionSchema } from '../../../shared/domain/partnership/indicators.ts';
import { ladder, levelOf } from '../../../shared/rules/partnership/ladder.ts';
import { LADDER_CRITERIA } from '../../../shared/rules/partnership/ladder-criteria.ts';
import { action, facts, makeForum, meeting, seat, wave, YEAR } from '../../support/partnership-facts.ts';

const forming = () => {
  const forum = makeForum({
    seats: [
      seat({ side: 'management', role: 'coChair', isSenior: true }),
      seat({ side: 'management' }),
      seat({ side: 'staff', role: 'coChair' }),
      seat({ side: 'staff' }),
    ],
  });
  const { wave: closed, answers } = wave('2025-12-10', { management: [6, 7, 8], staff: [5, 6, 7] });
  return facts({ forum, meetings: [meeting('2026-01-20', { heldOn: null })], waves: [closed], answers });
};

describe('the ladder', () => {
  it('has five levels over seven dimensions, every key once', () => {
    expect(new Set(LADDER_CRITERIA.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(LADDER_CRITERIA.map(({ dimension }) => dimension))).toEqual(new Set(DimensionSchema.options));
    expect(new Set(LADDER_CRITERIA.map(({ key }) => key)).size).toBe(LADDER_CRITERIA.length);
  });

  it('stands on level 1 once seats, chairs, constitution, first date and baseline are there', () => {
    const { level, name, before, moved } = ladder(forming(), YEAR);
    expect([level, name, before.level, moved]).toEqual([1, 'Forming', 0, 'up']);
  });

  it('goes down again when a seat of a chair falls vacant', () => {
    const of = forming();
    const seats = of.forum.seats.map((each) => {
      const left = { name: 'Somebody', memberId: null, repId: null, from: null, to: '2025-11-30' };
      return each.role === 'coChair' && each.side === 'staff' ? { ...each, holder: null, past: [left] } : each;
    });
    const earlier = wave('2025-06-01', { management: [6, 7, 8], staff: [5, 6, 7] });
    const { level, before, moved } = ladder(
      { ...of, forum: { ...of.forum, seats }, waves: [earlier.wave], answers: earlier.answers },
      YEAR,
    );
    expect([level, before.level, moved]).toEqual([0, 1, 'down']);
  });

  it('says of each “no” what to do next, and shows what was planned for it', () => {
    const planned = action('2026-02-01', null, { criterion: 'constitutionSigned', text: 'Sign on 1 February' });
    const { criteria } = ladder({ ...forming(), actions: [planned] }, YEAR);
    for (const { isMet, next } of criteria) expect(next === null).toBe(isMet !== false);
    expect(criteria.find(({ key }) => key === 'constitutionSigned')?.plan).toMatchObject({
      actionId: planned.id,
      text: 'Sign on 1 February',
    });
  });

  it('takes what cannot apply for no obstacle: no decision on jobs, no gate to pass', () => {
    const { criteria } = ladder(forming(), YEAR);
    expect(criteria.find(({ key }) => key === 'jobsGate')?.isMet).toBeNull();
  });

  it('never counts a level above one of which something is missing', () => {
    const answers = fc.array(fc.constantFrom(true, false, null), {
      minLength: LADDER_CRITERIA.length,
      maxLength: LADDER_CRITERIA.length,
    });
    fc.assert(
      fc.property(answers, (found) => {
        const criteria = LADDER_CRITERIA.map(({ level }, at) => ({ level, isMet: found[at]! }));
        const level = levelOf(criteria);
        expect(criteria.every((each) => each.level > level || each.isMet !== false)).toBe(true);
        if (level < 5) expect(criteria.some((each) => each.level === level + 1 && each.isMet === false)).toBe(true);
      }),
    );
  });
});
