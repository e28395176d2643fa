// Scenario 4: an early chat saves a grievance. The person stays in the enquiry, and nothing that the other side may see
// says who it is.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const talk = (change: object = {}) =>
  desk.call.partnership.talkEarly({
    title: 'Shifts changed at a day’s notice',
    themes: ['rotas'],
    department: 'Laundry',
    enquiry: { memberId: ids.grace, question: 'They moved Grace Obi’s shift again' },
    ...change,
  });

it('4 Early chat saves a grievance: resolved informally, no case is opened, and no name leaves', async () => {
  const { forumId } = await desk.call.partnership.openForum({ name: 'Hospital forum' });
  const before = await desk.call.partnership.issueFigures();
  const period = { forumId, from: '2026-01-01', to: '2026-12-31' };
  const settled = async () => {
    const { indicators } = await desk.call.partnership.indicators(period);
    return indicators.find(({ key }) => key === 'K9')?.numerator ?? 0;
  };
  const settledBefore = await settled();
  const { issue, enquiry } = await talk();
  expect(issue).toMatchObject({
    origin: 'case',
    visibility: 'joint',
    department: 'Laundry',
    workplaceId: ids.hospital,
  });
  expect(enquiry).toMatchObject({ memberId: ids.grace, issueId: issue.id, caseId: null, answeredOn: null });
  await desk.call.partnership.logConversation({
    issueId: issue.id,
    who: 'laundry manager, rep',
    outcome: 'Four weeks’ notice from now on',
    isResolved: true,
  });
  const after = await desk.call.partnership.issueFigures();
  expect(after.resolvedInformally.count - before.resolvedInformally.count).toBe(1);
  expect(await settled()).toBe(settledBefore + 1);
  expect((await desk.call.cases.list({ page: {} })).total).toBe(0);
  const page = await desk.call.partnership.issue({ id: issue.id });
  const { rows } = await desk.call.partnership.entries({ on: { collection: 'issues', id: issue.id }, page: {} });
  const { rows: all } = await desk.call.partnership.matters();
  const joint = JSON.stringify([page.issue, rows, all]);
  for (const secret of ['Grace', 'Obi', ids.grace, enquiry.id]) expect(joint).not.toContain(secret);
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-pack-'));
  try {
    const path = join(folder, 'pack.pdf');
    await desk.call.partnership.pack({ forumId, path });
    const pack = (await pdfPages(new Uint8Array(await readFile(path)))).join(' ');
    expect(pack).toContain(issue.number);
    for (const secret of ['Grace', 'Obi', 'They moved']) expect(pack).not.toContain(secret);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('says so before a name or number is saved where the other side would see it, and keeps nothing', async () => {
  await expect(talk({ title: 'Obi’s rota' })).rejects.toMatchObject({
    data: { issues: [{ path: ['title'], message: expect.stringMatching(/“Obi” says who it is.*other side/) }] },
  });
  await expect(talk({ what: 'obi cannot come at seven' })).rejects.toMatchObject({
    data: { issues: [{ path: ['what'] }] },
  });
  expect((await desk.call.enquiries.list()).total).toBe(0);
  const { issue } = await talk({ title: 'Grace periods', isNameMeant: true });
  expect(issue.title).toBe('Grace periods');
});

it('goes on from a question that is there, once', async () => {
  const asked = await desk.call.enquiries.add({ memberId: ids.grace, question: 'Can they do that?' });
  const { issue, enquiry } = await talk({ enquiry: { id: asked.id } });
  expect(enquiry).toMatchObject({ id: asked.id, issueId: issue.id });
  await expect(talk({ enquiry: { id: asked.id } })).rejects.toThrow(/already/);
  expect((await desk.call.partnership.issue({ id: issue.id })).enquiries).toEqual([
    { id: asked.id, askedOn: '2026-11-24', isAnswered: false },
  ]);
  // When talking does not help, the case that the question becomes says where it comes from.
  const opened = await desk.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'grievance',
    enquiryId: asked.id,
  });
  expect(opened.issueId).toBe(issue.id);
});

it('why nobody talked names nobody either; an issue that has ended is only linked', async () => {
  const open = (issueId: string, whyNoConversation?: string) =>
    desk.call.cases.open({
      who: [{ memberId: ids.grace }],
      type: 'grievance',
      issueId,
      ...(whyNoConversation !== undefined && { whyNoConversation }),
    });
  const issue = await desk.call.partnership.raiseIssue({ title: 'Late rotas' });
  await expect(open(issue.id, 'Obi is dismissed on Friday')).rejects.toMatchObject({
    data: { issues: [{ path: ['whyNoConversation'], message: expect.stringContaining('“Obi”') }] },
  });
  const { issue: ended } = await desk.call.partnership.logConversation({ issueId: issue.id, isResolved: true });
  expect((await open(ended.id)).issueId).toBe(ended.id);
  expect((await desk.call.partnership.issue({ id: ended.id })).issue.state).toBe('resolvedInformally');
});

it('the digest of concerns names nobody and hides what is small (1-16)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-digest-'));
  try {
    const raise = (number: number, input: object) =>
      Promise.all(
        Array.from({ length: number }, () =>
          desk.call.partnership.raiseIssue({ title: 'Grace Obi MARKERTITLE', visibility: 'joint', ...input }),
        ),
      );
    await raise(9, { themes: ['rotas'], department: 'Laundry' });
    await raise(7, { themes: ['pay'], department: 'Kitchen' });
    await raise(2, { themes: ['bullying'], department: 'Theatre' });
    await raise(6, { themes: ['secret'], department: 'Board', visibility: 'branch' });
    const path = join(folder, 'digest.pdf');
    const digest = await desk.call.partnership.digest({ path });
    expect(digest).toMatchObject({
      total: 18,
      byTheme: [
        { theme: 'rotas', count: 9 },
        { theme: 'pay', count: null },
        { theme: 'bullying', count: null },
      ],
      // Theatre alone could be worked out from the total: the next smallest goes with it.
      byDepartment: [
        { department: 'Laundry', count: 9 },
        { department: 'Kitchen', count: null },
        { department: 'Theatre', count: null },
      ],
    });
    const text = (await pdfPages(new Uint8Array(await readFile(path)))).join(' ');
    expect(text).toContain('Laundry');
    for (const secret of ['Grace', 'Obi', 'MARKERTITLE', 'Board', 'secret']) expect(text).not.toContain(secret);
    const few = await desk.call.partnership.digest({ from: '2026-11-25', to: '2026-11-26' });
    expect(few).toMatchObject({ total: 0, byTheme: [], file: null });
  } finally {
    await rm(folder, { recursive: true });
  }
});
