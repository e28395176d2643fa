// People, employers, units and ballots that a negotiation names: two become one, somebody is erased or asks what is held, and
// nothing that it names is taken away beneath it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gatherHeld } from '../../../electron/core/services/subject-access/gather.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { refused } from '../../support/casework-desk.ts';
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const at = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

async function bargaining() {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const add = (firstName: string) => call.members.add({ firstName, lastName: 'Tester', joinedOn: '2020-01-01' });
  const [ana, ben] = [await add('Ana'), await add('Ben')];
  const employer = await call.workplaces.saveEmployer({ name: 'Northfield Council', headcounts: [] });
  const unit = await call.workplaces.saveUnit({
    ...{ name: 'Craft', employerId: employer.id, workplaceIds: [], coverage: '', headcounts: [] },
  });
  const negotiation = await call.negotiations.open({
    ...{ title: 'Pay', unitId: unit.id, plan: 'SECRET' },
    team: [{ memberId: ana.id, role: 'Lead' }, { name: 'Cay' }, { memberId: ben.id }],
  });
  const team = async () => (await call.negotiations.get({ id: negotiation.id })).negotiation.team;
  return { ...desk, ana, ben, employer, unit, negotiation, team };
}

test('two records of one person become one place on the team’s list', async () => {
  const { call, ana, negotiation, team } = await bargaining();
  const twin = await call.members.add({ firstName: 'Anna', lastName: 'Tester', joinedOn: '2020-01-01' });
  await call.members.merge({ keep: at(twin), other: at(ana) });
  expect((await team()).map(({ memberId }) => memberId)[0]).toBe(twin.id);
  expect((await call.negotiations.get({ id: negotiation.id })).negotiation.team).toHaveLength(3);
});

test('whoever is erased is an erased person on the team, in what is there and in what was', async () => {
  const { call, ana, team, negotiation, store, folder } = await bargaining();
  await call.negotiations.change({ ...at(negotiation), title: 'Pay 2027-28' });
  const { id: meetingId } = await call.negotiations.keepMeeting({
    negotiationId: negotiation.id,
    said: [
      { side: 'staff', who: 'Ana Tester', text: 'Ten percent' },
      { side: 'staff', who: 'Cay', text: 'At least' },
    ],
  });
  const plan = await call.branch.previewErase({ memberId: ana.id });
  expect(plan.blockedBy).toEqual([]);
  await call.branch.erase({ memberId: ana.id, authority: 'Asked', confirm: plan.confirm });
  expect((await team())[0]).toMatchObject({ name: 'Erased person', memberId: null, role: 'Lead' });
  expect((await team())[2]?.name).toBe('Ben Tester');
  const { meeting } = await call.negotiations.meeting({ id: meetingId });
  expect(meeting.said.map(({ who }) => who)).toEqual(['Erased person', 'Cay']);
  expect(store.view(BRANCH_ACCOUNT).byIndex('negotiations', 'memberId', ana.id)).toEqual([]);
  const history = await readFile(join(folder, 'history', '000001.jsonl'), 'utf8');
  expect(history).toContain('Ben Tester');
  expect(history).not.toContain('Ana Tester');
});

test('whoever asks what is held is told of their own place, and of nobody else or what is planned', async () => {
  const { ana, negotiation, desk } = await bargaining();
  const held = JSON.stringify(gatherHeld(ana.id, false, { desk, account: BRANCH_ACCOUNT, isInProcess: true }));
  expect(held).toContain(`"onTheTeam":[{"side":"staff","name":"Ana Tester","role":"Lead"}]`);
  expect(held).toContain(negotiation.number);
  for (const other of ['SECRET', 'Ben Tester', 'Cay']) expect(held).not.toContain(other);
});

test('an employer that is written twice comes to one; one that is named is not taken away, nor its unit', async () => {
  const { call, employer, unit, negotiation } = await bargaining();
  await refusedFor(call.workplaces.removeEmployer(at(employer)), /1 negotiation is or was with it/);
  await refusedFor(call.workplaces.removeUnit(at(unit)), /1 negotiation is or was for it/);
  const twin = await call.workplaces.saveEmployer({ name: 'Northfield Borough Council', headcounts: [] });
  await call.workplaces.mergeEmployers({ keep: at(twin), other: at(employer) });
  expect((await call.negotiations.get({ id: negotiation.id })).employers).toEqual([{ id: twin.id, name: twin.name }]);
});

test('nothing that it names is undone beneath it', async () => {
  const { call, store } = await bargaining();
  const member = await call.members.add({ firstName: 'Dee', lastName: 'Tester', joinedOn: '2020-01-01' });
  const { seq } = store;
  await call.negotiations.open({ title: 'Rotas', team: [{ memberId: member.id }] });
  expect(await refused(call.branch.revert({ seq }))).toMatchObject({ code: 'CHANGED_SINCE' });
});
