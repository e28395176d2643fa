// The brief of a negotiation: what stands in which part and in which order, the summary on one page whatever is written, what
// is still missing and where it is added, and the same paper as PDF and as Word.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { BRIEF_SECTIONS } from '../../../shared/domain/negotiations/negotiations.ts';
import { refused } from '../../support/casework-desk.ts';
import { keepMarked, type MarkedBargaining, mapLeaves, marked, NEGOTIATION } from '../../support/marked-negotiation.ts';
import { officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;
const OURS = { id: NEGOTIATION, audience: 'staff-side' } as const;
const JOINT = { id: NEGOTIATION, audience: 'joint' } as const;

let made = 0;
async function bytesOf(desk: Desk, ask: Parameters<Desk['call']['negotiations']['brief']>[0]): Promise<Uint8Array> {
  const path = join(desk.folder, `paper-${++made}.${ask.format ?? 'pdf'}`);
  await desk.call.negotiations.brief({ ...ask, path });
  return new Uint8Array(await readFile(path));
}

async function openWith(records: MarkedBargaining = marked): Promise<Desk> {
  const desk = await openPartnershipDesk('2026-11-24');
  await keepMarked(desk.store, records);
  return desk;
}

test('claim and offer cost what they come to on the workforce, and the gap is their difference', async () => {
  const desk = await openWith({ ...marked, negotiationItems: [marked.negotiationItems[0]!] });
  const text = (await pdfPages(await bytesOf(desk, { ...OURS, sections: ['summary', 'costing'] }))).join(' ');
  // 40 × 23,656 + 12 × 24,027 = 1,234,564.00; 10% to the pound a point: 40 × 2,366 + 12 × 2,403; 3%: 40 × 710 + 12 × 721.
  expect(text).toContain('£1,234,564.00');
  expect(text).toContain('£123,476.00');
  expect(text).toContain('£37,052.00');
  expect(text).toContain('£86,424.00');
  expect(text).toContain('£26,022.00');
});

test('parts stand numbered in the order in which they are asked for, and what is empty is left out', async () => {
  const desk = await openWith();
  const text = (
    await pdfPages(await bytesOf(desk, { ...OURS, sections: ['plan', 'interests', 'plan', 'summary'] }))
  ).join('\f');
  const at = ['1. Plan for the meeting', '2. Interests, red lines and fallback', '3. Summary on one page'].map(
    (title) => text.indexOf(title),
  );
  expect(at.every((place) => place >= 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(text).not.toMatch(/4\. (Plan|Interests|Summary)/);
  await refusedFor(desk.call.negotiations.brief({ ...OURS, sections: [] }), /at least one section/);
});

test('Word has the same parts, as headings, tables and text that another program reads', async () => {
  const desk = await openWith();
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(await bytesOf(desk, { ...OURS, format: 'docx' })) }))
    .value;
  for (const said of [
    'Nothing under four percent',
    'There are reserves',
    'Open with the cleaners',
    'One in five posts is empty',
    'No figures came',
  ]) {
    expect(html).toContain(said);
  }
  expect(html.match(/<h1>\d+\. /g)?.length).toBe(BRIEF_SECTIONS.length);
  const pdf = (await pdfPages(await bytesOf(desk, OURS))).join(' ');
  for (const [, heading] of html.matchAll(/<h1>(.*?)<\/h1>/g)) expect(pdf).toContain(heading!.replaceAll('&amp;', '&'));
});

test('the summary is one page, however much is written', async () => {
  const long = 'Whoever wrote this had much to say about what WOULD happen in the room and why. '.repeat(40);
  const many = Array.from({ length: 30 }, (_, at) => {
    const item = marked.negotiationItems[0]!;
    const id = `cccccccc-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const fill = mapLeaves(item, (leaf, path) =>
      /(title|text|redLine|source)$/.test(path) ? (path === 'title' ? long.slice(0, 400) : long.slice(0, 480)) : leaf,
    );
    return { ...fill, id, place: at };
  });
  const desk = await openWith({ ...marked, negotiationItems: many });
  const pages = await pdfPages(await bytesOf(desk, { ...OURS, sections: ['summary', 'plan'] }));
  const first = pages.findIndex((page) => page.includes('1. Summary on one page'));
  const next = pages.findIndex((page) => page.includes('2. Plan for the meeting'));
  expect(next - first).toBe(1);
  for (const page of pages)
    expect(page.replace(/Staff side: not for the employer|Northfield Branch|Page \d+ of \d+|·/g, '').trim()).not.toBe(
      '',
    );
});

test('says of each part what is missing, and where it is added', async () => {
  const { benchmarkIds: _, ...pay } = marked.negotiationItems[0]!;
  const desk = await openWith({
    ...marked,
    negotiations: [
      {
        ...marked.negotiations[0]!,
        plan: '',
        costing: { ...marked.negotiations[0]!.costing, workforceId: null, spineId: null },
      },
    ],
    negotiationItems: [{ ...pay, title: 'Pay', benchmarkIds: [] }],
    negotiationMeetings: [],
  });
  const { sections } = await desk.call.negotiations.briefState(OURS);
  const of = (name: string) => sections.find(({ section }) => section === name)!;
  expect(of('benchmarks')).toMatchObject({
    isEmpty: true,
    lacks: [{ message: 'No benchmark yet on “Pay”.', tab: 'compare' }],
  });
  expect(of('plan')).toMatchObject({ isEmpty: true, lacks: [{ tab: 'overview' }, { tab: 'meetings' }] });
  expect(of('costing').lacks[0]).toMatchObject({ tab: 'pay', message: expect.stringContaining('workforce') });
  expect(of('theirCase')).toMatchObject({ isEmpty: false, lacks: [] });
  await refusedFor(desk.call.negotiations.brief({ ...OURS, sections: ['benchmarks', 'plan'] }), /nothing to print/);
});

test('tells line by line what the other side will see, and of our own nothing', async () => {
  const desk = await openWith();
  const { shown, sections } = await desk.call.negotiations.briefState(JOINT);
  const said = shown.join('\n');
  for (const there of ['Pay talks 2027', 'Round 31 in words', 'Amara Bello', 'Second meeting', 'Five days a year']) {
    expect(said).toContain(there);
  }
  for (const ours of ['Round 33', 'A claim that nobody has heard', 'Walk out', 'Vacancy report'])
    expect(said).not.toContain(ours);
  expect(sections.map(({ section }) => section)).not.toContain('plan');
  expect((await desk.call.negotiations.briefState(OURS)).shown).toEqual([]);
});

test('keeps the parts and their order by audience; undo gives back those before', async () => {
  const desk = await openWith();
  const before = (await desk.call.negotiations.get({ id: NEGOTIATION })).negotiation;
  const kept = await desk.call.negotiations.keepBriefSections({
    ...OURS,
    revision: before.revision,
    sections: ['plan', 'summary', 'plan'],
  });
  expect(kept.brief).toEqual({ ...before.brief, staffSide: ['plan', 'summary'] });
  const again = await desk.call.negotiations.keepBriefSections({ ...OURS, sections: ['plan', 'summary'] });
  expect(again.revision).toBe(kept.revision);
  const stale = await refused(
    desk.call.negotiations.keepBriefSections({ ...OURS, revision: before.revision, sections: ['plan'] }),
  );
  expect(stale.code).toBe('STALE_RECORD');
  const state = await desk.call.negotiations.briefState(OURS);
  expect(state.sections.slice(0, 3).map(({ section, isChosen }) => [section, isChosen])).toEqual([
    ['plan', true],
    ['summary', true],
    ['purpose', false],
  ]);
  await desk.call.branch.revert({ seq: desk.store.seq });
  expect((await desk.call.negotiations.get({ id: NEGOTIATION })).negotiation.brief).toEqual(before.brief);
});

test('a rep looks at it and takes it out, and leaves what it holds to those who lead', async () => {
  const desk = await openWith();
  const rep = desk.as(officers.rep);
  expect((await rep.negotiations.previewBrief(OURS)).name).toMatch(/\.pdf$/);
  await expect(rep.negotiations.keepBriefSections({ ...OURS, sections: ['plan'] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('in the United States it speaks of proposals and dollars, on their paper', async () => {
  const desk = await openWith();
  const { revision } = (await desk.call.branch.get())!;
  await desk.call.branch.update({ revision, nation: 'united-states' });
  const pages = await pdfPages(await bytesOf(desk, { ...OURS, sections: ['summary', 'sideBySide'] }));
  expect(pages.join(' ')).toContain('Our proposal');
  expect(pages.join(' ')).toContain('$150,612');
});
