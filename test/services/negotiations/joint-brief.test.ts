// The paper for both sides holds what both have and nothing else: no mark of ours stands in it, and changing what is ours leaves
// its bytes as they are.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { expect, expectTypeOf, test } from 'vitest';
import { type JointMaterial, jointSection } from '../../../electron/core/services/negotiations/brief/joint-paper.ts';
import type { NegotiationItem } from '../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../shared/domain/negotiations/negotiations.ts';
import { JOINT_SECTIONS } from '../../../shared/domain/negotiations/words-brief.ts';
import type { JointFields } from '../../../shared/rules/negotiations/joint-fields.ts';
import {
  isJoint,
  keepMarked,
  type MarkedBargaining,
  mapLeaves,
  marked,
  NEGOTIATION,
  withMarks,
} from '../../support/marked-negotiation.ts';
import { officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfAbout, pdfText } from '../../support/pdf-text-of.ts';
import { isFull } from '../../support/seeded.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;

const keep = (desk: Desk, records: MarkedBargaining) => keepMarked(desk.store, records);

let made = 0;
async function paper(
  desk: Desk,
  format: 'pdf' | 'docx',
  audience: 'joint' | 'staff-side' = 'joint',
): Promise<Uint8Array> {
  const path = join(desk.folder, `paper-${++made}.${format}`);
  const sections = audience === 'joint' ? { sections: [...JOINT_SECTIONS] } : {};
  await desk.call.negotiations.brief({ id: NEGOTIATION, audience, format, path, ...sections });
  return new Uint8Array(await readFile(path));
}

/** Every part of the document as it lies in the file, its properties among them, and what another library reads. */
async function wordText(bytes: Uint8Array): Promise<string> {
  const parts = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return [value, ...parts.map((part) => `${part.name}\n${part.asText()}`)].join('\n');
}

const standing = (text: string, marks: Iterable<[string, string]>): string[] =>
  [...marks].filter(([, mark]) => text.includes(mark)).map(([path]) => path);

test('of everything that anybody typed, a paper for both sides holds what both have, and nothing else', async () => {
  const desk = await openPartnershipDesk('2026-11-24');
  const { made: records, marks } = withMarks(marked);
  await keep(desk, records);
  const joint = [...marks].filter(([path]) => isJoint(path));
  const ours = [...marks].filter(([path]) => !isJoint(path));
  expect(ours.length).toBeGreaterThan(60);
  const pdf = await paper(desk, 'pdf');
  expect(standing(await pdfAbout(pdf), ours)).toEqual([]);
  for (const text of [await pdfText(pdf), await wordText(await paper(desk, 'docx'))]) {
    expect(standing(text, ours)).toEqual([]);
    expect(standing(text, joint).sort()).toEqual(joint.map(([path]) => path).sort());
  }
  const name = (await desk.call.negotiations.brief({ id: NEGOTIATION, audience: 'joint' })).name;
  expect(standing(name, ours)).toEqual([]);
  expect(name).toMatch(/^JOINT paper .*\.pdf$/);
});

test('our own holds what is ours, and says on every page whose it is', async () => {
  const desk = await openPartnershipDesk('2026-11-24');
  const { made: records, marks } = withMarks(marked);
  await keep(desk, records);
  const bytes = await paper(desk, 'pdf', 'staff-side');
  const text = await pdfText(bytes);
  const there = standing(text, marks);
  for (const path of [
    ...['plan', 'mandate.by', 'mandate.limits', 'timetable.1.title'].map((each) => `negotiations.0.${each}`),
    ...['redLine', 'fallback', 'interests.staff', 'theirCase', 'ourAnswer'].map(
      (each) => `negotiationItems.0.ours.${each}`,
    ),
    'negotiationItems.1.title',
    'benchmarks.1.source',
  ]) {
    expect(there).toContain(path);
  }
  for (const page of text.split('\f')) expect(page).toContain('Staff side: not for the employer');
  const { name } = await desk.call.negotiations.brief({ id: NEGOTIATION, audience: 'staff-side', format: 'docx' });
  expect(name).toMatch(/^STAFF SIDE brief .*\.docx$/);
});

test('changing whatever is ours leaves the bytes of a paper for both sides as they are', async () => {
  const desk = await openPartnershipDesk('2026-11-24');
  await keep(desk, marked);
  const before = { pdf: await paper(desk, 'pdf'), docx: await paper(desk, 'docx') };
  const paths: string[] = [];
  mapLeaves(marked, (leaf, path) => {
    if (!isJoint(path)) paths.push(path);
    return leaf;
  });
  expect(paths.length).toBeGreaterThan(100);
  await fc.assert(
    fc.asyncProperty(fc.subarray(paths, { minLength: 1 }), fc.integer({ min: 1, max: 90 }), async (changed, by) => {
      const others = new Set(changed);
      const next = mapLeaves(marked, (leaf, path) => (others.has(path) ? another(leaf, path, by) : leaf));
      await keep(desk, next);
      for (const format of ['pdf', 'docx'] as const) {
        const after = await paper(desk, format);
        expect(Buffer.from(after).equals(Buffer.from(before[format]))).toBe(true);
      }
    }),
    { numRuns: isFull ? 100 : 12 },
  );
});

/** Another value that the schema takes: ours alone, so that nothing may come of it. */
function another(leaf: string | number | boolean | null, path: string, by: number): string | number | boolean | null {
  if (typeof leaf === 'number') return leaf + (by % 3);
  if (typeof leaf === 'boolean') return !leaf;
  if (leaf === null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(leaf)) return `2026-08-${String((by % 28) + 1).padStart(2, '0')}`;
  if (/^\d\d:\d\d$/.test(leaf)) return `11:${String(by % 60).padStart(2, '0')}`;
  if (/(kind|side|bySide|state|method|unit|about|comparability|value|of|link)$/.test(path)) return leaf;
  return `${leaf} Zq${by}`;
}

test('the builder for both sides takes nothing but picked fields', () => {
  expectTypeOf<Negotiation>().not.toExtend<JointFields>();
  expectTypeOf<NegotiationItem>().not.toExtend<JointMaterial['fields']['items'][number]>();
  expectTypeOf(jointSection).parameter(1).toEqualTypeOf<JointMaterial>();
  // @ts-expect-error a record with the same fields was not picked
  const forged: JointFields = {
    title: '',
    purpose: '',
    year: '',
    employers: [],
    unit: '',
    team: { staff: [], management: [] },
    timetable: [],
    items: [],
  };
  expect(forged.items).toEqual([]);
});

test('what is ours alone cannot be chosen for both sides, and nothing in confidence stands in a paper for both', async () => {
  const desk = await openPartnershipDesk('2026-11-24');
  await keep(desk, marked);
  const ask = { id: NEGOTIATION, audience: 'joint' as const };
  for (const section of ['plan', 'theirCase', 'interests', 'speakers'] as const) {
    await refusedFor(desk.call.negotiations.brief({ ...ask, sections: ['summary', section] }), /ours alone/);
    await refusedFor(desk.call.negotiations.keepBriefSections({ ...ask, sections: [section] }), /ours alone/);
  }
  const negotiation = desk.store.view('branch').get('negotiations', NEGOTIATION)!;
  await desk.store.transact({ account: 'branch' }, { code: 'test.negotiations' }, (tx) => {
    tx.put('negotiations', { ...negotiation, visibility: 'inConfidence' }, negotiation.revision);
  });
  await refusedFor(desk.call.negotiations.brief(ask), /in confidence/);
});

test('nobody of the other side makes or sees any of it', async () => {
  const desk = await openPartnershipDesk('2026-11-24');
  await keep(desk, marked);
  for (const account of [officers.jointSecretary, officers.auditor]) {
    const client = desk.as(account);
    await expect(client.negotiations.brief({ id: NEGOTIATION, audience: 'joint' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(client.negotiations.briefState({ id: NEGOTIATION, audience: 'joint' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  }
});
