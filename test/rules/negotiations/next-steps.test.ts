// What a negotiation still needs, the pay year that is next, and how an agreement's words say that a dispute goes.

import { expect, test } from 'vitest';
import type { NegotiationItem, Round } from '../../../shared/domain/negotiations/items.ts';
import { emptyNegotiation } from '../../../shared/domain/negotiations/negotiations.ts';
import { periodIn, stagesIn } from '../../../shared/rules/negotiations/dispute-route.ts';
import { type NextFacts, nextDay, nextOf, stepsOf, waitsForUs } from '../../../shared/rules/negotiations/next-steps.ts';
import { nextPayYear } from '../../../shared/rules/negotiations/pay-year.ts';

const round = (part: Partial<Round>): Round => ({
  ...{ id: crypto.randomUUID(), side: 'staff', kind: 'claim', on: '2026-11-01', at: null, text: '', years: [] },
  ...{ tabledOn: '2026-11-01', ourNote: '', ...part },
});

const item = (part: Partial<NegotiationItem>): NextFacts['items'][number] => ({
  ...{ id: crypto.randomUUID(), title: 'Pay', kind: 'pay', state: 'open', rounds: [], agreedRoundId: null },
  ...part,
});

const facts = (part: Partial<NextFacts>, negotiation: Partial<NextFacts['negotiation']> = {}): NextFacts => ({
  negotiation: { ...emptyNegotiation, state: 'open', ...negotiation },
  items: [],
  meetings: [],
  today: '2026-11-22',
  ...part,
});

const team = [{ id: crypto.randomUUID(), side: 'staff' as const, name: 'Ana Obi', role: '', memberId: null }];
const mandate = { by: 'Branch meeting', on: null, limits: '', electionId: null };
const costing = { ...emptyNegotiation.costing, workforceId: crypto.randomUUID() };
const meetings = [{ day: '2026-12-01', heldOn: null, cancelledWhy: null }];

test('is led in the words of the country', () => {
  const known = { team, mandate, costing };
  const draft = item({ rounds: [round({ tabledOn: null })] });
  const said = (words: 'uk' | 'us') => [
    nextOf(facts({ words }, known))?.text,
    nextOf(facts({ items: [draft], words }, known))?.text,
  ];
  expect(said('uk')).toEqual(['Write down what we claim, item by item.', 'Table our claim on “Pay”.']);
  expect(said('us')).toEqual([
    'Write down what we propose, item by item.',
    'Put our proposal on “Pay” to the employer.',
  ]);
});

test('is led from the team to what is claimed, what they offered, and the members', () => {
  const known = { team, mandate, costing };
  const claimed = item({ rounds: [round({})] });
  const offered = item({ rounds: [round({}), round({ side: 'management', kind: 'offer' })] });
  const answered = item({ rounds: [...offered.rounds, round({ kind: 'counter' })] });
  const next = [
    facts({}),
    facts({}, { team }),
    facts({}, { team, mandate }),
    facts({ items: [item({})] }, { team, mandate }),
    facts({ items: [item({})] }, known),
    facts({ items: [claimed] }, known),
    facts({ items: [claimed], meetings }, known),
    facts({ items: [offered], meetings }, known),
    facts({ items: [answered], meetings }, known),
    facts({ items: [answered], meetings }, { ...known, electionIds: [crypto.randomUUID()] }),
  ].map((each) => nextOf(each)?.code);
  expect(next).toEqual([
    ...['team', 'mandate', 'items', 'workforce', 'claim', 'meeting', 'offer', 'answer', 'askMembers', 'settle'],
  ]);
});

test('their offer waits before a claim that is still a draft', () => {
  const offered = item({ rounds: [round({}), round({ side: 'management', kind: 'offer' })] });
  const draft = item({ title: 'Leave', kind: 'leave' });
  expect(nextOf(facts({ items: [draft, offered] }, { team, mandate, costing }))).toMatchObject({
    code: 'answer',
    itemId: offered.id,
  });
});

test('a claim is not tabled while one item is only a draft, and leads to that item', () => {
  const draft = item({ title: 'Leave', kind: 'leave', rounds: [round({ tabledOn: null })] });
  const next = nextOf(facts({ items: [item({ rounds: [round({})] }), draft] }, { team, mandate, costing }));
  expect(next).toMatchObject({ code: 'claim', tab: 'items', itemId: draft.id });
  expect(next?.text).toContain('“Leave”');
});

test('only the last word that was on the table says who is waited for', () => {
  const theirs = round({ side: 'management', kind: 'offer' });
  expect(waitsForUs(item({ rounds: [round({}), theirs] }))).toBe(true);
  expect(waitsForUs(item({ rounds: [round({}), theirs, round({ tabledOn: null })] }))).toBe(true);
  expect(waitsForUs(item({ rounds: [round({}), theirs, round({})] }))).toBe(false);
  expect(waitsForUs(item({ state: 'agreed', rounds: [theirs] }))).toBe(false);
});

test('nothing is asked for once it is over; where pay is not bargained nobody is asked for a workforce', () => {
  expect(stepsOf(facts({}, { state: 'agreed' }))).toEqual([]);
  const leave = facts({ items: [item({ kind: 'leave' })] });
  expect(stepsOf(leave).map(({ code }) => code)).not.toContain('workforce');
});

test('the nearest day that nobody has done is next, and one that is past is late', () => {
  const step = (day: string, doneOn: string | null) => ({
    ...{ id: crypto.randomUUID(), kind: 'claimDue' as const, title: `Due ${day}`, day, at: null, doneOn },
  });
  const planned = { day: '2026-12-01', heldOn: null, cancelledWhy: null, title: '' };
  expect(nextDay([step('2026-11-20', '2026-11-20'), step('2026-12-09', null)], [planned], '2026-11-22')).toEqual({
    ...{ day: '2026-12-01', text: 'Meeting', isLate: false },
  });
  expect(nextDay([step('2026-11-20', null)], [planned], '2026-11-22')).toMatchObject({
    day: '2026-11-20',
    isLate: true,
  });
  expect(nextDay([], [{ ...planned, cancelledWhy: 'Snow' }], '2026-11-22')).toBeNull();
});

test('the next pay year begins on the next 1 April; in the United States it is the next calendar year', () => {
  expect(nextPayYear('2026-11-22', 'uk')).toBe('2027-28');
  expect(nextPayYear('2027-03-31', 'uk')).toBe('2027-28');
  expect(nextPayYear('2027-04-01', undefined)).toBe('2027-28');
  expect(nextPayYear('2027-04-02', 'uk')).toBe('2028-29');
  expect(nextPayYear('2098-11-22', 'uk')).toBe('2099-00');
  expect(nextPayYear('2026-11-22', 'us')).toBe('2027');
});

test.each([
  ['within ten working days', { count: 10, unit: 'workingDays' }],
  ['no later than 14 days after', { count: 14, unit: 'calendarDays' }],
  ['in 5 business days', { count: 5, unit: 'workingDays' }],
  ['within four weeks', { count: 4, unit: 'weeks' }],
  ['one month', { count: 1, unit: 'months' }],
  ['as soon as it can', null],
  ['at 10 o’clock', null],
])('a time is read from “%s”', (text, limit) => {
  expect(periodIn(text)).toEqual(limit);
});

test('stages are read from clauses that speak of them, else from the lines of the route that name a time', () => {
  const clause = (text: string, tags: string[] = []) => ({ ref: '', text, tags });
  const clauses = [
    clause('Both sides keep to this procedure.'),
    clause('Stage 1, the joint committee: meets within ten working days.'),
    clause('Stage 2: the chief executive and the convenor meet within 15 working days.'),
    clause('Conciliation by Acas, within 28 days.', ['stage 3']),
  ];
  expect(stagesIn(clauses, 'Talk for two weeks.').map(({ name, limit }) => ({ name, limit }))).toEqual([
    { name: 'Stage 1, the joint committee', limit: { count: 10, unit: 'workingDays' } },
    {
      name: 'Stage 2: the chief executive and the convenor meet',
      limit: { count: 15, unit: 'workingDays' },
    },
    { name: 'Conciliation by Acas', limit: { count: 28, unit: 'calendarDays' } },
  ]);
  expect(stagesIn([], 'The leads talk within 7 days; the chief executive answers within two weeks.')).toEqual([
    { name: 'The leads talk', text: 'The leads talk within 7 days', limit: { count: 7, unit: 'calendarDays' } },
    {
      name: 'the chief executive answers',
      text: 'the chief executive answers within two weeks.',
      limit: { count: 2, unit: 'weeks' },
    },
  ]);
  const untimed = 'The forum, the two leads, conciliation. Things stay as they were meanwhile.';
  expect(stagesIn([], untimed)).toEqual([
    { name: 'The forum, the two leads, conciliation', text: untimed, limit: null },
  ]);
  expect(stagesIn([], '')).toEqual([]);
});
