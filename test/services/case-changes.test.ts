// What a case holds besides who, what and when: its type's own fields, tags, people, intake, and who may have it.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { BRANCH_ID, emptySettings } from '../../shared/domain/branch.ts';
import type { Case } from '../../shared/domain/cases.ts';
import {
  type CaseworkDesk,
  dismissal,
  furnish,
  ids,
  openCaseworkDesk,
  refused,
  textsOf,
} from '../support/casework-desk.ts';

let at: CaseworkDesk;
let on: Case;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  on = await at.call.cases.open(dismissal);
});
afterEach(() => at.close());

type Change = Omit<Inputs['cases']['update'], 'id' | 'revision'>;
const update = async (change: Change): Promise<Case> => {
  on = await at.call.cases.update({ id: on.id, revision: on.revision, ...change });
  return on;
};
const problem = async (change: Change) => {
  const { code, issues } = await refused(at.call.cases.update({ id: on.id, revision: on.revision, ...change }));
  expect(code).toBe('INVALID_INPUT');
  return [issues[0].path.join('.'), issues[0].message];
};
const person = (name: string, change: object = {}) => ({
  id: ids.nobody,
  role: 'manager' as const,
  name,
  memberId: null,
  contact: '',
  managerLevel: null,
  note: '',
  ...change,
});

test('what is known at once is kept with the case, and a question becomes one', async () => {
  const enquiryId = '01900000-0000-7000-8000-00000000e001';
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('enquiries', {
      id: enquiryId,
      memberId: ids.grace,
      name: '',
      phone: '',
      question: 'Can they dismiss me by text message?',
      answer: '',
      askedOn: '2026-11-20',
      answeredOn: null,
      repId: null,
      workplaceId: null,
      caseId: null,
    });
  });
  const logged = await at.call.cases.open({
    ...dismissal,
    enquiryId,
    facts: { noticeGivenOn: '2026-08-20', payBeforeTax: '£1,234.50', jobTitle: '', isConstructive: 'no' },
    themes: ['Notice', ' notice ', 'Text messages'],
    people: [{ name: 'Joan Smith', role: 'hr' }],
    intake: { answer: 'represent', conflict: 'none' },
  });
  expect(logged).toMatchObject({
    whatHappened: 'Can they dismiss me by text message?',
    facts: { noticeGivenOn: '2026-08-20', payBeforeTax: '£1,234.50', isConstructive: 'no' },
    themes: ['Notice', 'Text messages'],
    people: [{ name: 'Joan Smith', role: 'hr', memberId: null, contact: '' }],
    intake: { answer: 'represent', decidedOn: '2026-11-24', conflict: 'none', conflictedRepIds: [] },
  });
  expect(logged.facts).not.toHaveProperty('jobTitle');
  expect(at.store.view('branch').get('enquiries', enquiryId)).toMatchObject({ caseId: logged.id, revision: 2 });
  expect(await textsOf(at, logged.id)).toEqual([
    'Dismissal logged as 2026-0002, from a question of Fri 20 November 2026.',
  ]);
  const again = await refused(at.call.cases.open({ ...dismissal, enquiryId }));
  expect(again).toMatchObject({ issues: [{ path: ['enquiryId'], message: expect.stringContaining('2026-0002') }] });
});

test('what is said at once and cannot be is refused at its field, and nothing is left behind', async () => {
  const said = async (change: object) =>
    (await refused(at.call.cases.open({ ...dismissal, ...change }))).issues[0].path;
  const seq = at.store.seq;
  const keyDate = { date: '2026-08-27' };
  expect(await said({ facts: { colour: 'red' } })).toEqual(['facts', 'colour']);
  expect(await said({ facts: { noticeGivenOn: '2026-02-30' } })).toEqual(['facts', 'noticeGivenOn']);
  expect(await said({ people: [{ name: 'Joan', role: 'hr', memberId: ids.nobody }] })).toEqual([
    'people',
    0,
    'memberId',
  ]);
  expect(await said({ intake: { answer: 'adviceOnly' } })).toEqual(['intake', 'reason']);
  expect(await said({ repId: ids.post, intake: { conflictedRepIds: [ids.post] } })).toEqual(['repId']);
  expect(await said({ keyDates: [keyDate, { ...keyDate, memberId: ids.jose }] })).toEqual(['keyDates', 1, 'memberId']);
  expect(await said({ keyDates: [{ ...keyDate, pattern: 'series', lastOn: '2026-08-26' }] })).toEqual([
    'keyDates',
    0,
    'lastOn',
  ]);
  expect(await said({ keyDates: [{ date: '1826-08-27' }] })).toEqual(['keyDates', 0, 'date']);
  expect(await said({ keyDates: [{ date: '2126-08-27' }] })).toEqual(['keyDates', 0, 'date']);
  expect(await said({ nextStep: 'Ring', nextStepBy: '2126-08-27' })).toEqual(['nextStepBy']);
  expect(await said({ enquiryId: ids.nobody })).toEqual(['enquiryId']);
  expect(at.store.seq).toBe(seq);
});

test('the fields of a type are merged and checked by their kind', async () => {
  await update({ facts: { jobTitle: ' Porter ', reasonGiven: 'conduct' } });
  await update({ facts: { hoursAWeek: '37.5', jobTitle: '' } });
  expect(on.facts).toEqual({ reasonGiven: 'conduct', hoursAWeek: '37.5' });
  expect(await textsOf(at, on.id)).toEqual(
    expect.arrayContaining([
      'Written down: Reason that the employer gave, Job title.',
      'Written down: Job title, Hours a week.',
    ]),
  );
  const wrong: [string, string][] = [
    ['hazard', 'wet floor'],
    ['reasonGiven', 'sickness'],
    ['isConstructive', 'perhaps'],
    ['payBeforeTax', 'a lot'],
    ['hoursAWeek', 'forty'],
    ['noticeGivenOn', '30/02/2026'],
    ['noticeGivenOn', '2036-11-25'],
    ['jobTitle', 'x'.repeat(501)],
  ];
  for (const [key, text] of wrong)
    expect([key, (await problem({ facts: { [key]: text } }))[0]]).toEqual([key, `facts.${key}`]);
});

test('tags are kept as they were typed, each once; what the case relies on is written into the timeline', async () => {
  await update({ themes: ['Overtime', 'OVERTIME', 'Rotas'] });
  await update({ themes: ['Rotas', 'Holiday'] });
  expect(on.themes).toEqual(['Rotas', 'Holiday']);
  await update({
    reliesOn: [{ id: ids.nobody, document: 'Sickness policy', clause: '4.2' }],
    managerLevel: 'director',
  });
  expect((await textsOf(at, on.id)).toSorted()).toEqual([
    'Dismissal logged as 2026-0001.',
    'Relies on: Sickness policy, 4.2.',
    'Tag taken off: Overtime.',
    'Tagged: Holiday.',
    'Tagged: Overtime, Rotas.',
    'The manager who decided: director.',
  ]);
  const [row] = (await at.call.cases.list({ where: { theme: 'Rotas' } })).rows;
  expect(row).toMatchObject({ id: on.id, themes: ['Rotas', 'Holiday'], isFinished: false });
});

test('somebody joins a case, also from outside the list; nobody leaves while a key date is theirs', async () => {
  await update({ who: [{ memberId: ids.grace }, { memberId: ids.jose }, { lastName: 'New', phone: '07700 900789' }] });
  expect(on.memberIds).toHaveLength(3);
  expect(on.memberIds.slice(0, 2)).toEqual([ids.grace, ids.jose]);
  expect(on.membershipCheck).toMatchObject({ answer: 'toCheck', reason: expect.stringContaining('1 of 3 members') });
  expect(await textsOf(at, on.id)).toContain('Now on the case too: José O’Neill, New.');
  on = await at.call.cases.setKeyDate({ id: on.id, revision: on.revision, date: '2026-09-30', memberId: ids.jose });
  const [path, message] = await problem({ who: [{ memberId: ids.grace }] });
  expect([path, message]).toEqual(['who', expect.stringContaining('a key date of José O’Neill')]);
  await update({ who: [{ memberId: ids.jose }, { memberId: ids.grace }] });
  expect(await textsOf(at, on.id)).toContain('No longer on the case: New.');
  expect(on.membershipCheck.answer).toBe('covered');
});

test('people in a case: added, corrected, taken off; the timeline says who', async () => {
  await update({ people: [person('Joan Smith')] });
  await update({ people: [person('Joan Smith', { contact: '020 7946 0000' })] });
  await update({ people: [] });
  expect((await textsOf(at, on.id)).toSorted()).toEqual([
    'Details changed of: Joan Smith (manager).',
    'Dismissal logged as 2026-0001.',
    'In the case: Joan Smith (manager).',
    'No longer in the case: Joan Smith (manager).',
  ]);
  expect((await problem({ people: [person('A'), person('B')] }))[0]).toBe('people.1.id');
  expect((await problem({ people: [person('A', { memberId: ids.nobody })] }))[0]).toBe('people.0.memberId');
});

test('intake: advice only has its reason, a conflict its note, and nobody is given a case in which they have one', async () => {
  expect((await problem({ intake: { answer: 'adviceOnly' } }))[0]).toBe('intake.reason');
  expect((await problem({ intake: { conflict: 'found' } }))[0]).toBe('intake.conflictNote');
  expect((await problem({ intake: { earlyConversationOn: '2026-11-25' } }))[0]).toBe('intake.earlyConversationOn');
  expect((await problem({ intake: { conflictedRepIds: [ids.nobody] } }))[0]).toBe('intake.conflictedRepIds.0');
  await update({
    intake: {
      answer: 'adviceOnly',
      reason: 'The problem began before joining.',
      conditionsAcceptedOn: '2026-11-23',
      conflict: 'found',
      conflictNote: 'Sam is a witness.',
      conflictedRepIds: [ids.post],
    },
  });
  expect(on.intake).toMatchObject({ decidedOn: '2026-11-24', earlyConversationOn: null });
  const [path, message] = await problem({ repId: ids.post });
  expect([path, message]).toEqual([
    'repId',
    expect.stringContaining('Sam Adeyemi: conflict of interest, named at intake. Choose somebody else.'),
  ]);
  await update({ intake: { earlyConversationOn: '2026-11-24' } });
  expect(on.intake).toMatchObject({ reason: 'The problem began before joining.', earlyConversationOn: '2026-11-24' });
  await update({ repId: ids.post, intake: { conflict: 'none', conflictNote: '', conflictedRepIds: [] } });
  expect(on.repId).toBe(ids.post);
  expect((await problem({ intake: { conflictedRepIds: [ids.post] } }))[0]).toBe('intake.conflictedRepIds');
  await update({ repId: null, people: [person('Sam Adeyemi', { role: 'witness', memberId: ids.rep })] });
  expect(await problem({ repId: ids.post })).toEqual(['repId', expect.stringContaining('in this case as witness')]);
  await update({ repId: ids.post, people: [person('Sam Adeyemi', { role: 'companion', memberId: ids.rep })] });
  expect(await textsOf(at, on.id)).toEqual(
    expect.arrayContaining([
      'Intake: advice only. The problem began before joining.',
      'Conditions of representation accepted: on Mon 23 November 2026.',
      'Conflict of interest: found. Sam is a witness.',
      'Not to be given to: Sam Adeyemi.',
      'First conversation with the member: on Tue 24 November 2026.',
    ]),
  );
});

test('protected characteristics stand only where the case is about them, and nowhere in words', async () => {
  expect(await problem({ characteristics: ['race'] })).toEqual([
    'characteristics',
    expect.stringContaining('only where a case is about them'),
  ]);
  const date = { claim: 'discrimination' as const, date: '2026-09-30' };
  on = await at.call.cases.setKeyDate({ id: on.id, revision: on.revision, ...date });
  const before = await textsOf(at, on.id);
  await update({ characteristics: ['race', 'disability', 'race'] });
  expect(on.characteristics).toEqual(['race', 'disability']);
  expect(await textsOf(at, on.id)).toEqual(before);
  await at.store.searchReady;
  expect((await at.call.cases.list({ search: 'disability' })).total).toBe(0);
  expect(JSON.stringify(await at.call.cases.list())).not.toContain('disability');
  const keyDateId = on.keyDates[1]!.id;
  const gone = await refused(
    at.call.cases.setKeyDate({ id: on.id, revision: on.revision, keyDateId, claim: 'unlawful-deductions' }),
  );
  expect(gone).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['claim'] }] });
  await update({ type: 'discrimination' });
  await update({ characteristics: [] });
  await update({ type: 'pay' });
});

test('a case is found by its tags, its people and what it relies on', async () => {
  await update({
    themes: ['Rotas'],
    people: [person('Marguerite Duval')],
    reliesOn: [{ id: ids.nobody, document: 'Attendance procedure', clause: '' }],
  });
  await at.store.searchReady;
  for (const search of ['rotas', 'marguerite', 'attendance proc', 'grace obi']) {
    expect([search, (await at.call.cases.list({ search })).total]).toEqual([search, 1]);
  }
});

test('two windows: the second gets the case as it stands', async () => {
  const { id, revision } = on;
  await update({ themes: ['Rotas'] });
  const stale = await refused(at.call.cases.update({ id, revision, themes: ['Holiday'] }));
  expect(stale).toMatchObject({ code: 'STALE_RECORD', data: { current: { themes: ['Rotas'] } } });
  const seq = at.store.seq;
  await update({ themes: ['Rotas'], facts: {}, people: [], intake: {} });
  expect(at.store.seq).toBe(seq);
});

test('in the United States the gate never turns on membership', async () => {
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('branch', {
      ...emptySettings,
      id: BRANCH_ID,
      name: 'Local 1',
      nation: 'united-states',
      words: 'us',
      zone: 'America/New_York',
      dateOrder: 'mdy',
      isSample: false,
    });
  });
  const logged = await at.call.cases.open({
    who: [{ memberId: ids.grace }, { lastName: 'Not a member' }],
    type: 'contractGrievance',
    keyDates: [{ date: '2019-01-01' }],
    intake: { unit: 'Porters', merits: 'Article 7.', answer: 'represent', reason: 'Past practice.' },
  });
  expect(logged.membershipCheck).toMatchObject({
    answer: 'covered',
    reason: 'Every employee of the unit is represented alike, member or not.',
  });
  expect((await at.call.cases.get({ id: logged.id })).referBy).toBeNull();
});
