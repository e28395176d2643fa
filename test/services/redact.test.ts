// A redacted copy, searched by pdf.js: nobody who was chosen is in it, whatever the document was.

import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePaper } from '../../electron/core/formats/pdf/paper.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { addFile, changeCase, fetched, openReadyCase, putBranch } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  await putBranch(at);
});
afterEach(() => at.close());

const refused = async (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues }),
  );

async function letter(...lines: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage();
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 50, y: 700 - index * 20, size: 12, font });
  return document.save();
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(PIXEL);
  document.addPage().drawImage(picture, { x: 0, y: 0, width: 500, height: 700 });
  return document.save();
}

async function word(): Promise<Uint8Array> {
  const body = [
    new Paragraph({
      children: [new TextRun('Dear Gra'), new TextRun({ text: 'ce Obi', bold: true }), new TextRun(',')],
    }),
    new Paragraph('Ian Pike & others have decided.'),
  ];
  const footers = { default: new Footer({ children: [new Paragraph('Personnel file 1003318')] }) };
  return Packer.toBuffer(new Document({ sections: [{ children: body, footers }] }));
}

const MAIL = [
  'From: Ian Pike <ian.pike@example.org>',
  'To: Grace Obi <grace.obi@example.org>',
  'Date: Mon, 23 Nov 2026 10:00:00 +0000',
  'Subject: Your dismissal, Grace',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Ring me on 07700 900123, Ms Obi. Kestrel will not change.',
  '',
].join('\r\n');

async function openFullCase() {
  const on = await openReadyCase(at);
  await addFile(at, on.id, 'Grace Obi letter.pdf', await letter('Dear Grace,'));
  await addFile(at, on.id, 'decision.docx', await word());
  await addFile(at, on.id, 'mail.eml', MAIL);
  await addFile(at, on.id, 'note.txt', 'GRÁCE OBI\nwas heard by Pi-\nke. Project Kestrel was not named.');
  return on;
}

test('hides everybody and every term throughout, and proves it', async () => {
  const on = await openFullCase();
  await at.call.cases.addTask({ caseId: on.id, what: 'Ring Grace about Kestrel', dueOn: null });
  const made = await at.call.cases.redact({ id: on.id, terms: [{ find: 'Kestrel', replaceWith: '[the project]' }] });
  expect(made).toMatchObject({ name: '2026-0001-redacted.pdf', notSearchable: [] });
  expect(made.replaced).toBeGreaterThan(15);
  expect(made.searchedFor).toEqual(
    expect.arrayContaining(['Kestrel', 'Grace Obi', 'Obi', 'Pike', 'ian.pike@example.org', '1003318']),
  );
  const bytes = await fetched(at, made);
  const all = (await pdfPages(bytes)).join(' ');
  const letters = all
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  for (const name of ['grace', 'obi', 'pike', 'kestrel', '1003318', '07700900123', 'example']) {
    expect(letters).not.toContain(name);
  }
  expect(all).toContain('Dear [Person A],');
  expect(all).toContain('[Person B] & others have decided.');
  expect(all).toContain('Project [the project] was not named.');
  expect(all).toContain('Personnel file [Person A]');
  expect(all).toContain('[Person A] letter.pdf');
  expect(all).toContain('Sam Adeyemi');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([document.getTitle(), document.getAuthor()].join(' ')).not.toMatch(/Grace|Obi/);
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Grace|Pike/);
});

test('a person has the same stand-in whoever else is chosen, and only who is chosen goes', async () => {
  const on = await openFullCase();
  const all = (
    await pdfPages(await fetched(at, await at.call.cases.redact({ id: on.id, people: [ids.nobody, ids.post] })))
  ).join(' ');
  expect(all).toContain('Grace Obi');
  expect(all).not.toMatch(/Pike|Adeyemi/);
  expect(all).toContain('[Person B] & others');
  expect(all).toContain('[Person C]');
});

test('lists what cannot be searched, and leaves it out', async () => {
  const on = await openReadyCase(at);
  await addFile(at, on.id, 'scan.pdf', await scan());
  await addFile(at, on.id, 'picture.png', PIXEL);
  const blocks = [{ kind: 'paragraph', text: 'Locked.' }] as const;
  const locked = {
    title: 'Locked',
    size: 'A4',
    blocks,
    createdAt: '2026-11-24T09:00:00Z',
    password: 'a good password',
  } as const;
  await addFile(at, on.id, 'locked.pdf', (await writePaper(locked)).bytes);
  await addFile(at, on.id, 'voice.mp3', Uint8Array.of(0, 1, 2, 3));
  await addFile(at, on.id, 'broken.pdf', (await letter('Half of it')).slice(0, 300));
  await addFile(at, on.id, 'advice.txt', 'Counsel advises so.', { isPrivileged: true });
  const made = await at.call.cases.redact({ id: on.id });
  expect(Object.fromEntries(made.notSearchable.map(({ name, why }) => [name, why]))).toEqual({
    'scan.pdf': 'it is a scan: a picture of text, which cannot be searched',
    'picture.png': 'it is a PNG picture: what it shows cannot be searched',
    'locked.pdf': 'it is protected by a password',
    'voice.mp3': expect.stringContaining('cannot be searched here'),
    'broken.pdf': 'it is damaged and cannot be read',
  });
  expect((await pdfPages(await fetched(at, made))).join(' ')).not.toContain('Counsel');
});

test('is not handed out while a term is found or a choice cannot be used', async () => {
  const on = await openFullCase();
  const issues = async (input: object) => (await refused(at.call.cases.redact({ id: on.id, ...input }))).issues;
  expect(await issues({ people: [ids.jose] })).toMatchObject([{ path: ['people', 0] }]);
  expect(await issues({ people: [] })).toMatchObject([{ message: 'Say whom or what to take out.' }]);
  expect(await issues({ terms: [{ find: '...' }] })).toMatchObject([{ path: ['terms', 0, 'find'] }]);
  expect(await issues({ terms: [{ find: 'Kestrel', replaceWith: 'Project Kestrel' }] })).toMatchObject([
    { path: ['terms'] },
  ]);
  // The index says it by itself, and no replacement reaches that.
  expect(await issues({ terms: [{ find: 'Index' }] })).toMatchObject([
    { path: ['terms'], message: expect.stringContaining('“Index” would still be found') },
  ]);
  await changeCase(at, on.id, { people: [] });
  expect((await at.call.cases.redact({ id: on.id, people: [ids.grace] })).notSearchable).toEqual([]);
});
