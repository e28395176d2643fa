// Is it working: figures are computed from what whoever asks may see, and for a paper from its own level and wider; what is missing
// on the ladder gets a step; the substance sheet is the staff side's.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { sixSeatForum } from '../../support/forum-seats.ts';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const open = () => openPartnershipDesk('2026-11-24', sixSeatForum);

/** An issue and an overdue action of each level, each with its mark. */
async function marked(call: DeskClient) {
  for (const visibility of ['joint', 'staffSide', 'branch', 'inConfidence'] as const) {
    const mark = `MARK${visibility.toUpperCase()}`;
    await call.partnership.raiseIssue({ title: `${mark} issue`, forumId, visibility, raisedOn: '2026-11-01' });
    await call.partnership.keepAction({
      text: `${mark} request`,
      kind: 'informationRequest',
      forumId,
      visibility,
      dueOn: '2026-11-10',
    });
  }
}

const marksIn = (told: unknown): string[] => [...new Set(JSON.stringify(told).match(/MARK[A-Z]+/g) ?? [])].sort();

describe('who may see what is counted', () => {
  it('counts from its level and wider alone, numbers as well as names', async () => {
    const { call } = await open();
    await marked(call);
    const at = async (level?: 'joint' | 'staffSide' | 'branch') => {
      const working = await call.partnership.indicators({ forumId, ...(level && { level }) });
      const age = working.indicators.find(({ key }) => key === 'K10')!;
      return { marks: marksIn(working), open: age.recordsTotal };
    };
    expect(await at('joint')).toEqual({ marks: ['MARKJOINT'], open: 1 });
    expect(await at('staffSide')).toEqual({ marks: ['MARKJOINT', 'MARKSTAFFSIDE'], open: 2 });
    expect(await at('branch')).toEqual({ marks: ['MARKBRANCH', 'MARKJOINT', 'MARKSTAFFSIDE'], open: 3 });
    expect((await at()).open).toBe(4);
  });

  it('shows a joint secretary joint records, and none of what is the branch’s own', async () => {
    const { call, as } = await open();
    await marked(call);
    const working = await as(officers.jointSecretary).partnership.indicators({ forumId });
    expect(marksIn(working)).toEqual(['MARKJOINT']);
    expect([working.flags, working.structureOnly, working.substance]).toEqual([[], null, null]);
    expect((await as(officers.rep).partnership.indicators({ forumId })).flags.length).toBeGreaterThan(0);
    await expect(as(officers.auditor).partnership.indicators({ forumId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('makes the substance sheet for the staff side, from nothing narrower, as PDF and as Word', async () => {
    const { call, as, folder } = await open();
    await marked(call);
    const at = (format: 'pdf' | 'docx') => join(folder, `sheet.${format}`);
    await call.partnership.substance({ forumId, path: at('pdf') });
    await call.partnership.substance({ forumId, format: 'docx', path: at('docx') });
    const pages = await pdfPages(await readFile(at('pdf')));
    const word = new PizZip(await readFile(at('docx'))).file('word/document.xml')!.asText();
    for (const text of [pages.join('\n'), word]) {
      expect(marksIn(text)).toEqual(['MARKJOINT', 'MARKSTAFFSIDE']);
      expect(text).toContain('No evidence of substance');
      expect(text).toContain('Structure only');
    }
    expect(pages[0]).toContain('Staff side only');
    await expect(as(officers.jointSecretary).partnership.substance({ forumId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what is asked', () => {
  it('is about the only forum and the last twelve months, unless it is said', async () => {
    const { call } = await open();
    const working = await call.partnership.indicators();
    expect(working).toMatchObject({ forumId, from: '2025-11-25', to: '2026-11-24', asOf: '2026-11-24' });
  });

  it('knows nothing of days to come', async () => {
    const { call } = await open();
    expect(await call.partnership.indicators({ forumId, from: '2026-01-01', to: '2026-12-31' })).toMatchObject({
      asOf: '2026-11-24',
    });
  });

  it('refuses a period that ends before it begins, in words', async () => {
    const { call } = await open();
    await refusedFor(call.partnership.indicators({ forumId, from: '2026-02-01', to: '2026-01-01' }), /Swap them/);
  });

  it('says “structure only” of a forum with 100% of its meetings held and nothing that hangs on it', async () => {
    const { call } = await open();
    const attendance = ['M1', 'M2', 'S1', 'S2'].map((seat) => ({ seat, value: 'present' as const }));
    await call.partnership.recordMeeting({ forumId, plannedOn: '2026-10-06', heldOn: '2026-10-06', attendance });
    const { structureOnly, indicators, sentence } = await call.partnership.indicators({ forumId });
    expect(indicators.find(({ key }) => key === 'K1')?.text).toBe('100%');
    expect(structureOnly).toBe(true);
    expect(sentence).toContain('No evidence of substance: 1 meeting');
  });
});

describe('a step up the ladder', () => {
  it('is kept as an action for its criterion, and shown there', async () => {
    const { call } = await open();
    const { actionId } = await call.partnership.planStep({ forumId, criterion: 'baselineOpened', dueOn: '2027-01-15' });
    const { ladder } = await call.partnership.indicators({ forumId });
    const { isMet, plan } = ladder.criteria.find(({ key }) => key === 'baselineOpened')!;
    expect(isMet).toBe(false);
    expect(plan).toEqual({ actionId, text: 'Open the baseline health check.', dueOn: '2027-01-15', doneOn: null });
  });

  it('refuses a criterion that the ladder does not have', async () => {
    const { call } = await open();
    await refusedFor(call.partnership.planStep({ forumId, criterion: 'charm' }), /no such criterion/);
  });
});

it('refuses a period that ended before anything can have happened', async () => {
  const { call } = await open();
  const long = { forumId, to: '1800-01-01' };
  await refusedFor(call.partnership.indicators(long), /too long ago/);
  await refusedFor(call.partnership.indicators({ ...long, from: '1800-01-01' }), /too long ago/);
  await refusedFor(call.partnership.substance(long), /too long ago/);
  expect(await call.partnership.indicators({ forumId, from: '1800-01-01' })).toMatchObject({ from: '1800-01-01' });
});
