// Letters from the case, read back by mammoth; and the branch's own templates, of which none that is broken gets in.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letterFields } from '../../electron/core/formats/letters/letter-fields.ts';
import { letters } from '../../electron/core/services/letters.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { changeCase, fetched, fileAt, openReadyCase, putBranch } from '../support/papers-desk.ts';

let at: CaseworkDesk;
let call: DeskClient['letters'];
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  await putBranch(at);
  const context = { desk: at.desk, account: 'branch', isInProcess: true };
  call = (createRouterClient({ letters }, { context }) as unknown as Pick<DeskClient, 'letters'>).letters;
});
afterEach(() => at.close());

const refused = async (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data }),
  );

const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
const template = async (...lines: string[]) =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  );
const fileOf = (bytes: Uint8Array, name = 'Ours.docx') => new File([Uint8Array.from(bytes)], name);
const count = () => {
  const view = at.store.view('branch');
  return [view.count('documents'), view.count('timeline'), view.count('templates')];
};

/** Everything that a letter may ask for is on it, but what only the writer knows. */
async function openFullCase() {
  const on = await openReadyCase(at);
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const grace = tx.get('members', ids.grace)!;
    tx.put(
      'members',
      { ...grace, address: '1 Mill Lane', postcode: 'NF1 2AB', accessNeeds: 'Large print' },
      grace.revision,
    );
  });
  await at.call.cases.addEvent({
    caseId: on.id,
    kind: 'hearing',
    day: '2026-12-03',
    time: '10:00',
    place: 'Room 4',
    text: '',
  });
  return changeCase(at, on.id, { facts: { outcomeWanted: 'Her job back', jobTitle: 'Porter' } });
}

describe('writing a letter', () => {
  test('fills it from the case, keeps it as a document and logs it', async () => {
    const on = await openFullCase();
    const values = { branchContact: 'Union office, Northfield', employerContact: 'The Head of Personnel' };
    const made = await call.write({
      caseId: on.id,
      which: { key: 'representation' },
      values,
      isContactWithMember: true,
    });
    expect(made.name).toBe('2026-0001-representation.docx');
    const bytes = await fetched(at, made);
    const heads = new PizZip(bytes).file(/word\/header\d*\.xml/).map((part) => part.asText());
    expect(heads.join()).toContain('Union office, Northfield');
    const text = await textOf(bytes);
    for (const part of [
      'Northfield Branch represents Grace Obi, who works for you at St Anne’s Hospital.',
      'concerns a dismissal',
      'Sam Adeyemi deals with it for us.',
      'Grace Obi needs the following adjustments so as to take part on equal terms: Large print',
      'Tue 24 November 2026',
    ]) {
      expect(text).toContain(part);
    }
    expect(made.entry).toMatchObject({
      kind: 'letter',
      day: '2026-11-24',
      isContactWithMember: true,
      text: 'Representation',
    });
    const { documents } = await at.call.cases.get({ id: on.id });
    expect(documents).toMatchObject([{ id: made.entry.documentId, name: '2026-0001-representation.docx' }]);
    const kept = await at.call.cases.openDocument({ id: documents[0]!.id });
    expect(await textOf(await fetched(at, kept))).toBe(text);
  });

  test('names each field that is missing, and writes nothing', async () => {
    const on = await openFullCase();
    await changeCase(at, on.id, { workplaceId: null, people: [] });
    const before = count();
    const { code, issues } = await refused(call.write({ caseId: on.id, which: { key: 'representation' } }));
    expect(code).toBe('INVALID_INPUT');
    expect(issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'values.employerContact',
      'values.workplaceName',
    ]);
    expect(issues[1].message).toBe('Workplace: write it here.');
    expect(count()).toEqual(before);
    const preview = await call.preview({ caseId: on.id, which: { key: 'representation' } });
    expect(preview.problems).toEqual([]);
    expect(preview.fields.filter(({ isMissing }) => isMissing).map(({ name }) => name)).toEqual([
      'employerContact',
      'workplaceName',
    ]);
    expect(preview.fields).toContainEqual({
      name: 'memberName',
      label: 'Member',
      value: 'Grace Obi',
      isMissing: false,
    });
    expect(preview.text).toContain('[Name of the person at the employer]');
    const given = { caseId: on.id, which: { key: 'representation' }, values: { employerContact: 'Ms Hall' } };
    const { text } = await call.preview(given);
    expect(text).toContain('Ms Hall');
    expect(text).not.toContain('[Name of the person at the employer]');
    expect(count()).toEqual(before);
  });

  test.each([
    ['representation', {}],
    ['postponement', { proposedDay: 'Mon 7 December 2026', proposedTime: '14:00' }],
    ['release', { preparationTime: 'two hours' }],
    [
      'information',
      { informationWanted: 'The rota', informationWhy: 'It shows who was there', informationBy: 'Tue 8 December 2026' },
    ],
    ['grievance', { stageDueDay: 'Tue 8 December 2026' }],
    [
      'appeal',
      {
        stageDueDay: 'Tue 8 December 2026',
        decisionDay: 'Fri 20 November 2026',
        decisionWhat: 'dismissal',
        groundsOfAppeal: 'She was not heard.',
      },
    ],
    ['subject-access', { subjectAccessPeriod: 'from 2019 to today' }],
    ['conciliation', {}],
    ['time-limit', {}],
    ['closing', { outcome: 'Settled', outcomeReason: 'Both agreed.' }],
  ])('the starter letter %s needs nothing but what only its writer knows', async (key, values) => {
    const on = await openFullCase();
    const made = await call.write({ caseId: on.id, which: { key }, values });
    const text = await textOf(await fetched(at, made));
    expect(text).not.toMatch(/[{}]|undefined|null/);
    expect(text).toContain('Grace Obi');
  });

  test('gives the time limit of the date that was chosen, and the last day that may be proposed instead', async () => {
    const on = await openFullCase();
    const saved = await at.call.cases.setKeyDate({
      id: on.id,
      revision: on.revision,
      claim: 'discrimination',
      date: '2026-11-01',
    });
    const valuesOf = async (input: object) => {
      const { fields } = await call.preview({ caseId: on.id, which: { key: 'time-limit' }, ...input });
      return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    };
    expect(await valuesOf({})).toMatchObject({ claimName: 'Discrimination' });
    expect(await valuesOf({ keyDateId: saved.keyDates[0]!.id })).toMatchObject({
      claimName: 'Unfair dismissal',
      keyDate: 'Fri 20 November 2026',
      lastDay: 'Fri 19 February 2027',
      whatToDo: 'notify Acas, so that early conciliation begins',
    });
    const { fields } = await call.preview({ caseId: on.id, which: { key: 'postponement' } });
    expect(fields.find(({ name }) => name === 'latestAlternativeDay')?.value).toBe('Thu 10 December 2026');
    expect(
      await refused(call.preview({ caseId: on.id, which: { key: 'time-limit' }, keyDateId: ids.nobody })),
    ).toMatchObject({
      issues: [{ path: ['keyDateId'] }],
    });
    expect(
      await refused(call.preview({ caseId: on.id, which: { key: 'time-limit' }, memberId: ids.jose })),
    ).toMatchObject({
      issues: [{ path: ['memberId'] }],
    });
    expect(
      await refused(call.write({ caseId: on.id, which: { key: 'time-limit' }, values: { salary: '1' } })),
    ).toMatchObject({
      issues: [{ path: ['values', 'salary'] }],
    });
  });

  test('writes days in the branch’s own order', async () => {
    await putBranch(at, { nation: 'united-states', words: 'us', zone: 'America/New_York', dateOrder: 'mdy' });
    const on = await openFullCase();
    const { fields } = await call.preview({ caseId: on.id, which: { key: 'representation' } });
    expect(fields.find(({ name }) => name === 'today')?.value).toBe('Tue November 24, 2026');
    expect(fields.find(({ name }) => name === 'signatureRole')?.value).toBe('Steward');
  });

  test('a path that is taken keeps no letter', async () => {
    const on = await openFullCase();
    const path = join(at.folder, 'taken.docx');
    await writeFile(path, 'something else');
    const before = count();
    expect(await refused(call.write({ caseId: on.id, which: { key: 'representation' }, path }))).toMatchObject({
      issues: [{ path: ['path'] }],
    });
    expect(count()).toEqual(before);
    expect(new TextDecoder().decode(await fileAt(path))).toBe('something else');
  });
});

describe('the branch’s own templates', () => {
  test('fifteen letters come with Branchdesk, and every field has its words', async () => {
    const { rows } = await call.list();
    expect(rows).toHaveLength(15);
    expect(rows.every(({ key, isEdited, templateId }) => key !== null && !isEdited && templateId === null)).toBe(true);
    const fields = await call.fields();
    expect(fields.rows.map(({ name }) => name)).toEqual(Object.keys(letterFields));
    const download = await call.template({ which: { key: 'appeal' } });
    expect(download.name).toBe('Appeal.docx');
    expect(await textOf(await fetched(at, download))).toContain('{memberName}');
  });

  test('one takes a starter’s place until it is taken away', async () => {
    const on = await openFullCase();
    const saved = await call.saveTemplate({
      key: 'representation',
      file: fileOf(await template('We stand with {memberName}.')),
    });
    expect(saved).toMatchObject({
      starterKey: 'representation',
      title: 'Representation',
      fileName: 'Ours.docx',
      revision: 1,
    });
    expect((await call.list()).rows.find(({ key }) => key === 'representation')).toMatchObject({
      templateId: saved.id,
      revision: 1,
      isEdited: true,
    });
    const made = await call.write({ caseId: on.id, which: { key: 'representation' } });
    expect((await textOf(await fetched(at, made))).trim()).toBe('We stand with Grace Obi.');
    const again = { key: 'representation', file: fileOf(await template('Ours again: {memberName}')) };
    expect(await refused(call.saveTemplate(again))).toMatchObject({
      code: 'STALE_RECORD',
      data: { current: { revision: 1 } },
    });
    expect(await call.saveTemplate({ ...again, revision: 1 })).toMatchObject({ id: saved.id, revision: 2 });
    expect(await refused(call.removeTemplate({ templateId: saved.id, revision: 1 }))).toMatchObject({
      code: 'STALE_RECORD',
    });
    await call.removeTemplate({ templateId: saved.id, revision: 2 });
    expect((await call.list()).rows.find(({ key }) => key === 'representation')).toMatchObject({ isEdited: false });
  });

  test('one stands beside the others, by its own title', async () => {
    const on = await openFullCase();
    const path = join(at.folder, 'thanks.docx');
    await writeFile(path, await template('Thank you, {memberName}.'));
    const { id } = await call.saveTemplate({ title: 'Thanks / to a member', path });
    expect((await call.list()).rows.at(-1)).toMatchObject({ key: null, templateId: id, title: 'Thanks / to a member' });
    const made = await call.write({ caseId: on.id, which: { templateId: id } });
    expect(made.name).toBe('2026-0001-thanks-to-a-member.docx');
    expect(await call.saveTemplate({ templateId: id, revision: 1, title: 'Thanks' })).toMatchObject({
      title: 'Thanks',
      revision: 2,
    });
    expect((await textOf(await fetched(at, await call.template({ which: { templateId: id } })))).trim()).toBe(
      'Thank you, {memberName}.',
    );
  });

  test('one that cannot be used is refused in words, and the old one stays', async () => {
    const saved = await call.saveTemplate({ key: 'appeal', file: fileOf(await template('Ours: {memberName}')) });
    const before = count();
    const macros = new PizZip(await template('With macros {memberName}'));
    macros.file('word/vbaProject.bin', 'macro');
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    for (const [bytes, words] of [
      [await template('Dear {memberNam}'), /memberNam/],
      [await template('Dear {memberName'), /./],
      [macros.generate({ type: 'uint8array' }), /macros/],
      [Uint8Array.from(locked), /password/],
      [(await template('Half')).slice(0, 500), /damaged/],
      [new TextEncoder().encode('Dear {memberName}'), /not a Word document/],
      [new Uint8Array(), /empty/],
    ] as const) {
      const { code, issues } = await refused(
        call.saveTemplate({ key: 'appeal', revision: saved.revision, file: fileOf(bytes) }),
      );
      expect(code).toBe('INVALID_INPUT');
      expect(issues[0].path).toEqual(['file']);
      expect(issues[0].message).toMatch(words);
    }
    expect(count()).toEqual(before);
    expect((await textOf(await fetched(at, await call.template({ which: { key: 'appeal' } })))).trim()).toBe(
      'Ours: {memberName}',
    );
    expect(await refused(call.saveTemplate({ file: fileOf(await template('x')) }))).toMatchObject({
      issues: [{ path: ['title'] }],
    });
    expect(await refused(call.saveTemplate({ key: 'nothing', file: fileOf(await template('x')) }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refused(call.saveTemplate({ key: 'appeal' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused(call.template({ which: { templateId: ids.nobody } }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
