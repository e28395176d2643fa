// Issues from their raising to their end, disputes, and what staff were told.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const raise = (input: object = {}) => desk.call.partnership.raiseIssue({ title: 'Rotas come too late', ...input });
const refused = (...messages: RegExp[]) => ({ code: 'INVALID_INPUT', message: expect.stringMatching(messages[0]!) });

it('is raised with a title alone: today, numbered, the branch’s own, and it waits for a talk', async () => {
  const issue = await raise();
  expect(issue).toMatchObject({
    number: 'IS-2026-0001',
    raisedOn: '2026-11-24',
    raisedBy: 'staff',
    state: 'raised',
    visibility: 'branch',
  });
  const { rows, ours } = await desk.call.partnership.matters();
  expect(ours).toBe(1);
  expect(rows[0]).toMatchObject({ number: 'IS-2026-0001', waiting: { what: 'Talk early', isOurs: true } });
});

it('stands on the forum that is there, open to both sides, unless somebody says otherwise', async () => {
  const forum = await desk.call.partnership.openForum({ name: 'Hospital partnership forum' });
  expect(await raise()).toMatchObject({ forumId: forum.forumId, visibility: 'joint' });
  expect(await raise({ forumId: null })).toMatchObject({ forumId: null, visibility: 'branch' });
  const own = await raise({ visibility: 'branch' });
  expect(own).toMatchObject({ forumId: forum.forumId, visibility: 'branch' });
  await desk.call.partnership.setVisibility({
    collection: 'forums',
    id: forum.forumId,
    revision: forum.revision,
    visibility: 'staffSide',
  });
  await expect(raise({ visibility: 'joint' })).rejects.toMatchObject(refused(/no wider/));
  const { rows } = await desk.call.partnership.matters({ page: {} });
  expect(rows.map(({ visibility }) => visibility).sort()).toEqual(['branch', 'branch', 'staffSide']);
});

it('is talked about in one call, also before it was written down, and is settled by it', async () => {
  const { issue, entry } = await desk.call.partnership.logConversation({
    title: 'Heat in the laundry',
    on: '2026-11-20',
    who: 'laundry manager, rep',
    outcome: 'Fans from Monday',
    isResolved: true,
  });
  expect(issue).toMatchObject({
    raisedOn: '2026-11-20',
    state: 'resolvedInformally',
    firstConversationOn: '2026-11-20',
    closedOn: '2026-11-20',
  });
  expect(entry).toMatchObject({ kind: 'earlyConversation', day: '2026-11-20', outcome: 'Fans from Monday' });
  const open = await raise();
  const talked = await desk.call.partnership.logConversation({ issueId: open.id, outcome: 'They will look at it' });
  expect(talked.issue).toMatchObject({ state: 'earlyConversation', firstConversationOn: '2026-11-24', closedOn: null });
});

it('refuses in words a move that it cannot make', async () => {
  const issue = await raise();
  const move = (to: string, change: object = {}) =>
    desk.call.partnership.moveIssue({ id: issue.id, revision: issue.revision, to: to as 'raised', ...change });
  await expect(move('resolvedInformally')).rejects.toMatchObject(refused(/Nobody has talked about it yet/));
  await expect(move('resolvedByAgreement')).rejects.toMatchObject(refused(/resolved informally\?/));
  await expect(move('earlyConversation')).rejects.toMatchObject(refused(/Record the conversation/));
  await expect(move('escalatedToCase')).rejects.toMatchObject({
    data: { issues: [{ path: ['reason'], message: expect.stringMatching(/no early conversation/) }] },
  });
  await expect(move('onAgenda', { on: '2026-11-25' })).rejects.toMatchObject(refused(/still to come/));
  const gone = await move('escalatedToCase', { reason: 'The dismissal is on Monday' });
  expect(gone).toMatchObject({ state: 'escalatedToCase', whyNoConversation: 'The dismissal is on Monday' });
  await expect(
    desk.call.partnership.moveIssue({ id: gone.id, revision: gone.revision, to: 'onAgenda' }),
  ).rejects.toMatchObject(refused(/became a case/));
});

it('parked for bargaining keeps its id, its days and its papers (1-15)', async () => {
  const issue = await raise({ raisedOn: '2026-10-01' });
  const paper = await desk.call.partnership.addPaper({
    on: { collection: 'issues', id: issue.id },
    file: new File(['Rota of October'], 'rota.txt'),
  });
  const parked = await desk.call.partnership.moveIssue({
    id: issue.id,
    revision: issue.revision,
    to: 'parkedForBargaining',
  });
  expect(parked).toMatchObject({ id: issue.id, raisedOn: '2026-10-01', route: 'bargaining', closedOn: null });
  const agreed = await desk.call.partnership.moveIssue({
    id: parked.id,
    revision: parked.revision,
    to: 'resolvedByAgreement',
  });
  expect(agreed).toMatchObject({ id: issue.id, number: issue.number, raisedOn: '2026-10-01' });
  const { rows } = await desk.call.partnership.entries({ on: { collection: 'issues', id: issue.id }, page: {} });
  expect(rows.map(({ title }) => title).sort()).toEqual(['Parked for bargaining', 'Resolved by agreement', 'rota.txt']);
  const offer = await desk.call.partnership.openPaper({ id: paper.id });
  expect(offer).toMatchObject({ name: 'rota.txt', bytes: 15 });
});

it('merges with the one that was there already, and opens again', async () => {
  const first = await raise();
  const second = await raise({ title: 'Late rotas' });
  const merged = await desk.call.partnership.moveIssue({
    id: second.id,
    revision: second.revision,
    to: 'duplicate',
    duplicateOfId: first.id,
  });
  expect(merged).toMatchObject({ state: 'duplicate', relatedId: first.id });
  expect((await desk.call.partnership.issue({ id: first.id })).related).toMatchObject([{ id: second.id }]);
  const again = await desk.call.partnership.moveIssue({ id: merged.id, revision: merged.revision, to: 'raised' });
  expect(again).toMatchObject({ state: 'raised', closedOn: null });
});

it('becomes a case with its history, of which it learns nothing (2-15)', async () => {
  const issue = await raise({ workplaceId: ids.hospital, themes: ['rotas'] });
  // So that the case’s number is not the issue’s own.
  await desk.call.cases.open({ who: [{ memberId: ids.grace }], type: 'pay' });
  const input = { who: [{ memberId: ids.grace }], type: 'grievance' as const, issueId: issue.id };
  await expect(desk.call.cases.open(input)).rejects.toMatchObject({
    data: { issues: [{ path: ['whyNoConversation'] }] },
  });
  const opened = await desk.call.cases.open({ ...input, whyNoConversation: 'She is to be dismissed on Friday' });
  expect(opened.issueId).toBe(issue.id);
  const page = await desk.call.partnership.issue({ id: issue.id });
  expect(page.issue.state).toBe('escalatedToCase');
  const { rows } = await desk.call.partnership.entries({ on: { collection: 'issues', id: issue.id }, page: {} });
  const written = JSON.stringify([page, rows]);
  for (const secret of [opened.id, opened.number, ids.grace, 'Grace', 'Obi']) expect(written).not.toContain(secret);
});

it('becomes a dispute with stages that end, and closes with what was learnt (2-01, 3-04)', async () => {
  const issue = await raise({ department: 'Laundry' });
  const { issue: talked } = await desk.call.partnership.logConversation({ issueId: issue.id, outcome: 'No' });
  const dispute = await desk.call.partnership.openDispute({
    issueId: talked.id,
    parties: ['Trust', 'Branch'],
    isStatusQuoKept: true,
    stage: { name: 'Local talks', limit: { count: 5, unit: 'workingDays' } },
  });
  expect(dispute).toMatchObject({
    kind: 'dispute',
    relatedId: issue.id,
    department: 'Laundry',
    dispute: { stages: [{ name: 'Local talks', from: '2026-11-24', due: '2026-12-01', endedOn: null }] },
  });
  expect((await desk.call.partnership.issue({ id: issue.id })).issue.state).toBe('escalatedToDispute');
  desk.setNow('2026-12-02T09:00:00Z');
  const late = await desk.call.partnership.issue({ id: dispute.id });
  expect(late.stage).toMatchObject({ due: '2026-12-01', isLate: true });
  const next = await desk.call.partnership.beginStage({
    id: dispute.id,
    revision: dispute.revision,
    name: 'Outside help',
    due: '2026-12-20',
  });
  expect(next.dispute?.stages[0]).toMatchObject({ endedOn: '2026-12-02' });
  const close = { id: next.id, revision: next.revision, outcome: 'conciliated', estimatedCost: 4_000 } as const;
  await expect(desk.call.partnership.closeDispute(close)).rejects.toMatchObject(refused(/learnt/));
  const closed = await desk.call.partnership.closeDispute({
    ...close,
    lessons: { staff: 'Ask for the figures first' },
  });
  expect(closed).toMatchObject({ state: 'resolvedByAgreement', closedOn: '2026-12-02' });
  expect(closed.dispute?.stages[1]).toMatchObject({ endedOn: '2026-12-02' });
  expect((await desk.call.partnership.matters({ search: 'figures', page: {} })).rows).toMatchObject([
    { id: dispute.id },
  ]);
  expect(await desk.call.partnership.issueFigures()).toMatchObject({
    disputesAgreed: { count: 1, of: 1 },
    disputeDays: 8,
    disputeCost: 4_000,
  });
});

it('something coming is talked about by its day, or is late (2-05)', async () => {
  const coming = await raise({ kind: 'coming', title: 'The laundry closes', expectedOn: '2027-02-22' });
  expect(coming.talkBy).toBe('2026-12-08');
  desk.setNow('2026-12-09T09:00:00Z');
  expect((await desk.call.partnership.issue({ id: coming.id })).isTalkLate).toBe(true);
  const { rows, late } = await desk.call.partnership.matters();
  expect(late).toBe(1);
  expect(rows[0]?.waiting).toMatchObject({ what: 'Talk early', by: '2026-12-08', isLate: true });
  await expect(raise({ kind: 'coming', expectedOn: '2027-01-01', talkBy: '2027-01-02' })).rejects.toMatchObject(
    refused(/Talk before it comes/),
  );
});

it('you said, we did: the answer, what was done, and when staff were told (3-22, 2-13)', async () => {
  const talk = (title: string, raisedOn: string, on: string) =>
    desk.call.partnership.logConversation({ title, raisedOn, on, outcome: 'Agreed', isResolved: true });
  const { issue: first } = await talk('Fans', '2026-11-01', '2026-11-04');
  const { issue: second } = await talk('Lights', '2026-11-01', '2026-11-11');
  const waiting = async () => (await desk.call.partnership.matters()).rows.map((row) => row.waiting?.what ?? null);
  expect(await waiting()).toEqual(['Write the answer that staff get', 'Write the answer that staff get']);
  const answered = await desk.call.partnership.changeIssue({
    id: first.id,
    revision: first.revision,
    answer: 'There are fans now',
    doneOn: '2026-11-10',
  });
  await expect(
    desk.call.partnership.changeIssue({ id: first.id, revision: answered.revision, toldOn: '2026-10-30' }),
  ).rejects.toMatchObject(refused(/before the day on which it was raised/));
  await desk.call.partnership.changeIssue({ id: first.id, revision: answered.revision, toldOn: '2026-11-14' });
  await desk.call.partnership.changeIssue({ id: second.id, revision: second.revision, answer: 'New lamps' });
  expect(await waiting()).toEqual(['Tell staff', null]);
  expect(await desk.call.partnership.issueFigures()).toMatchObject({
    talkedEarly: { count: 2, of: 2 },
    daysToTalk: 6.5,
    resolvedInformally: { count: 2, of: 2 },
    daysToResolve: 6.5,
    told: { count: 1, of: 2 },
    daysToTell: 10,
  });
});
