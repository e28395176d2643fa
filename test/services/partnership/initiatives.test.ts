// What both sides work at together, over the whole desk: a lead from each side, tests with what was learnt, an inquiry in
// its five stages, a policy with its concerns, ideas answered.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;

const at = ({ initiative: { id, revision } }: { initiative: { id: string; revision: number } }) => ({ id, revision });

async function approved({ call }: Desk) {
  const coLeads = { management: 'Ward manager', staff: 'Rep on nights' };
  const kept = await call.partnership.keepInitiative({
    forumId,
    title: 'Quieter nights',
    goal: 'Fewer alarms',
    coLeads,
  });
  return call.partnership.moveInitiative({ ...at(kept), to: 'approved' });
}

test('10 Appreciative Inquiry: five stages give two possibility statements and three actions owned on both sides; none is skipped', async () => {
  const { call } = await openPartnershipDesk();
  let page = await call.partnership.keepInitiative({ forumId, kind: 'inquiry', title: 'Handovers at their best' });
  const keep = async (inquiry: object) => {
    page = await call.partnership.keepInitiative({ ...at(page), inquiry });
  };
  const next = async () => {
    page = await call.partnership.nextInitiativeStage(at(page));
    return page.initiative.inquiry?.stage;
  };
  await refusedFor(next(), /affirmative topic/);
  await keep({ topic: 'When a handover goes well' });
  expect(await next()).toBe('discover');
  await refusedFor(next(), /at least one story/);
  await keep({ interviews: [{ story: 'Ten minutes at the bedside' }], themes: ['Time together'] });
  expect(await next()).toBe('dream');
  await refusedFor(next(), /picture/);
  await keep({ dreams: ['Every shift begins together'] });
  expect(await next()).toBe('design');
  await refusedFor(next(), /possibility statement/);
  await keep({ statements: ['We begin each shift together', 'We end each shift with thanks'] });
  expect(await next()).toBe('destiny');
  await refusedFor(next(), /management side owns/);
  const source = { collection: 'initiatives' as const, id: page.initiative.id };
  for (const ownerSide of ['management', 'staff', 'joint'] as const) {
    await call.partnership.keepAction({ forumId, text: `The ${ownerSide} side tries it`, ownerSide, source });
  }
  await next();
  expect(page.initiative.state).toBe('adopted');
  expect(page.initiative.inquiry?.statements).toHaveLength(2);
  expect(page.actions.map(({ ownerSide }) => ownerSide).sort()).toEqual(['joint', 'management', 'staff']);
});

test('0-11 is approved only with a lead from each side', async () => {
  const { call } = await openPartnershipDesk();
  const kept = await call.partnership.keepInitiative({ forumId, title: 'Quieter nights' });
  await refusedFor(call.partnership.moveInitiative({ ...at(kept), to: 'approved' }), /lead from the management side/);
  const both = await call.partnership.keepInitiative({ ...at(kept), coLeads: { management: 'Ana', staff: ' ana' } });
  await refusedFor(call.partnership.moveInitiative({ ...at(both), to: 'approved' }), /same person/);
});

test('0-08, 0-12 tests end with what was learnt; what is abandoned counts as tried', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const planned = await call.partnership.keepTest({ ...at(await approved(desk)), plan: 'Alarms off at night' });
  expect(planned.initiative.state).toBe('testing');
  const testId = planned.initiative.tests[0]!.id;
  await refusedFor(call.partnership.keepTest({ ...at(planned), testId, result: 'abandon' }), /what was learnt/);
  const abandoned = await call.partnership.keepTest({
    ...at(planned),
    testId,
    result: 'abandon',
    learning: 'Two alarms are needed.',
  });
  expect(abandoned.initiative.tests).toMatchObject([{ result: 'abandon', to: '2026-11-24' }]);
  await refusedFor(call.partnership.moveInitiative({ ...at(abandoned), to: 'adopted' }), /adopt/);
  const tried = await call.partnership.keepTest({
    ...at(abandoned),
    plan: 'Two only',
    result: 'adopt',
    learning: 'Works',
  });
  const adopted = await call.partnership.moveInitiative({ ...at(tried), to: 'adopted' });
  await refusedFor(call.partnership.moveInitiative({ ...at(adopted), to: 'spread' }), /which team/);
  const spread = await call.partnership.moveInitiative({ ...at(adopted), to: 'spread', team: 'Ward 7' });
  expect(spread.initiative.spreadTo).toEqual([{ team: 'Ward 7', on: '2026-11-24' }]);
});

test('stopping asks for what was learnt, and keeps it as a reflection', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const page = await approved(desk);
  await refusedFor(call.partnership.moveInitiative({ ...at(page), to: 'stopped' }), /what was learnt/);
  const stopped = await call.partnership.moveInitiative({ ...at(page), to: 'stopped', learnt: 'Too early.' });
  const on = { collection: 'initiatives' as const, id: stopped.initiative.id };
  const { rows } = await call.partnership.entries({ on });
  expect(rows).toMatchObject([{ kind: 'reflection', text: 'Too early.' }]);
});

test('0-18 ideas are answered with a day; how long that took is told by where they came from', async () => {
  const { call } = await openPartnershipDesk();
  const idea = (title: string, raisedOn: string) =>
    call.partnership.keepInitiative({ forumId, kind: 'idea', origin: 'frontline', title, raisedOn });
  const taken = await idea('A shared locker', '2026-11-04');
  await call.partnership.answerIdea({ ...at(taken), text: 'Yes, we try it', taken: true });
  const declined = await idea('A second kettle', '2026-11-14');
  await call.partnership.answerIdea({ ...at(declined), text: 'The wiring does not allow it' });
  await idea('Later starts', '2026-11-20');
  const { ideas, rows } = await call.partnership.initiatives({});
  expect(ideas).toEqual([{ origin: 'frontline', total: 3, answered: 2, medianDays: 15 }]);
  expect(rows.find(({ title }) => title === 'A shared locker')).toMatchObject({ kind: 'improvement', state: 'idea' });
});

test('2-12 a policy shows the concerns that produced it and when it is looked at again', async () => {
  const { call, folder } = await openPartnershipDesk();
  const issue = await call.partnership.raiseIssue({ title: 'Rotas come too late', forumId });
  const concernIds = [issue.id];
  let page = await call.partnership.keepInitiative({ forumId, kind: 'policy', title: 'Rotas', policy: { concernIds } });
  const next = async () => {
    page = await call.partnership.nextInitiativeStage(at(page));
  };
  await refusedFor(next(), /who works on it/);
  page = await call.partnership.keepInitiative({ ...at(page), policy: { workingGroup: ['Two reps', 'Two managers'] } });
  await next();
  page = await call.partnership.keepInitiative({ ...at(page), what: 'Rotas stand six weeks before.' });
  await next();
  await refusedFor(next(), /looked at again/);
  page = await call.partnership.keepInitiative({ ...at(page), policy: { reviewOn: '2027-11-24' } });
  await next();
  expect(page.initiative).toMatchObject({ state: 'adopted', policy: { stage: 'ratified', ratifiedOn: '2026-11-24' } });
  const path = join(folder, 'policy.pdf');
  await call.partnership.initiativePaper({ id: page.initiative.id, path });
  const text = (await pdfPages(await readFile(path))).join('\n');
  expect(text).toContain('Rotas come too late');
  expect(text).toContain('Rotas stand six weeks before.');
});

test('0-20 an interest-based sheet prints the issue, interests, options, standards and what was agreed', async () => {
  const { call, folder } = await openPartnershipDesk();
  const page = await call.partnership.keepInitiative({
    forumId,
    kind: 'interestBased',
    title: 'Weekend working',
    what: 'Who works which weekend',
    interests: {
      management: ['Cover each weekend'],
      staff: ['Plan a life'],
      options: ['Ask first', { text: 'Swap freely', meets: ['Plan a life'] }],
      standards: ['The same for all'],
      agreed: 'Ask first, then swap.',
    },
  });
  const path = join(folder, 'sheet.pdf');
  await call.partnership.initiativePaper({ id: page.initiative.id, path });
  const text = (await pdfPages(await readFile(path))).join('\n').replaceAll(/\s+/g, ' ');
  for (const part of [
    'Who works which weekend',
    'Cover each weekend',
    'Plan a life',
    'Swap freely',
    'The same for all',
  ]) {
    expect(text).toContain(part);
  }
  expect(text.indexOf('Options')).toBeLessThan(text.indexOf('What was agreed'));
});

test('what is kept to the branch is in no joint paper, and does not exist for a joint secretary', async () => {
  const { call, as } = await openPartnershipDesk();
  const own = await call.partnership.keepInitiative({ forumId, title: 'Our own plan', visibility: 'branch' });
  await refusedFor(call.partnership.initiativePaper({ id: own.initiative.id }), /kept narrower/);
  const joint = as(officers.jointSecretary).partnership;
  await expect(joint.initiative({ id: own.initiative.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await joint.initiatives({})).total).toBe(0);
});

test('one that nothing hangs on is taken away; one on which something was tried is stopped instead', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const kept = await call.partnership.keepInitiative({ title: 'A slip' });
  await call.partnership.removeInitiative(at(kept));
  const tried = await call.partnership.keepTest({ ...at(await approved(desk)), plan: 'Once' });
  await refusedFor(call.partnership.removeInitiative(at(tried)), /Stop it instead/);
});

test('4-07 what a team thought of in a workshop is followed to its tests and what they came to', async () => {
  const { call } = await openPartnershipDesk();
  const workshop = await call.partnership.recordMeeting({ kind: 'workshop', heldOn: '2026-11-10', title: 'Nights' });
  const source = { collection: 'meetings' as const, id: workshop.id };
  const idea = await call.partnership.keepInitiative({
    forumId,
    kind: 'idea',
    title: 'One alarm instead of two',
    origin: 'workshop',
    source,
    coLeads: { management: 'Ward manager', staff: 'Rep on nights' },
  });
  const taken = await call.partnership.answerIdea({ ...at(idea), text: 'We try it', taken: true });
  const begun = await call.partnership.moveInitiative({ ...at(taken), to: 'approved' });
  const tested = await call.partnership.keepTest({
    ...at(begun),
    plan: 'A week on bay 2',
    result: 'adopt',
    learning: 'Nobody missed the second.',
  });
  expect(tested.initiative).toMatchObject({
    origin: 'workshop',
    source,
    answer: { text: 'We try it' },
    state: 'testing',
    tests: [{ plan: 'A week on bay 2', result: 'adopt', learning: 'Nobody missed the second.' }],
  });
});

test('1-07 what an idea becomes sets its stages, and each is left only with what it is for', async () => {
  const { call } = await openPartnershipDesk();
  const idea = await call.partnership.keepInitiative({ forumId, kind: 'idea', title: 'Handovers' });
  const inquiry = await call.partnership.keepInitiative({ ...at(idea), kind: 'inquiry' });
  expect(inquiry.steps[0]).toEqual({ to: 'nextStage', lacks: [expect.stringMatching(/affirmative topic/)] });
  await refusedFor(call.partnership.keepInitiative({ ...at(inquiry), kind: 'policy' }), /only an idea/);
  const other = await call.partnership.keepInitiative({ forumId, kind: 'idea', title: 'Rotas' });
  const sheet = await call.partnership.keepInitiative({ ...at(other), kind: 'interestBased' });
  expect(sheet.initiative.interests).toMatchObject({ options: [], standards: [] });
  expect(sheet.steps.map(({ to }) => to)).not.toContain('nextStage');
});

test('0-08 is found by its measure and by its department, with the points of its run chart', async () => {
  const { call } = await openPartnershipDesk();
  const kept = await call.partnership.keepMeasure({ forumId, name: 'Alarms a night', unit: 'alarms' });
  const measureId = kept.measure.id;
  const points = [
    { on: '2026-08-31', value: 42 },
    { on: '2026-09-30', value: 30 },
  ];
  await call.partnership.addPoints({ id: measureId, points });
  const page = await call.partnership.keepInitiative({ forumId, title: 'Quieter nights', team: 'Ward 7', measureId });
  await call.partnership.keepInitiative({ forumId, title: 'Better meals', team: 'Kitchen' });
  for (const search of ['alarms', 'ward 7']) {
    const { rows } = await call.partnership.initiatives({ search });
    expect(rows.map(({ id }) => id)).toEqual([page.initiative.id]);
  }
  expect(page.measure?.points.map(({ value }) => value)).toEqual([42, 30]);
});
