// Partnership where people and dates are followed: merges, subject access, destroying, Today and the calendar.

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, openCaseworkDesk } from '../../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const person = (lastName: string) => desk.call.members.add({ firstName: 'Ada', lastName });

async function forumWith(memberId: string) {
  const { forumId } = await desk.call.partnership.openForum({
    name: 'Partnership forum',
    seats: [
      { side: 'management', title: 'Director', isSenior: true, holder: 'Ruth Kell' },
      { side: 'staff', title: 'Chair', holder: { name: 'Ada Byron', memberId, from: '2024-01-01' } },
    ],
  });
  return forumId;
}
const chairOf = async (id: string) => (await desk.call.partnership.forum({ id })).forum.seats[1]!;

describe('whoever sits on a forum', () => {
  it('is named on the member’s page, and goes along when two records become one', async () => {
    const [keep, other] = [await person('Byron'), await person('Byrn')];
    const id = await forumWith(other.id);
    expect((await desk.call.members.get({ id: other.id })).seats).toMatchObject([
      { forum: 'Partnership forum', title: 'Chair', as: 'holder', from: '2024-01-01' },
    ]);
    await desk.call.members.merge({
      keep: { id: keep.id, revision: keep.revision },
      other: { id: other.id, revision: other.revision },
    });
    expect((await chairOf(id)).holder?.memberId).toBe(keep.id);
    await desk.call.branch.revert({ seq: desk.store.seq });
    expect((await chairOf(id)).holder?.memberId).toBe(other.id);
  });

  it('is told of it in what is held about them, without who else sits there', async () => {
    const ada = await person('Byron');
    await forumWith(ada.id);
    const path = join(desk.folder, 'pack.zip');
    await desk.call.branch.subjectAccess({ memberId: ada.id, path });
    const data = new TextDecoder().decode(unzipSync(await readFile(path))['data.json']);
    expect(data).toContain('Partnership forum');
    expect(data).toContain('2024-01-01');
    expect(data).not.toContain('Ruth Kell');
  });

  it('is an erased person there once they are destroyed, also in history', async () => {
    const ada = await person('Byron');
    const id = await forumWith(ada.id);
    const plan = await desk.call.branch.previewErase({ memberId: ada.id });
    await desk.call.branch.erase({ memberId: ada.id, authority: 'Test', confirm: plan.confirm });
    expect((await chairOf(id)).holder).toMatchObject({ name: 'Erased person', memberId: null, from: '2024-01-01' });
    const folder = join(desk.folder, 'history');
    const lines = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(lines.join('')).not.toContain('Ada Byron');
  });
});

it('an employer that becomes another takes its forums and agreements along', async () => {
  const one = await desk.call.workplaces.saveEmployer({ name: 'Trust' });
  const two = await desk.call.workplaces.saveEmployer({ name: 'The Trust' });
  const agreement = await desk.call.agreements.keep({ title: 'Facilities', employerId: two.id });
  const { forumId } = await desk.call.partnership.openForum({ name: 'Forum', employerId: two.id });
  await desk.call.workplaces.mergeEmployers({
    keep: { id: one.id, revision: one.revision },
    other: { id: two.id, revision: two.revision },
  });
  expect((await desk.call.agreements.get({ id: agreement.id })).agreement.employerId).toBe(one.id);
  expect((await desk.call.partnership.forum({ id: forumId })).forum.employerId).toBe(one.id);
});

describe('partnership’s days', () => {
  const everything = { from: '2026-01-01', to: '2027-12-31', page: { offset: 0, limit: 500 } };
  const kindsIn = async (input: object = {}) =>
    (await desk.call.clocks.due({ ...everything, ...input })).rows.map(({ kind, day }) => [kind, day]);

  it('stand in the list of everything due, each with its record, and nowhere once they are done', async () => {
    const { forumId } = await desk.call.partnership.openForum({
      name: 'Forum',
      seats: [
        { side: 'management', title: 'Director', isSenior: true, holder: 'Ruth Kell' },
        { side: 'staff', title: 'Chair', holder: { name: 'Sam', to: '2027-03-01' } },
      ],
      reviewDue: '2027-05-01',
      nextMeetingOn: '2026-12-08',
    });
    const agreement = await desk.call.agreements.keep({
      title: 'Facilities',
      parties: ['Trust', 'Branch'],
      signedOn: '2024-01-01',
      reviewDue: '2027-01-10',
    });
    const action = await desk.call.partnership.keepAction({ forumId, text: 'Send the rota', dueOn: '2026-12-01' });
    const coming = await desk.call.partnership.raiseIssue({
      forumId,
      title: 'New rota system',
      kind: 'coming',
      talkBy: '2026-12-20',
    });
    const partnership = async () =>
      (await desk.call.clocks.due(everything)).rows.filter((row) => row.partnership !== undefined);
    const rows = await partnership();
    expect(rows.map(({ kind, day }) => [kind, day])).toEqual([
      ['papersDue', '2026-12-01'],
      ['partnershipAction', '2026-12-01'],
      ['partnershipMeeting', '2026-12-08'],
      ['talkBy', '2026-12-20'],
      ['agreementReview', '2027-01-10'],
      ['termEnds', '2027-03-01'],
      ['partnershipReview', '2027-05-01'],
    ]);
    expect(rows[1]).toMatchObject({
      title: 'Send the rota',
      partnership: { collection: 'forums', id: forumId },
      caseId: null,
      caseNumber: 'Forum',
    });
    expect(rows[3]).toMatchObject({ partnership: { collection: 'issues', id: coming.id } });
    expect(await kindsIn({ kinds: ['agreementReview'] })).toEqual([['agreementReview', '2027-01-10']]);
    const today = (await desk.call.branch.today()).due.map(({ kind }) => kind);
    expect(today.filter((kind) => kind === 'partnershipMeeting')).toHaveLength(1);
    expect(today).not.toContain('termEnds');
    await desk.call.partnership.doneAction({ id: action.id, revision: action.revision });
    await desk.call.agreements.review({ id: agreement.id, revision: 1, result: '', nextDue: null });
    const after = (await partnership()).map(({ kind }) => kind);
    expect(after).not.toContain('partnershipAction');
    expect(after).not.toContain('agreementReview');
  });

  it('a meeting that nobody wrote up is overdue, and minutes wait for both sides', async () => {
    const { forumId } = await desk.call.partnership.openForum({ name: 'Forum', nextMeetingOn: '2026-11-10' });
    expect(await kindsIn({ kinds: ['partnershipMeeting'] })).toEqual([['partnershipMeeting', '2026-11-10']]);
    expect((await desk.call.branch.today()).due).toMatchObject([{ kind: 'partnershipMeeting', daysLeft: -14 }]);
    expect(forumId).toBeTruthy();
  });

  it('briefings of one meeting are one line', async () => {
    const { forumId } = await desk.call.partnership.openForum({
      name: 'Forum',
      departments: ['Wards', 'Labs', 'Estates'],
      seats: [{ side: 'staff', title: 'Chair', holder: 'Sam' }],
    });
    await desk.call.partnership.recordMeeting({
      forumId,
      heldOn: '2026-11-20',
      attendance: [{ seat: 'Chair', value: 'present' }],
    });
    await desk.call.partnership.briefManagers({ forumId });
    const { rows } = await desk.call.clocks.due({ ...everything, kinds: ['partnershipAction'] });
    expect(rows).toMatchObject([
      { title: 'Managers of 3 departments have not acknowledged their briefing', detail: 'Wards, Labs, Estates' },
    ]);
  });

  it('the calendar of everything names nothing that people typed, and has the forum’s own events', async () => {
    const { forumId } = await desk.call.partnership.openForum({ name: 'Forum', nextMeetingOn: '2026-12-08' });
    await desk.call.partnership.raiseIssue({ forumId, title: 'Typed title', kind: 'coming', talkBy: '2026-12-20' });
    const path = join(desk.folder, 'all.ics');
    await desk.call.cases.calendar({ path });
    const all = await readFile(path, 'utf8');
    expect(all).toContain('Forum: meeting');
    expect(all).not.toContain('Typed title');
    const meeting = (await desk.call.partnership.forum({ id: forumId })).meetings[0]!;
    expect(all).toContain(`UID:${meeting.id}@branchdesk`);
  });
});

it('the file of a paper that is gone is named by the check of the whole record', async () => {
  const agreement = await desk.call.agreements.keep({ title: 'Facilities' });
  await desk.call.partnership.addPaper({
    on: { collection: 'agreements', id: agreement.id },
    file: new File(['The agreement itself'], 'agreement.txt'),
  });
  expect((await desk.store.verify()).isSound).toBe(true);
  await rm(join(desk.folder, 'attachments'), { recursive: true });
  const { isSound, problems } = await desk.store.verify();
  expect(isSound).toBe(false);
  expect(problems[0]!.what).toContain('entries');
});
