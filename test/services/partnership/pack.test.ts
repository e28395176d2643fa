// Scenario 8's other half: a forum's pack holds what is joint and nothing else, as PDF and as Word; and what it says.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { allPresent, sixSeatForum } from '../../support/forum-seats.ts';
import { forumId, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const open = (forum = {}) => openPartnershipDesk('2026-11-24', { ...sixSeatForum, ...forum });

/** Everything that is written in a paper of this level: the PDF's text, and every part of the Word document. */
async function written(call: DeskClient, folder: string, level: 'joint' | 'staffSide' | 'branch', turn = 1) {
  const path = (format: string) => join(folder, `pack-${level}-${turn}.${format}`);
  await call.partnership.pack({ forumId, level, format: 'pdf', path: path('pdf') });
  await call.partnership.pack({ forumId, level, format: 'docx', path: path('docx') });
  const pdf = await pdfPages(await readFile(path('pdf')));
  const zip = new PizZip(await readFile(path('docx')));
  const word = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map((part) => part.asText())
    .join('\n');
  return { pdf: pdf.join('\n'), word };
}

const markersIn = (text: string): string[] => [...new Set(text.match(/MARK[A-Z]+/g) ?? [])].sort();

describe('scenario 8: confidence', () => {
  /** The marker of each level on everything that a pack could say. */
  async function marked(call: DeskClient) {
    const meeting = await call.partnership.recordMeeting({ plannedOn: '2026-12-08', items: ['MARKJOINT agenda'] });
    const issue = await call.partnership.raiseIssue({ title: 'MARKJOINT issue', forumId, visibility: 'joint' });
    const kept = await call.partnership.raiseIssue({ title: 'MARKBRANCH issue', forumId, visibility: 'branch' });
    await call.partnership.raiseIssue({ title: 'MARKSTAFF issue', forumId, visibility: 'staffSide' });
    const places = [
      { collection: 'forums' as const, id: forumId },
      { collection: 'meetings' as const, id: meeting.id },
      { collection: 'issues' as const, id: issue.id },
    ];
    for (const on of places) {
      for (const kind of ['note', 'paper'] as const) {
        const note = (text: string, level: object) =>
          call.partnership.addEntry({ on, kind, title: text, text, day: '2026-11-24', ...level });
        await note('MARKJOINT', { visibility: 'joint' });
        await note('MARKSTAFF', { visibility: 'staffSide' });
        await note('MARKBRANCH', {});
        await note('MARKCONFIDENCE', { visibility: 'inConfidence', confidentialUntil: '2026-11-30' });
      }
      await call.partnership.addEntry({
        on,
        kind: 'sounding',
        title: 'MARKSOUNDING',
        text: 'MARKSOUNDING',
        visibility: 'joint',
      });
    }
    // What hangs on something kept is kept, whatever it says of itself.
    await call.partnership.addEntry({ on: { collection: 'issues', id: kept.id }, text: 'MARKBRANCH' });
    await call.partnership.keepAction({ text: 'MARKSTAFF action', visibility: 'staffSide' });
    await call.partnership.keepAction({ text: 'MARKJOINT action' });
    await call.partnership.recordMeeting({
      kind: 'preMeeting',
      heldOn: '2026-11-23',
      minutes: 'MARKSTAFF minutes',
      items: ['MARKSTAFF item'],
      actions: [{ text: 'MARKSTAFF from the pre-meeting' }],
    });
    return { meeting, issue };
  }

  it('8 Confidence: only the joint marker is found in the pack, as PDF and as Word', async () => {
    const { call, folder } = await open();
    await marked(call);
    const { pdf, word } = await written(call, folder, 'joint');
    expect(markersIn(pdf)).toEqual(['MARKJOINT']);
    expect(markersIn(word)).toEqual(['MARKJOINT']);
  });

  it('a staff-side pack holds the staff side’s and what is joint, a branch’s own its own besides', async () => {
    const { call, folder } = await open();
    await marked(call);
    expect(markersIn((await written(call, folder, 'staffSide')).word)).toEqual(['MARKJOINT', 'MARKSTAFF']);
    expect(markersIn((await written(call, folder, 'branch')).pdf)).toEqual(['MARKBRANCH', 'MARKJOINT', 'MARKSTAFF']);
  });

  it('after its day a confidence still stands in no pack; released, it does', async () => {
    const { call, folder, setDay } = await open();
    await marked(call);
    setDay('2026-12-01');
    expect(markersIn((await written(call, folder, 'joint')).word)).toEqual(['MARKJOINT']);
    const on = { collection: 'forums' as const, id: forumId };
    const { rows } = await call.partnership.entries({ on, kinds: ['note'], page: {} });
    const told = rows.find(({ text }) => text === 'MARKCONFIDENCE')!;
    await call.partnership.release({ id: told.id, to: 'joint' });
    expect(markersIn((await written(call, folder, 'joint', 2)).word)).toEqual(['MARKCONFIDENCE', 'MARKJOINT']);
  });

  it('an item about an issue that was narrowed afterwards leaves the pack with it', async () => {
    const { call, folder } = await open();
    const issue = await call.partnership.raiseIssue({ title: 'MARKNARROWED', forumId });
    const meeting = await call.partnership.recordMeeting({ plannedOn: '2026-12-08' });
    await call.partnership.takeOntoAgenda({ id: meeting.id, revision: meeting.revision, keys: [`issue:${issue.id}`] });
    expect(markersIn((await written(call, folder, 'joint')).pdf)).toEqual(['MARKNARROWED']);
    const { revision } = (await call.partnership.issue({ id: issue.id })).issue;
    await call.partnership.setVisibility({ collection: 'issues', id: issue.id, revision, visibility: 'branch' });
    expect(markersIn((await written(call, folder, 'joint', 2)).pdf)).toEqual([]);
  });

  it('a forum of the branch’s own has no joint pack, and says why', async () => {
    const { call } = await open({ visibility: 'branch' });
    await refusedFor(call.partnership.pack({ forumId }), /kept to “Our branch”.*“Both sides”/);
    await call.partnership.pack({ forumId, level: 'branch' });
  });

  it('figures are computed from what may stand in the pack', async () => {
    const { call, folder } = await open();
    const asked = { dueOn: '2026-11-10', askedOn: '2026-11-01' };
    await call.partnership.keepAction({ text: 'Joint, in time', ...asked, doneOn: '2026-11-09' });
    await call.partnership.keepAction({ text: 'Ours, late', ...asked, visibility: 'branch' });
    const figure = async (level: 'joint' | 'branch') =>
      /Actions done in time\D*(\d+)%\s*(\d of \d)/.exec((await written(call, folder, level)).pdf)?.slice(1);
    expect(await figure('joint')).toEqual(['100', '1 of 1']);
    expect(await figure('branch')).toEqual(['50', '1 of 2']);
  });
});

describe('what a pack says', () => {
  it('1-02 its head is the mission, and 4-15 a vision that is not signed is a draft', async () => {
    const { call, folder } = await open({ vision: 'One team by 2030.' });
    const { pdf, word } = await written(call, folder, 'joint');
    for (const text of [pdf, word]) {
      expect(text).toContain('To settle early what touches both.');
      expect(text).toContain('draft: not signed by both leaders');
    }
  });

  it('agenda, minutes of the last meeting, action log, papers and figures stand in it', async () => {
    const { call, folder } = await open();
    await call.partnership.recordMeeting({
      heldOn: '2026-11-10',
      attendance: allPresent,
      items: [{ title: 'Night rota', notes: 'The rota comes out a month ahead.', outcome: 'decided' }],
      actions: [{ text: 'Share the rota', ownerSide: 'management', dueOn: '2026-11-20', item: 'Night rota' }],
    });
    const next = await call.partnership.recordMeeting({
      plannedOn: '2026-12-22',
      items: [{ title: 'Lockers', proposedBy: 'staff', purpose: 'forDecision' }],
    });
    const on = { collection: 'meetings' as const, id: next.id };
    await call.partnership.addEntry({ on, kind: 'paper', title: 'What lockers cost', visibility: 'joint' });
    const { pdf } = await written(call, folder, 'joint');
    for (const part of [
      'Pack for the meeting of Tue 22 December 2026',
      'Lockers',
      'For decision',
      'Minutes of the last meeting, Tue 10 November 2026',
      'not agreed until management and the staff side have approved it',
      'The rota comes out a month ahead.',
      'Holder of M1',
      'There was a quorum.',
      'Share the rota',
      'Overdue',
      'What lockers cost',
      'Not out yet',
      'How we are doing',
    ]) {
      expect(pdf).toContain(part);
    }
  });

  it('without a meeting it still is a pack, and an agenda that nobody built is drafted', async () => {
    const { call, folder } = await open();
    expect((await written(call, folder, 'joint')).pdf).toContain('As it stands on Tue 24 November 2026');
    await call.partnership.raiseIssue({ title: 'Late rotas', forumId });
    await call.partnership.recordMeeting({ plannedOn: '2026-12-22' });
    const { pdf } = await written(call, folder, 'joint', 2);
    expect(pdf).toContain('Draft agenda');
    expect(pdf).toContain('Late rotas');
  });
});

describe('the minutes’ own paper', () => {
  it('is a draft until both sides have approved it, and no paper for more than the meeting was for', async () => {
    const { call, folder } = await open();
    const meeting = await call.partnership.recordMeeting({
      heldOn: '2026-11-20',
      attendance: allPresent,
      items: [{ title: 'Night rota', outcome: 'decided', notes: 'Out a month ahead.' }],
    });
    const path = join(folder, 'minutes.pdf');
    await call.partnership.minutesPaper({ id: meeting.id, path });
    const text = (await pdfPages(await readFile(path))).join('\n');
    for (const part of ['Draft: not agreed', 'Night rota: decided', 'Out a month ahead.', 'Both sides']) {
      expect(text).toContain(part);
    }
    const own = await call.partnership.recordMeeting({ kind: 'preMeeting', heldOn: '2026-11-19' });
    await refusedFor(call.partnership.minutesPaper({ id: own.id, level: 'joint' }), /kept to “Staff side”/);
    expect((await call.partnership.minutesPaper({ id: own.id, format: 'docx' })).name).toMatch(/\.docx$/);
  });
});
