// Where two sides are on an item, which columns its rounds make, what its red line says, and when its years begin.

import { expect, test } from 'vitest';
import type { Round } from '../../../shared/domain/negotiations/items.ts';
import { lacksOf } from '../../../shared/rules/negotiations/gate.ts';
import { readOffer } from '../../../shared/rules/negotiations/offer-line.ts';
import { redLineYears } from '../../../shared/rules/negotiations/red-line.ts';
import { columnsOf, roundIn } from '../../../shared/rules/negotiations/round-columns.ts';
import { costRound, shortIn } from '../../../shared/rules/negotiations/round-cost.ts';
import { usualYear } from '../../../shared/rules/negotiations/round-years.ts';
import { inOrder, paidFor, standingOf } from '../../../shared/rules/negotiations/standing.ts';

const round = (id: string, change: Partial<Round> = {}): Round => ({
  id,
  side: 'staff',
  kind: 'claim',
  on: '2026-10-01',
  at: null,
  text: id,
  years: [],
  tabledOn: '2026-10-01',
  ourNote: '',
  ...change,
});
const theirs = (id: string, day: string, change: Partial<Round> = {}): Round =>
  round(id, { side: 'management', kind: 'offer', on: day, tabledOn: day, ...change });
const item = (rounds: Round[], change: object = {}) => ({
  rounds,
  state: 'open' as const,
  agreedRoundId: null,
  ...change,
});

test('stands by the last that each side put on the table; a draft of ours binds nobody', () => {
  const rounds = [
    round('claim'),
    theirs('offer', '2026-11-03'),
    round('counter', { kind: 'counter', on: '2026-11-10', tabledOn: null }),
  ];
  expect(standingOf(item(rounds))).toMatchObject({
    where: 'apart',
    ours: { id: 'claim' },
    theirs: { id: 'offer' },
    draft: { id: 'counter' },
    isOursDraft: false,
    turn: 'staff',
  });
  expect(standingOf(item([round('first', { tabledOn: null })]))).toMatchObject({
    where: 'nothingYet',
    ours: { id: 'first' },
    isOursDraft: true,
    turn: null,
  });
  expect(standingOf(item([theirs('offer', '2026-11-03')])).where).toBe('theirsIsOut');
  expect(standingOf(item([round('claim')]))).toMatchObject({ where: 'oursIsOut', turn: 'management' });
  const agreed = standingOf(item(rounds, { state: 'agreed', agreedRoundId: 'offer' }));
  expect(agreed).toMatchObject({ where: 'agreed', agreed: { id: 'offer' }, turn: null });
});

test('rounds of one day stand by their time, and two without one as they were written', () => {
  const day = '2026-11-03';
  const rounds = [
    theirs('late', day),
    theirs('b', day, { at: '15:10' }),
    theirs('a', day, { at: '14:30' }),
    round('c'),
  ];
  expect(inOrder(rounds).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'late']);
});

test('a column for each time that something was put on the table, for all items alike, drafts behind them', () => {
  const pay = item([round('p1'), theirs('p2', '2026-11-03'), round('p3', { kind: 'counter', tabledOn: null })]);
  const leave = item([round('l1'), theirs('l2', '2026-11-03'), theirs('l3', '2026-11-17')]);
  const columns = columnsOf([pay, leave]);
  expect(columns.map(({ side, kind, day }) => [side, kind, day])).toEqual([
    ['staff', 'claim', '2026-10-01'],
    ['management', 'offer', '2026-11-03'],
    ['management', 'offer', '2026-11-17'],
    ['staff', 'counter', null],
  ]);
  expect(columns.map((column) => [roundIn(pay, column)?.id, roundIn(leave, column)?.id])).toEqual([
    ['p1', 'l1'],
    ['p2', 'l2'],
    [undefined, 'l3'],
    ['p3', undefined],
  ]);
  expect(columnsOf([pay, leave], 3).map(({ day }) => day)).toEqual(['2026-10-01', '2026-11-17', null]);
});

test.each([
  ['Nothing under 3.5%', [{ kind: 'percent', percent: 3.5 }]],
  ['3.5%. The executive decided so.', [{ kind: 'percent', percent: 3.5 }]],
  ['At least £1,290', [{ kind: 'flat', amount: '1290' }]],
  ['We do not sign below 3% each year', [{ kind: 'percent', percent: 3 }]],
])('a red line of “%s” can be held against an offer in money', (text, measures) => {
  expect(redLineYears(text)?.[0]?.measures).toEqual(measures);
});

test.each(['', 'No one loses hours', 'Ask members before anything is signed', '\n3%'])(
  'a red line of “%s” is judged by its words',
  (text) => expect(redLineYears(text)).toBeNull(),
);

test('an offer that costs more than the red line can still pay some of our people less than it', () => {
  const spine = [
    { point: '2', amount: '20000' },
    { point: '3', amount: '30000' },
    { point: '4', amount: '40000' },
  ];
  const workforce = [
    { point: '2', headcount: 30 },
    { point: '3', headcount: 12 },
  ];
  const base = { spine, workforce, basis: 'year', weeksInYear: 52.143, fullTimeHours: 37 } as const;
  const year = (amount: string, percent: number) => [
    {
      ...{ id: 'a', label: '2027-28', from: '2027-04-01' },
      measures: [{ kind: 'greaterOf' as const, amount, percent }],
    },
  ];
  const held = (offer: ReturnType<typeof year>) => {
    const cost = costRound(base, offer, year('0', 3.5));
    if ('problem' in cost) throw new Error(cost.problem);
    return shortIn(cost.result);
  };
  expect(held(year('1000', 2.5))).toEqual({ points: ['3'], people: 12 });
  expect(held(year('1050', 3.5))).toBeNull();
});

test('years begin as they did in the round before, else on the anniversary, else in the year that is named', () => {
  const on = { year: '2027-28', timetable: [] };
  expect(usualYear(on, [], 0, '2026-11-24')).toEqual({ label: '2027-28', from: '2027-04-01' });
  expect(usualYear(on, [], 1, '2026-11-24')).toEqual({ label: '2028-29', from: '2028-04-01' });
  const years = [{ id: 'y', label: 'Year one', from: '2027-08-01', measures: [] }];
  expect(usualYear(on, [round('claim', { years })], 0, '2026-11-24').from).toBe('2027-08-01');
  expect(usualYear({ year: '', timetable: [] }, [], 0, '2026-11-24')).toEqual({ label: '2027-28', from: '2027-04-01' });
  const step = { id: 's', kind: 'anniversary' as const, title: '', day: '2027-01-01', at: null, doneOn: null };
  expect(usualYear({ year: '2027', timetable: [step] }, [], 1, '2026-11-24')).toEqual({
    label: '2028',
    from: '2028-01-01',
  });
});

test('each thing that is missing says where it is added; a waiver stands for its own alone', () => {
  const bare = { kind: 'pay' as const, evidence: [], benchmarkIds: [], waivers: [], costNote: 'A line' };
  expect(lacksOf(bare, undefined).map(({ of }) => of)).toEqual(['evidence', 'costing', 'benchmark']);
  expect(lacksOf(bare, null).map(({ of }) => of)).toEqual(['evidence', 'benchmark']);
  expect(lacksOf({ ...bare, kind: 'policy' }, undefined).map(({ of }) => of)).toEqual(['evidence', 'benchmark']);
  const waivers = [{ of: 'evidence' as const, reason: 'x', by: '', on: '2026-11-24' }];
  expect(lacksOf({ ...bare, waivers }, 'the spine is missing.')).toMatchObject([
    { of: 'costing', message: 'It cannot be costed yet: the spine is missing.' },
    { of: 'benchmark' },
  ]);
});

test('a line on pay is read or asked about; on leave it is read where it can be; on a policy it is words', () => {
  expect(readOffer('2.5% and £500 one-off', 'pay', {})).toMatchObject({
    kind: 'pay',
    years: [
      {
        measures: [
          { kind: 'percent', percent: 2.5 },
          { kind: 'oneOff', amount: '500' },
        ],
      },
    ],
  });
  expect(readOffer('they will think about it', 'pay', {}).kind).toBe('unclear');
  expect(readOffer('1 day leave', 'leave', {})).toMatchObject({ kind: 'pay' });
  expect(readOffer('leave in half days', 'leave', {})).toEqual({ kind: 'words' });
  expect(readOffer('2.5% of shifts', 'policy', {})).toEqual({ kind: 'words' });
  expect(readOffer('  ', 'pay', {})).toEqual({ kind: 'nothing' });
});

test('what is agreed is what both stand on, whatever either said last; what is withdrawn is asked for no more', () => {
  const years = (percent: number) => [
    { id: `y${percent}`, label: '', from: '2027-04-01', measures: [{ kind: 'percent' as const, percent }] },
  ];
  const rounds = [round('claim', { years: years(10) }), theirs('offer', '2026-11-03', { years: years(4) })];
  const percents = (change: object) => {
    const { ours, theirs: last } = paidFor(item(rounds, change));
    return [ours, last].map((side) => side.map(({ id }) => id));
  };
  expect(percents({})).toEqual([['y10'], ['y4']]);
  expect(percents({ state: 'agreed', agreedRoundId: 'offer' })).toEqual([['y4'], ['y4']]);
  expect(percents({ state: 'agreed' })).toEqual([['y10'], ['y4']]);
  expect(percents({ state: 'withdrawn' })).toEqual([[], []]);
});
