// Where an election stands: every last day is still in time, and the day after it is not.

import { describe, expect, test } from 'vitest';
import { type Election, emptyElection, type Nomination, noDays } from '../../../shared/domain/elections/elections.ts';
import { emptyRuleBook } from '../../../shared/domain/reps/rule-book.ts';
import { nextStep } from '../../../shared/rules/elections/life/next-step.ts';
import { papersHash } from '../../../shared/rules/elections/life/papers-hash.ts';
import { stateOf } from '../../../shared/rules/elections/life/state.ts';

const nomination = (id: string, own: Partial<Nomination> = {}): Nomination => ({
  id,
  memberId: id,
  name: id,
  proposerId: null,
  seconderId: null,
  receivedOn: '2026-11-20',
  acceptedOn: '2026-11-20',
  withdrawnOn: null,
  statement: '',
  ruling: { isValid: true, on: '2026-11-20', why: '' },
  ...own,
});

const election = (own: Partial<Election> = {}): Election => ({
  id: 'an election',
  revision: 1,
  number: 'EL-2026-0001',
  title: 'Rep',
  kind: 'post',
  postId: null,
  repKind: 'rep',
  seats: 1,
  workplaceIds: [],
  departments: [],
  shifts: [],
  rule: 'scottish-stv',
  question: '',
  choices: [],
  timetable: {
    ...noDays,
    noticeOn: '2026-11-02',
    nominationsOpenOn: '2026-11-17',
    nominationsCloseOn: '2026-12-02',
    withdrawalsCloseOn: '2026-12-07',
    ballotOpensOn: '2026-12-08',
    ballotClosesOn: '2026-12-23',
    countOn: '2026-12-24',
  },
  returningOfficer: null,
  scrutineers: [],
  barred: [],
  voters: emptyRuleBook.voters as Election['voters'],
  candidates: emptyRuleBook.candidates as Election['candidates'],
  timetableRule: emptyRuleBook.timetable,
  ruleSource: '',
  isByPost: true,
  place: '',
  ...emptyElection,
  ...own,
});

const declaration: NonNullable<Election['declaration']> = {
  on: '2026-12-24',
  by: '',
  how: 'counted',
  electedIds: [],
  vacancies: 0,
  termFrom: null,
  repIds: [],
  count: null,
  papersHash: '',
  complaintsUntil: '2027-01-07',
  destroyFrom: '2027-12-24',
  destroyedOn: null,
  destroyedBy: '',
};

const two = [nomination('a'), nomination('b')];
const statesOn = (of: Election, days: string[], areAgreed = false) => days.map((day) => stateOf(of, day, areAgreed));

describe('the state of an election', () => {
  test('turns on the day after each last day', () => {
    const contested = election({ nominations: two });
    expect(
      statesOn(contested, ['2026-11-16', '2026-11-17', '2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08']),
    ).toEqual(['opened', 'nominations', 'nominations', 'withdrawals', 'withdrawals', 'ballot']);
    expect(statesOn(contested, ['2026-12-23', '2026-12-24'])).toEqual(['ballot', 'counting']);
    expect(stateOf(contested, '2026-12-24', true)).toBe('counted');
  });

  test('is uncontested or without candidates once nobody can withdraw any more, and waits for rulings', () => {
    expect(statesOn(election({ nominations: [two[0]!] }), ['2026-12-07', '2026-12-08'])).toEqual([
      'withdrawals',
      'uncontested',
    ]);
    expect(stateOf(election(), '2026-12-08', false)).toBe('noCandidates');
    const unruled = election({ nominations: [nomination('a', { ruling: null })] });
    expect(stateOf(unruled, '2026-12-20', false)).toBe('withdrawals');
    const gone = election({ nominations: [two[0]!, nomination('b', { withdrawnOn: '2026-12-07' })] });
    expect(stateOf(gone, '2026-12-08', false)).toBe('uncontested');
  });

  test('of a question knows no nominations', () => {
    const question = election({ kind: 'consultative' });
    expect(statesOn(question, ['2026-12-07', '2026-12-08', '2026-12-23', '2026-12-24'])).toEqual([
      'opened',
      'ballot',
      'ballot',
      'counting',
    ]);
  });

  test('is open to complaints until their last day, and while one is open', () => {
    const declared = election({ declaration });
    expect(statesOn(declared, ['2027-01-07', '2027-01-08'])).toEqual(['complaints', 'declared']);
    const complaint = { id: 'c', on: '2027-01-07', by: 'x', what: 'y', answer: '', closedOn: null };
    expect(stateOf(election({ declaration, complaints: [complaint] }), '2027-06-01', true)).toBe('complaints');
    const gone = election({ declaration: { ...declaration, destroyedOn: '2027-12-24' } });
    expect(stateOf(gone, '2027-12-24', true)).toBe('closed');
    const unopposed = election({ declaration: { ...declaration, how: 'uncontested', destroyFrom: null } });
    expect(stateOf(unopposed, '2027-01-08', false)).toBe('closed');
  });
});

describe('the next step', () => {
  const step = (of: Election, today: string, own = {}) =>
    nextStep(of, { today, dateOrder: 'dmy', isRollFrozen: false, areAgreed: false, ...own });

  test('is one thing at a time, with the day by which it is done', () => {
    const contested = election({ nominations: two });
    expect(step(contested, '2026-11-02')).toMatchObject({ code: 'notice', on: '2026-11-02', isWaiting: false });
    expect(step(contested, '2026-11-10')).toMatchObject({ code: 'notice', on: '2026-11-17', isWaiting: true });
    expect(step(contested, '2026-11-20')).toMatchObject({ code: 'nominate', on: '2026-12-02', isWaiting: true });
    expect(step(contested, '2026-12-08')).toMatchObject({ code: 'freezeRoll', isWaiting: false });
    expect(step(contested, '2026-12-08', { isRollFrozen: true }).code).toBe('printPapers');
    const printed = election({
      nominations: two,
      papersPrinted: 9,
      lot: { seed: 's', on: '2026-12-08', order: ['a', 'b'] },
    });
    expect(step(printed, '2026-12-08', { isRollFrozen: true })).toMatchObject({ code: 'ballot', on: '2026-12-23' });
    expect(step(printed, '2026-12-24', { isRollFrozen: true })).toMatchObject({ code: 'enterPapers' });
    expect(step(printed, '2026-12-24', { isRollFrozen: true, areAgreed: true }).code).toBe('declare');
    expect(step(election({ declaration }), '2027-12-24').code).toBe('destroyPapers');
  });

  test('counts the people in it', () => {
    const waiting = election({
      nominations: [nomination('a', { acceptedOn: null }), nomination('b', { ruling: null })],
    });
    expect(step(waiting, '2026-12-03').sentence).toBe('Rule on one nomination.');
    const toAccept = election({ nominations: [nomination('a', { acceptedOn: null })] });
    expect(step(toAccept, '2026-12-03').sentence).toMatch(/^One candidate has not said yet that they stand/);
    expect(step(election({ seats: 2, nominations: two }), '2026-11-20').sentence).toMatch(
      /So far two candidates for two seats\.$/,
    );
  });
});

test('the papers’ hash is the same in whatever order they come, and another with one preference changed', () => {
  const papers = [
    { preferences: [1, 2], count: 3 },
    { preferences: [2], count: 1 },
  ];
  expect(papersHash(papers.toReversed())).toBe(papersHash(papers));
  expect(papersHash([{ preferences: [1], count: 3 }, papers[1]!])).not.toBe(papersHash(papers));
});
