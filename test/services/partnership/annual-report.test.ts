// The annual report leaves with the agreement of the unions, or with the statement of why there is none, and never without;
// it is built from joint records alone, and tells what came too late.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { sixSeatForum } from '../../support/forum-seats.ts';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;
type Asked = NonNullable<Inputs['partnership']['annualReport']>;

const YEAR = { from: '2025-12-01', to: '2026-11-30' };
const STATEMENT = 'The staff side was informed, and asked for nothing.';

/** The pages of the PDF, and the text of the Word document. */
async function made({ call, folder }: Desk, input: Asked = {}) {
  const at = (format: 'pdf' | 'docx') => join(folder, `report-${Math.random()}.${format}`);
  const [pdf, docx] = [at('pdf'), at('docx')];
  await call.partnership.annualReport({ ...input, path: pdf });
  await call.partnership.annualReport({ ...input, format: 'docx', path: docx });
  const word = new PizZip(await readFile(docx))
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, '');
  return { pages: await pdfPages(await readFile(pdf)), word };
}

test('12 Annual report not agreed: refused until the statement is there, which then stands on page 1', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  await refusedFor(call.partnership.annualReport(), /Say whether it is agreed/);
  await refusedFor(call.partnership.annualReport({ isAgreed: false }), /Write down why not/);
  await refusedFor(call.partnership.annualReport({ isAgreed: false, statementIfNot: ' \n' }), /Write down why not/);
  expect((await call.partnership.annualReportState()).report).toBeNull();
  const { pages, word } = await made(desk, { isAgreed: false, statementIfNot: STATEMENT });
  expect(pages[0]).toContain('Not agreed with the unions');
  expect(pages[0]).toContain(STATEMENT);
  expect(word).toContain(STATEMENT);
  // What was said is kept: the next one leaves without saying it again.
  expect(await call.partnership.annualReportState()).toMatchObject({
    ...YEAR,
    lacks: [],
    report: { isAgreed: false, statementIfNot: STATEMENT },
    years: [{ ...YEAR, isAgreed: false, isReady: true }],
  });
  expect((await made(desk)).pages[0]).toContain(STATEMENT);
});

test('agreed asks for the day, or for both signatures, and page 1 says them', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  await refusedFor(call.partnership.annualReport({ isAgreed: true }), /on which day/);
  const one = { isAgreed: true, signed: { staff: 'The staff-side chair' } };
  await refusedFor(call.partnership.annualReport(one), /who signed it for each side/);
  await refusedFor(call.partnership.annualReport({ isAgreed: true, agreedOn: '2027-01-01' }), /to come|future/);
  const both = { isAgreed: true, signed: { staff: 'The staff-side chair', management: 'The chief executive' } };
  const signed = await made(desk, both);
  expect(signed.pages[0]).toMatch(/Signed for management: The chief executive, Tue 24 November 2026/);
  expect(signed.pages[0]).toMatch(/Signed for the staff side: The staff-side chair/);
  const kept = await call.partnership.annualReportState();
  const { report } = await call.partnership.keepAnnualReport({
    revision: kept.revision,
    agreedOn: '2026-11-20',
    signed: { staff: null },
  });
  expect(report).toMatchObject({ agreedOn: '2026-11-20', signed: { staff: null, management: {} } });
  expect((await made(desk)).pages[0]).toContain('agreed with the unions on Fri 20 November 2026');
});

test('each year has its own agreement; a year that has not begun, or ends before it begins, has no report', async () => {
  const { call } = await openPartnershipDesk();
  const { revision } = await call.partnership.annualReportState();
  await call.partnership.keepAnnualReport({ revision, isAgreed: true, agreedOn: '2026-11-20' });
  const last = { from: '2024-12-01', to: '2025-11-30' };
  expect((await call.partnership.annualReportState(last)).lacks).toHaveLength(1);
  await refusedFor(call.partnership.annualReportState({ from: last.to, to: last.from }), /before the first/);
  await refusedFor(call.partnership.annualReportState({ from: '2027-01-01', to: '2027-12-31' }), /not begun/);
});

test('5 Late consultation: decided ten days before the union was brought in, it is told with its minus, breach and reason', async () => {
  const desk = await openPartnershipDesk('2026-11-24', sixSeatForum);
  const { call } = desk;
  const consultation = await call.partnership.openConsultation({
    forumId,
    topic: 'Ward 7 closes',
    affectsJobs: true,
    firstInvolvedOn: '2026-10-20',
    involvement: { staff: { point: 'afterFinalDecision' } },
    tests: { formative: { isMet: false } },
  });
  await call.partnership.recordDecision({
    forumId,
    title: 'Close ward 7',
    on: '2026-10-10',
    affectsJobs: true,
    consultationId: consultation.id,
    exceptionReason: 'The roof was unsafe.',
  });
  const { pages, word } = await made(desk, { isAgreed: false, statementIfNot: STATEMENT });
  for (const text of [pages.join(' '), word]) {
    expect(text).toContain('−10 days');
    expect(text).toContain('Breach: CO-2026-0001');
    expect(text).toContain('The roof was unsafe.');
    expect(text).toContain('The union was brought in 10 days after it was decided.');
    expect(text).toContain('After the final decision');
    expect(text).toContain('Formative: no');
  }
});

test('is built from joint records alone, counts among them, and names nobody but who sits there', async () => {
  const desk = await openPartnershipDesk('2026-11-24', {
    ...sixSeatForum,
    commitments: [{ commitment: 'transparency', agreedOn: '2026-01-10', note: '' }],
  });
  const { call } = desk;
  await call.members.add({ firstName: 'Zelda', lastName: 'Quark' });
  for (const visibility of ['joint', 'staffSide', 'branch', 'inConfidence'] as const) {
    const mark = `MARK${visibility.toUpperCase()}`;
    const shared = { forumId, visibility };
    await call.partnership.openConsultation({
      ...shared,
      topic: `${mark} consultation`,
      firstInvolvedOn: '2026-10-01',
    });
    await call.partnership.recordDecision({
      ...shared,
      title: `${mark} decision`,
      on: '2026-10-10',
      hasResponded: true,
      influence: 'amended',
      whatChanged: `${mark} by Zelda Quark`,
    });
    await call.partnership.keepInitiative({ ...shared, title: `${mark} initiative` });
    await call.partnership.keepMeasure({ ...shared, name: `${mark} measure` });
    await call.partnership.keepAction({ ...shared, text: `${mark} action`, contact: 'MARKCONTACT' });
    const evidence = { forumId, commitment: 'transparency' as const, title: `${mark} evidence` };
    await call.partnership.addEvidence({ ...evidence, visibility });
  }
  const { pages, word } = await made(desk, { isAgreed: true, agreedOn: '2026-11-20' });
  for (const text of [pages.join(' '), word]) {
    // A narrow column may break the word.
    expect(text.match(/MARK[A-Z]+/g)!.filter((mark) => !'MARKJOINT'.startsWith(mark))).toEqual([]);
    expect(text).not.toMatch(/zelda|quark/i);
    expect(text).toContain('Holder of S1');
    expect(text).toContain('No evidence in 12 months');
    expect(text).toContain('Association, not proof');
  }
  for (const kind of ['decision', 'consultation', 'initiative', 'measure', 'action', 'evidence']) {
    expect(word).toContain(`MARKJOINT ${kind}`);
  }
  expect(pages[0]).toContain('The unions answered 1, and 1 changed because of it.');
});

test('a side of the health check that few answered is hidden in it', async () => {
  const desk = await openPartnershipDesk('2026-11-24', sixSeatForum);
  const answers = (side: 'management' | 'staff', score: number, many: number) =>
    Array.from({ length: many }, () => ({ side, overall: score }));
  await desk.call.partnership.recordHealthWave({
    forumId,
    closedOn: '2026-11-02',
    answers: [...answers('management', 9.9, 2), ...answers('staff', 5.5, 6)],
  });
  const { word } = await made(desk, { isAgreed: true, agreedOn: '2026-11-20' });
  expect(word).toContain('hidden');
  expect(word).toContain('5.5 (6)');
  expect(word).not.toContain('9.9');
});

test('a joint secretary makes it, an auditor does not', async () => {
  const { as } = await openPartnershipDesk();
  const agreed = { isAgreed: true, agreedOn: '2026-11-20' };
  expect((await as(officers.jointSecretary).partnership.annualReport(agreed)).name).toMatch(/^Annual report .*\.pdf$/);
  await expect(as(officers.auditor).partnership.annualReport(agreed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('1-18 each outcome has its baseline, latest value, change and source; one without says so', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const { measure } = await call.partnership.keepMeasure({
    forumId,
    visibility: 'joint',
    name: 'Sickness absence',
    unit: '%',
    lowerIsBetter: true,
    baseline: { value: 5.2, on: '2025-12-31' },
    source: 'Payroll',
  });
  await call.partnership.addPoints({ id: measure.id, points: [{ on: '2026-10-31', value: 4.6 }] });
  await call.partnership.keepMeasure({ forumId, visibility: 'joint', name: 'Time to fill' });
  const { word } = await made(desk, { isAgreed: true, agreedOn: '2026-11-20' });
  for (const part of ['Sickness absence', '5.2%', '4.6%', '−0.6 points', 'better', 'Payroll', 'none yet', 'n/a']) {
    expect(word).toContain(part);
  }
});
