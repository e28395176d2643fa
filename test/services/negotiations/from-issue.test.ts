// An issue that was parked for bargaining becomes an item of a negotiation: it stays itself, with its days and its papers.

import { expect, test } from 'vitest';
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

async function deskWithIssue(change: object = {}) {
  const desk = await openPartnershipDesk();
  const issue = await desk.call.partnership.raiseIssue({
    title: 'Rotas come too late',
    what: 'Two days before the week.',
    raisedOn: '2026-10-01',
    interests: { staff: 'Plan a life', management: 'Cover each weekend' },
    ...change,
  });
  const negotiation = await desk.call.negotiations.open({ title: 'Working time' });
  return { ...desk, issue, negotiationId: negotiation.id };
}

test('1-15 parked for bargaining and opened in a negotiation, it keeps its id, its days and its papers', async () => {
  const { call, issue, negotiationId } = await deskWithIssue();
  const paper = await call.partnership.addPaper({
    on: { collection: 'issues', id: issue.id },
    file: new File(['Rota of October'], 'rota.txt'),
  });
  const item = await call.negotiations.keepItem({ negotiationId, kind: 'hours', issueId: issue.id });
  expect(item).toMatchObject({
    title: 'Rotas come too late',
    problem: 'Two days before the week.',
    ours: { interests: { staff: 'Plan a life', management: 'Cover each weekend' } },
  });
  const after = await call.partnership.issue({ id: issue.id });
  expect(after.issue).toMatchObject({
    id: issue.id,
    number: issue.number,
    raisedOn: '2026-10-01',
    state: 'parkedForBargaining',
    closedOn: null,
  });
  expect(after.related).toMatchObject([{ collection: 'negotiations', id: negotiationId, itemId: item.id }]);
  const page = await call.negotiations.item({ itemId: item.id });
  expect(page.issue).toMatchObject({ id: issue.id, raisedOn: '2026-10-01', papers: [{ id: paper.id }] });
  expect(await call.partnership.openPaper({ id: paper.id })).toMatchObject({ name: 'rota.txt' });
});

test('nothing of an issue that fewer people may see than the negotiation is copied', async () => {
  const { call, issue, negotiationId } = await deskWithIssue({ visibility: 'inConfidence' });
  await refusedFor(call.negotiations.keepItem({ negotiationId, issueId: issue.id }), /in a line what it is about/);
  const item = await call.negotiations.keepItem({ negotiationId, issueId: issue.id, title: 'Rotas' });
  expect(item).toMatchObject({ title: 'Rotas', problem: '', ours: { interests: { staff: '' } } });
});

test('one that is closed is opened again first, and undo of the issue is refused while an item points at it', async () => {
  const { call, store, issue, negotiationId } = await deskWithIssue();
  const raised = store.seq - 1;
  const gone = await call.partnership.moveIssue({
    id: issue.id,
    revision: issue.revision,
    to: 'withdrawn',
    reason: 'x',
  });
  await refusedFor(call.negotiations.keepItem({ negotiationId, issueId: issue.id }), /closed/);
  await call.partnership.moveIssue({ id: gone.id, revision: gone.revision, to: 'raised', reason: 'x' });
  await call.negotiations.keepItem({ negotiationId, issueId: issue.id });
  await expect(call.branch.revert({ seq: raised, changedSince: 'leave' })).rejects.toMatchObject({
    code: expect.stringMatching(/INVALID_INPUT|CHANGED_SINCE/),
  });
});
