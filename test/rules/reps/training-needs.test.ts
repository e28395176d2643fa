// What a post asks against what somebody has, on the days on which it turns.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrainingRule } from '../../../shared/domain/reps/rule-book.ts';
import { emptyTraining, type Training } from '../../../shared/domain/reps/training.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { missingBeforeCasework, totalsOf, trainingNeeds } from '../../../shared/rules/reps/training-needs.ts';
import { mayFollow, stageOf } from '../../../shared/rules/reps/training-stage.ts';

const rule = (change: Partial<TrainingRule> = {}): TrainingRule => ({
  ...{ id: 'rule', topic: 'Data protection', kinds: [], withinMonths: 3, renewMonths: 12, isBeforeCasework: true },
  ...change,
});
const term = { kind: 'rep' as const, from: '2026-01-31', to: null };
const done = (completedOn: string, validUntil: string | null, change: Partial<Training> = {}): Training => ({
  ...{ ...emptyTraining, id: `${completedOn}${validUntil}`, revision: 1, memberId: 'sam', name: 'A course' },
  ...{ topic: ' DATA  protection', completedOn, validUntil },
  ...change,
});
const stateOn = (asAt: string, trainings: Training[], terms = [term]) =>
  trainingNeeds(terms, trainings, [rule()], asAt)[0];

describe('one topic', () => {
  test('is missing until it is completed, whoever wrote it how, and counts up to and with its last day', () => {
    const training = [done('2026-03-10', '2027-03-10')];
    expect(stateOn('2026-03-09', training)).toMatchObject({ state: 'missing', by: '2026-04-30', isOverdue: false });
    expect(stateOn('2026-03-10', training)).toMatchObject({ state: 'has', by: null });
    expect(stateOn('2026-12-09', training)).toMatchObject({ state: 'has' });
    expect(stateOn('2026-12-10', training)).toMatchObject({ state: 'expiresSoon' });
    expect(stateOn('2027-03-10', training)).toMatchObject({ state: 'expiresSoon' });
    expect(stateOn('2027-03-11', training)).toMatchObject({ state: 'expired', isOverdue: true });
  });

  test('of several the one that counts longest, and one for good before all', () => {
    const training = [done('2026-03-10', '2027-03-10'), done('2026-02-02', null)];
    expect(stateOn('2028-01-01', training)).toMatchObject({ state: 'has', validUntil: null });
  });

  test('somebody on the way stays a gap in casework, and is overdue all the same', () => {
    const booked = { ...done('2026-03-10', null), completedOn: null, appliedOn: '2026-04-01', bookedOn: '2026-04-10' };
    const need = stateOn('2026-05-01', [booked])!;
    expect(need).toMatchObject({ state: 'inProgress', stage: 'booked', isOverdue: true });
    expect(missingBeforeCasework([need])).toEqual(['Data protection']);
    expect(totalsOf([need])).toMatchObject({ gaps: 0, inProgress: 1 });
    const withdrawn = { ...booked, withdrawn: { on: '2026-04-20', why: '' } };
    expect(stateOn('2026-05-01', [withdrawn])).toMatchObject({ state: 'missing', stage: null });
    expect(stateOn('2026-04-19', [withdrawn])).toMatchObject({ state: 'inProgress' });
  });

  test('is asked by kind, of whoever holds the post on the day, from the first of their terms', () => {
    const earlier = { kind: 'rep' as const, from: '2025-01-01', to: null };
    expect(stateOn('2026-03-01', [], [term, earlier])).toMatchObject({ by: '2025-04-01', isOverdue: true });
    expect(stateOn('2026-01-30', [])).toBeUndefined();
    expect(trainingNeeds([term], [], [rule({ kinds: ['safetyRep'] })], '2026-03-01')).toEqual([]);
    expect(trainingNeeds([term], [], [rule({ withinMonths: null })], '2026-03-01')[0]).toMatchObject({ by: null });
  });
});

test('whatever was done when: what counts on a day was completed by it and has not run out', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-31', days));
  const span = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), day, (spans, asAt) => {
      const training = spans.map(([on, days]) => done(on, days === null ? null : addDays(on, days)));
      const counts = training.some(
        ({ completedOn, validUntil }) => completedOn! <= asAt && (validUntil === null || validUntil >= asAt),
      );
      const state = stateOn(asAt, training)!.state;
      expect(state === 'has' || state === 'expiresSoon').toBe(counts);
    }),
  );
});

test('nothing follows on what is completed or withdrawn, and a refusal may be taken back', () => {
  expect(mayFollow(stageOf(done('2026-03-10', null)))).toEqual([]);
  expect(mayFollow('withdrawn')).toEqual([]);
  expect(mayFollow('refused')).toEqual(['approve']);
});
