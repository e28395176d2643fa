// Documents on a case: dragged in, stored once, named as they were.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseworkDesk,
  dismissal,
  furnish,
  ids,
  openCaseworkDesk,
  refused,
  uploaded,
} from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

test('a document keeps its name, never as a path, and the same bytes are kept once', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const name = '../../Dismissal “letter” – José.pdf';
  const file = () => new File(['%PDF-1.4 the letter'], name, { type: 'application/pdf' });
  const first = await at.callFromPage.cases.addDocument({ caseId, file: file() });
  expect(first).toMatchObject({ name, mediaType: 'application/pdf', bytes: 19, addedOn: '2026-11-24' });
  const second = await at.callFromPage.cases.addDocument({ caseId, file: file() });
  expect(second.hash).toBe(first.hash);
  expect((await at.call.cases.timeline({ caseId })).rows[0]).toMatchObject({ kind: 'document', text: name });

  const offer = await at.call.cases.openDocument({ id: first.id });
  expect(offer).toMatchObject({ name: 'Dismissal “letter” – José.pdf', bytes: 19 });
  const download = at.desk.downloads.take(offer.token)!;
  expect(await new Response(await download.open()).text()).toBe('%PDF-1.4 the letter');
  expect(at.desk.downloads.take(offer.token)).toBeUndefined();
});

test('a document whose file was damaged is said to be, before anything is fetched', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const file = new File(['the letter'], 'letter.txt', { type: 'text/plain' });
  const { id, hash } = await at.call.cases.addDocument({ caseId, file });
  await writeFile(join(at.folder, 'attachments', hash.slice(0, 2), hash.slice(2)), 'the letterX');
  const said = await refused(at.call.cases.openDocument({ id }));
  expect(said).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('damaged') });
});

test('a document by its path comes from this computer only; what cannot be taken is said in words', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const path = join(at.folder, 'note.txt');
  await writeFile(path, 'from the disk');
  expect(await at.call.cases.addDocument({ caseId, path })).toMatchObject({
    name: 'note.txt',
    mediaType: 'text/plain',
  });
  const issue = { code: 'INVALID_INPUT', issues: [{ path: ['path'] }] };
  expect(await refused(at.callFromPage.cases.addDocument({ caseId, path }))).toMatchObject(issue);
  expect(await refused(at.call.cases.addDocument({ caseId, path: at.folder }))).toMatchObject(issue);
  expect(await refused(at.call.cases.addDocument({ caseId }))).toMatchObject({ issues: [{ path: ['file'] }] });
  const large = new File([new Uint8Array(32 * 1024 * 1024 + 1)], 'large.bin');
  expect(await refused(at.call.cases.addDocument({ caseId, file: large }))).toMatchObject({
    code: 'TOO_LARGE',
    data: { limit: 32, unit: 'MB' },
  });
  expect(await refused(at.call.cases.addDocument({ caseId: ids.nobody, path }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('100 MB come by the token of an upload; more is refused, and a token is good once', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const bytes = new Uint8Array(100 * 1024 * 1024);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  const upload = await uploaded(at, bytes);
  const add = (change: object) => at.callFromPage.cases.addDocument({ caseId, name: 'Scans.pdf', ...change });
  const document = await add({ upload, tags: ['Scans', 'scans', 'Medical'], isPrivileged: true });
  expect(document).toMatchObject({
    name: 'Scans.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.byteLength,
    tags: ['Scans', 'Medical'],
    isPrivileged: true,
  });
  expect((await at.call.cases.timeline({ caseId })).rows[0]).toMatchObject({ kind: 'document', isPrivileged: true });
  expect(await refused(add({ upload }))).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['upload'] }] });
  const larger = await uploaded(at, new Uint8Array(100 * 1024 * 1024 + 1));
  expect(await refused(add({ upload: larger }))).toMatchObject({ code: 'TOO_LARGE', data: { limit: 100, unit: 'MB' } });
  const unnamed = await uploaded(at, new Uint8Array(1));
  const { code, issues } = await refused(at.callFromPage.cases.addDocument({ caseId, upload: unnamed }));
  expect([code, issues[0].path]).toEqual(['INVALID_INPUT', ['name']]);
});

test('what a document is, its bytes say and not its name', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const typeOf = async (bytes: BlobPart, name: string, type = '') =>
    (await at.call.cases.addDocument({ caseId, file: new File([bytes], name, { type }) })).mediaType;
  expect(await typeOf('<html><script>alert(1)</script>', 'letter.pdf', 'application/pdf')).toBe('text/html');
  expect(await typeOf('%PDF-1.4 x', 'letter.txt', 'text/plain')).toBe('application/pdf');
  expect(await typeOf('name,day\nGrace,2026', 'days.csv')).toBe('text/csv');
  expect(await typeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'picture')).toBe('image/png');
  expect(await typeOf(new Uint8Array(), 'nothing.bin')).toBe('application/octet-stream');
});

test('a name of 255 emoji, or one that is a path, is kept as it was and made safe when it leaves', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const families = `${'👩‍👩‍👧‍👦'.repeat(63)}🙂🙂🙂.pdf`;
  for (const name of [`${'🙂'.repeat(255)}.pdf`, families, '../../etc/passwd', 'C:\\Temp\\CON.txt', 'a\u202efdp.exe']) {
    const document = await at.callFromPage.cases.addDocument({ caseId, file: new File(['%PDF-1.4'], name) });
    expect(document.name).toBe(name);
    const offer = await at.call.cases.openDocument({ id: document.id });
    expect(Buffer.byteLength(offer.name)).toBeLessThanOrEqual(255);
    expect(offer.name).not.toMatch(/[/\\\u202e]|^\.|^con\./iu);
  }
});

test('a document is found by its name and its tags, and both can be changed', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const added = await at.call.cases.addDocument({ caseId, file: new File(['x'], 'scan0001.txt') });
  const change = { name: 'Letter of dismissal.txt', tags: ['Correspondence'] };
  const changed = await at.call.cases.updateDocument({ id: added.id, revision: 1, ...change });
  expect(changed).toMatchObject({ ...change, hash: added.hash, isPrivileged: false });
  await at.store.searchReady;
  const find = async (text: string) => (await at.store.view('branch').search(text, 5)).hits.map(({ id }) => id);
  expect(await find('correspondence')).toContain(added.id);
  expect(await find('letter of dismissal')).toContain(added.id);
  expect(await find('scan0001')).not.toContain(added.id);
  const privileged = await at.call.cases.updateDocument({ id: added.id, revision: 2, isPrivileged: true });
  expect(privileged.isPrivileged).toBe(true);
  const rows = (await at.call.cases.timeline({ caseId })).rows;
  expect(rows.find(({ kind }) => kind === 'document')).toMatchObject({ documentId: added.id, isPrivileged: true });
  expect(rows.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'scan0001.txt is now called Letter of dismissal.txt.',
      'Letter of dismissal.txt is kept apart, as privileged.',
    ]),
  );
  expect(await refused(at.call.cases.updateDocument({ id: added.id, revision: 2, tags: [] }))).toMatchObject({
    code: 'STALE_RECORD',
    data: { current: { revision: 3, tags: ['Correspondence'] } },
  });
  const seq = at.store.seq;
  await at.call.cases.updateDocument({ id: added.id, revision: 3, isPrivileged: true });
  expect(at.store.seq).toBe(seq);
});
