// How far somebody is on the way to a post, from records made for it: what the desk's own tests do not come by.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Election, type Nomination, noDays } from '../../../shared/domain/elections/elections.ts';
import { emptyRep, type Interest, type Rep } from '../../../shared/domain/reps/posts.ts';
import { emptyRuleBook, type TrainingRule } from '../../../shared/domain/reps/rule-book.ts';
import { type Aim, isForSame, type PipelineFacts, wayOf } from '../../../shared/rules/reps/pipeline.ts';

const memberId = randomUUID();
const TODAY = '2026-11-24';

const interest: Interest = {
  ...{ id: randomUUID(), revision: 1, memberId, name: '', kind: 'rep', postId: null, workplaceIds: [] },
  ...{ saidOn: '2026-09-01', heardBy: 'Ann', note: '', talkAgainOn: null, ended: null },
};
const aim = (change: Partial<Aim> = {}): Aim => ({
  ...{ memberId, kind: 'rep', postId: null, workplaceIds: [], since: interest.saidOn, interest },
  ...change,
});

const nomination = (change: Partial<Nomination> = {}): Nomination => ({
  ...{ id: randomUUID(), memberId, name: 'Grace Obi', proposerId: null, seconderId: null },
  ...{ receivedOn: '2026-09-10', acceptedOn: '2026-09-11', withdrawnOn: null, statement: '', ruling: null },
  ...change,
});

function election(nominations: Nomination[], change: Partial<Election> = {}): Election {
  const { timetable: timetableRule, voters, candidates } = emptyRuleBook;
  return {
    ...{ id: randomUUID(), revision: 1, number: 'EL-2026-0001', title: 'Steward', kind: 'post', postId: null },
    ...{ repKind: 'rep', seats: 1, workplaceIds: [], departments: [], shifts: [], rule: 'fptp', question: '' },
    ...{ choices: [], returningOfficer: null, scrutineers: [], barred: [], timetableRule, voters, candidates },
    ...{ ruleSource: '', isByPost: true, place: '', lot: null, papersPrinted: 0, lotSeed: null, returns: [] },
    timetable: { ...noDays, nominationsCloseOn: '2026-09-20', ballotClosesOn: '2026-12-01' },
    ...{ nominations, declaration: null, complaints: [], cancelled: null },
    ...change,
  };
}

const declared = (electedIds: string[], repIds: string[] = []): Election['declaration'] => ({
  ...{
    on: '2026-10-02',
    by: '',
    how: 'counted',
    electedIds,
    vacancies: 0,
    termFrom: '2026-12-01',
    repIds,
    count: null,
  },
  ...{ papersHash: '', complaintsUntil: null, destroyFrom: null, destroyedOn: null, destroyedBy: '' },
});

const term = (change: Partial<Rep> = {}): Rep => ({
  ...emptyRep,
  ...{ id: randomUUID(), revision: 1, memberId, kind: 'rep', from: '2026-12-01', to: null },
  ...change,
});

const rule = (topic: string): TrainingRule => ({
  ...{ id: randomUUID(), topic, kinds: [], withinMonths: 3, renewMonths: null, isBeforeCasework: false },
});

const facts = (change: Partial<PipelineFacts> = {}): PipelineFacts => ({
  ...{ elections: [], reps: [], trainings: [], rules: [], isTrainingOpen: true, today: TODAY },
  ...change,
});

describe('where somebody is', () => {
  test('not elected: back among those who might stand, with the day on which it was declared', () => {
    const other = nomination({ memberId: randomUUID() });
    const lost = election([nomination(), other], { declaration: declared([other.id]) });
    const way = wayOf(aim(), facts({ elections: [lost] }));
    expect(way).toMatchObject({
      stage: 'interest',
      next: { code: 'talk', sentence: expect.stringMatching(/Not elected/) },
    });
    expect(way.steps[2]).toMatchObject({ on: '2026-10-02', detail: 'Not elected', state: 'ahead' });
    // Another election has opened since: they are asked again.
    const again = election([], { timetable: { ...noDays, nominationsCloseOn: '2026-12-20' } });
    expect(wayOf(aim(), facts({ elections: [lost, again] })).next).toMatchObject({
      code: 'nominate',
      electionId: again.id,
    });
  });

  test('elected to a term that is still to begin: in the post by its day, and learning is asked as from then', () => {
    const mine = nomination();
    const won = election([mine], { declaration: declared([mine.id]) });
    const reps = [term({ filled: { how: 'elected', electionId: won.id } })];
    const ready = wayOf(aim(), facts({ elections: [won], reps }));
    expect(ready).toMatchObject({ stage: 'post', next: { code: 'nothing' } });
    expect(ready.steps.map(({ on }) => on)).toEqual(['2026-09-01', '2026-09-10', '2026-10-02', null, '2026-12-01']);
    const learning = wayOf(aim(), facts({ elections: [won], reps, rules: [rule('Stage one')] }));
    expect(learning).toMatchObject({ stage: 'training', next: { code: 'apply', on: '2027-03-01' } });
  });

  test('elected, and the term taken away since: the election is what stands', () => {
    const mine = nomination();
    const won = election([mine], { declaration: declared([mine.id]) });
    expect(wayOf(aim(), facts({ elections: [won] }))).toMatchObject({ stage: 'election', next: { code: 'nothing' } });
  });

  test('a term from before they said so is another', () => {
    const earlier = term({ from: '2024-01-01', to: '2026-01-01' });
    expect(wayOf(aim(), facts({ reps: [earlier] })).stage).toBe('interest');
  });

  test('no more candidates than seats, and voting that is over, wait for nobody’s vote', () => {
    const alone = election([nomination()]);
    expect(wayOf(aim(), facts({ elections: [alone] })).next.sentence).toMatch(/No more candidates/);
    const two = election([nomination(), nomination({ memberId: randomUUID() })]);
    expect(wayOf(aim(), facts({ elections: [two] })).next).toMatchObject({ code: 'vote', on: '2026-12-01' });
    expect(wayOf(aim(), facts({ elections: [two], today: '2026-12-02' })).next).toMatchObject({ on: null });
  });

  test('a nomination that was withdrawn or ruled out is none', () => {
    const ruling = { isValid: false, on: '2026-09-12', why: 'Not a member' };
    for (const change of [{ withdrawnOn: '2026-09-12' }, { ruling }]) {
      expect(wayOf(aim(), facts({ elections: [election([nomination(change)])] })).stage).toBe('interest');
    }
  });
});

describe('the same post', () => {
  const at = (change: Partial<Aim>) => aim(change);
  const [a, b] = [randomUUID(), randomUUID()];
  test.each([
    [{ postId: a }, { postId: a, kind: 'convenor' as const }, true],
    [{ postId: a }, { postId: b }, false],
    [{ postId: a }, {}, true],
    [{}, { kind: 'convenor' as const }, false],
    [{ workplaceIds: [a] }, { workplaceIds: [b] }, false],
    [{ workplaceIds: [a, b] }, { workplaceIds: [b] }, true],
    [{ workplaceIds: [a] }, { workplaceIds: [] }, true],
  ])('%#: %o and %o: %s', (one, other, isSame) => {
    expect(isForSame(at(one), at(other))).toBe(isSame);
    expect(isForSame(at(other), at(one))).toBe(isSame);
  });
});
