// Documents on a case: dragged in, stored once, named as they were.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseworkDesk, dismissal, furnish, ids, openCaseworkDesk, refused } from '../support/casework-desk.ts';

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
