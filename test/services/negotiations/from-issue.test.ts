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

test('one that is closed is opened again first', async () => {
  const { call, issue, negotiationId } = await deskWithIssue();
  const { id, revision } = issue;
  const gone = await call.partnership.moveIssue({ id, revision, to: 'withdrawn', reason: 'A slip' });
  await refusedFor(call.negotiations.keepItem({ negotiationId, issueId: id }), /closed/);
  await call.partnership.moveIssue({ id, revision: gone.revision, to: 'raised', reason: 'No slip' });
  expect(await call.negotiations.keepItem({ negotiationId, issueId: id })).toMatchObject({ issueId: id });
});

test('nothing that an item points at is undone while it does: issue, benchmark, agreement, document', async () => {
  const { call, store, negotiationId } = await deskWithIssue();
  const made: [seq: number, part: object][] = [];
  const { id: issueId } = await call.partnership.raiseIssue({ title: 'Another', route: 'bargaining' });
  made.push([store.seq, { issueId }]);
  const benchmark = await call.negotiations.keepBenchmark({ who: 'The county', what: 'Award', source: 'Circular' });
  made.push([store.seq, { benchmarkIds: [benchmark.id] }]);
  const agreement = await call.agreements.keep({ title: 'Terms', type: 'substantive' });
  made.push([store.seq, { clause: { agreementId: agreement.id, clauseId: null } }]);
  for (const [seq, part] of made) {
    const item = await call.negotiations.keepItem({ negotiationId, title: 'Rotas' });
    await call.negotiations.keepItem({ itemId: item.id, revision: item.revision, ...part });
    await expect(call.branch.revert({ seq })).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
      data: {
        records: expect.arrayContaining([expect.objectContaining({ collection: 'negotiationItems', id: item.id })]),
      },
    });
  }
  await call.agreements.remove({ id: agreement.id, revision: agreement.revision }).then(
    () => expect.unreachable('an item is to change it'),
    ({ message }) => expect(message).toMatch(/item of a negotiation is to change it/),
  );
  const on = { collection: 'negotiations', id: negotiationId } as const;
  const paper = await call.partnership.addPaper({ on, file: new File(['Figures'], 'figures.txt') });
  const { seq } = store;
  const item = await call.negotiations.keepItem({ negotiationId, title: 'Figures' });
  await call.negotiations.keepEvidence({
    itemId: item.id,
    revision: item.revision,
    text: 'Turnover',
    entryId: paper.id,
  });
  await expect(call.branch.revert({ seq })).rejects.toMatchObject({ code: 'CHANGED_SINCE' });
});
