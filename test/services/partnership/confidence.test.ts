// Scenario 8, the entries' half: who may see what is written, what narrowing takes with it, and how a confidence ends.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, openCaseworkDesk } from '../../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const jointIssue = () => desk.call.partnership.raiseIssue({ title: 'Late rotas', visibility: 'joint', forumId: null });
const onIssue = (id: string) => ({ collection: 'issues' as const, id });

it('8 Confidence: three notes by level; in confidence is let out after its day, or before it with a reason', async () => {
  const { id } = await jointIssue();
  const on = onIssue(id);
  const note = (text: string, level: object) => desk.call.partnership.addEntry({ on, text, ...level });
  await note('MARKERJOINT', { visibility: 'joint' });
  await note('MARKERSTAFF', { visibility: 'staffSide' });
  const told = await note('MARKERCONFIDENCE', { confidentialUntil: '2026-12-31' });
  expect(told).toMatchObject({ visibility: 'inConfidence', confidentialUntil: '2026-12-31' });
  const early = desk.call.partnership.release({ id: told.id, to: 'joint' });
  await expect(early).rejects.toMatchObject({
    data: { issues: [{ path: ['reason'], message: expect.stringContaining('Thu 31 December 2026') }] },
  });
  // Its last day still belongs to it.
  desk.setNow('2026-12-31T12:00:00Z');
  await expect(desk.call.partnership.release({ id: told.id, to: 'joint' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const { revision } = told;
  const widened = desk.call.partnership.changeEntry({ id: told.id, revision, visibility: 'joint' });
  await expect(widened).rejects.toThrow(/Release it/);
  desk.setNow('2027-01-01T12:00:00Z');
  await desk.call.partnership.release({ id: told.id, to: 'joint' });
  const { rows } = await desk.call.partnership.entries({ on, page: {} });
  expect(rows.find((row) => row.id === told.id)).toMatchObject({ visibility: 'joint', confidentialUntil: null });
  expect(rows[0]).toMatchObject({ title: 'Released from confidence: both sides', visibility: 'branch' });
  const { rows: history } = await desk.call.branch.history({ page: { offset: 0, limit: 1 } });
  expect(history[0]).toMatchObject({ reason: 'partnership.release' });
});

it('keeps why it was let out before its day, for the branch alone', async () => {
  const { id } = await jointIssue();
  const on = onIssue(id);
  const told = await desk.call.partnership.addEntry({ on, text: 'X', visibility: 'inConfidence' });
  await expect(desk.call.partnership.release({ id: told.id, to: 'joint', reason: ' ' })).rejects.toThrow(/until when/);
  await desk.call.partnership.release({ id: told.id, to: 'staffSide', reason: 'They said we may' });
  const { rows } = await desk.call.partnership.entries({ on, kinds: ['note'], page: {} });
  expect(rows.find(({ text }) => text === 'They said we may')).toMatchObject({ visibility: 'branch' });
});

it('what hangs on a record is never wider than it, and is narrowed with it', async () => {
  const issue = await desk.call.partnership.raiseIssue({ title: 'Late rotas', forumId: null });
  const on = onIssue(issue.id);
  const wide = desk.call.partnership.addEntry({ on, text: 'X', visibility: 'joint' });
  await expect(wide).rejects.toMatchObject({ data: { issues: [{ path: ['visibility'] }] } });
  const saved = await desk.call.partnership.setVisibility({
    ...on,
    revision: issue.revision,
    visibility: 'joint',
  });
  const joint = await desk.call.partnership.addEntry({ on, text: 'X', visibility: 'joint' });
  const own = await desk.call.partnership.addEntry({ on, text: 'Y' });
  const narrowed = await desk.call.partnership.setVisibility({
    ...on,
    revision: saved.revision,
    visibility: 'staffSide',
  });
  expect(narrowed.narrowed).toBe(1);
  const { rows } = await desk.call.partnership.entries({ on, page: {} });
  expect(rows.find(({ id }) => id === joint.id)?.visibility).toBe('staffSide');
  expect(rows.find(({ id }) => id === own.id)?.visibility).toBe('branch');
});

it('an issue is not moved onto a forum that is seen by fewer', async () => {
  const { forumId } = await desk.call.partnership.openForum({ name: 'Our own', visibility: 'branch' });
  const { id, revision } = await jointIssue();
  const change = { id, revision, forumId };
  await expect(desk.call.partnership.changeIssue(change)).rejects.toMatchObject({
    data: { issues: [{ path: ['visibility'] }] },
  });
  const moved = await desk.call.partnership.changeIssue({ ...change, visibility: 'branch' });
  expect(moved).toMatchObject({ forumId, visibility: 'branch' });
});

it('an off-record sounding keeps its day, topic and outcome, and no words of its own (3-16)', async () => {
  const { id } = await jointIssue();
  const sounding = await desk.call.partnership.addEntry({
    on: onIssue(id),
    kind: 'sounding',
    title: 'Would they move on nights?',
    outcome: 'Perhaps',
  });
  expect(sounding).toMatchObject({ isOffRecord: true, text: '', visibility: 'branch', day: '2026-11-24' });
  await expect(
    desk.call.partnership.addEntry({ on: onIssue(id), kind: 'sounding', title: 'T', day: '2026-11-25' }),
  ).rejects.toThrow(/still to come/);
});

it('keeps text as typed, corrects at the revision that was read, and removes', async () => {
  const { id } = await jointIssue();
  const on = onIssue(id);
  const entry = await desk.call.partnership.addEntry({ on, text: ' as typed \n', day: '2026-11-20' });
  expect(entry).toMatchObject({ text: ' as typed \n', kind: 'note', day: '2026-11-20' });
  const changed = await desk.call.partnership.changeEntry({ id: entry.id, revision: 1, title: 'T' });
  expect(changed).toMatchObject({ title: 'T', text: ' as typed \n', revision: 2 });
  await expect(desk.call.partnership.changeEntry({ id: entry.id, revision: 1, title: 'U' })).rejects.toMatchObject({
    code: 'STALE_RECORD',
  });
  await desk.call.partnership.removeEntry({ id: entry.id, revision: 2 });
  expect((await desk.call.partnership.entries({ on, page: {} })).total).toBe(0);
});

it('an issue’s first conversation follows what is written of it', async () => {
  const { id } = await desk.call.partnership.raiseIssue({ title: 'T', raisedOn: '2026-11-01' });
  const on = onIssue(id);
  const talk = (day: string) => desk.call.partnership.addEntry({ on, kind: 'earlyConversation', day });
  const later = await talk('2026-11-20');
  const first = await talk('2026-11-05');
  const issue = async () => (await desk.call.partnership.issue({ id })).issue;
  expect(await issue()).toMatchObject({ firstConversationOn: '2026-11-05', state: 'earlyConversation' });
  await desk.call.partnership.removeEntry({ id: first.id, revision: 1 });
  expect(await issue()).toMatchObject({ firstConversationOn: '2026-11-20' });
  await desk.call.partnership.removeEntry({ id: later.id, revision: 1 });
  expect(await issue()).toMatchObject({ firstConversationOn: null, state: 'raised' });
});

it('an undo leaves nothing wider than what it hangs on, from above and from below', async () => {
  const { call } = desk;
  const { id, revision } = await call.partnership.raiseIssue({ title: 'Late rotas', forumId: null });
  const on = onIssue(id);
  const last = async () => (await call.branch.history({ page: { offset: 0, limit: 1 } })).rows[0]!.seq;
  const joint = await call.partnership.setVisibility({ ...on, revision, visibility: 'joint' });
  const widened = await last();
  const entry = await call.partnership.addEntry({ on, text: 'MARKER', visibility: 'joint' });
  await expect(call.branch.revert({ seq: widened })).rejects.toThrow(/seen by more people than what it hangs on/);
  await call.partnership.changeEntry({ id: entry.id, revision: entry.revision, visibility: 'branch' });
  const narrowed = await last();
  await call.partnership.setVisibility({ ...on, revision: joint.revision, visibility: 'branch' });
  await expect(call.branch.revert({ seq: narrowed })).rejects.toThrow(/seen by more people than what it hangs on/);
  // The other way round each can be taken back.
  await call.branch.revert({ seq: await last() });
  await call.branch.revert({ seq: narrowed });
  const { rows } = await call.partnership.entries({ on, page: {} });
  expect(rows).toMatchObject([{ id: entry.id, visibility: 'joint' }]);
});

it('what hangs on a record is no wider than it wherever it is hung, also where nobody says who may see it', async () => {
  const { call } = desk;
  const { forumId: narrow } = await call.partnership.openForum({ name: 'Our own', visibility: 'branch' });
  const { forumId: wide } = await call.partnership.openForum({ name: 'Both sides' });
  const issue = await call.partnership.raiseIssue({ title: 'Late rotas', forumId: wide });
  const said = { id: issue.id, revision: issue.revision, forumId: narrow };
  // Said again, and left out.
  for (const visibility of ['joint', undefined] as const) {
    await expect(call.partnership.changeIssue({ ...said, visibility })).rejects.toThrow(/seen no wider/);
  }
  const action = await call.partnership.keepAction({ text: 'Ask again', forumId: wide, ownerSide: 'staff' });
  const own = await call.partnership.raiseIssue({ title: 'Ours', forumId: null });
  const based = { id: action.id, revision: action.revision };
  await expect(call.partnership.keepAction({ ...based, source: { collection: 'issues', id: own.id } })).rejects.toThrow(
    /seen no wider/,
  );
  await expect(call.partnership.keepAction({ ...based, forumId: narrow })).rejects.toThrow(/seen no wider/);
});

it('says who may see a measure, whose source is only words', async () => {
  const { measure } = await desk.call.partnership.keepMeasure({ name: 'Absence', source: 'HR figures' });
  const { id, revision } = measure;
  const saved = await desk.call.partnership.setVisibility({
    collection: 'measures',
    id,
    revision,
    visibility: 'joint',
  });
  expect(saved).toMatchObject({ id, narrowed: 0 });
});
