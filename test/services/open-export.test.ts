// The open export: plain files that another program reads, and the same branch again when it is opened here; and what becomes of
// a zip that somebody else made.

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import { openExportJsonSchema } from '../../shared/contract/open-export.ts';
import { refused } from '../support/casework-desk.ts';
import { hastyFiles } from '../support/hasty-files.ts';

let home: string;
let programs: Program[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'branchdesk-open-export-'));
  programs = [];
});
afterEach(async () => {
  for (const program of programs) await program.close();
  await rm(home, { recursive: true, force: true });
});

async function start(name: string, which: 'own' | 'sample' = 'own') {
  const log = { info: () => undefined, error: () => undefined };
  const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
  const dataFolder = join(home, name);
  const program = await openProgram({ dataFolder, which, now, log, version: 'test', files: hastyFiles });
  programs.push(program);
  return { program, call: inProcessClient(program) };
}

async function exported(desk: Awaited<ReturnType<typeof start>>, name: string): Promise<{ path: string; zip: PizZip }> {
  const path = join(home, name);
  await desk.call.branch.export({ kind: 'open', path });
  return { path, zip: new PizZip(await readFile(path)) };
}

const filesOf = (zip: PizZip): Map<string, string> =>
  new Map(
    Object.values(zip.files)
      .filter((file) => !file.dir)
      .map((file) => [file.name, createHash('sha256').update(file.asUint8Array()).digest('hex')]),
  );

test('export, import and export again give the same bytes of every record and document', async () => {
  const sample = await start('one', 'sample');
  const { rows } = await sample.call.cases.list({ page: { offset: 0, limit: 1 } });
  await sample.call.cases.addDocument({ caseId: rows[0]!.id, file: new File(['Dear member'], '../Letter: 1.txt') });
  const first = await exported(sample, 'first.zip');
  const manifest = JSON.parse(first.zip.file('export.json')!.asText());
  expect(manifest).toMatchObject({ format: 'branchdesk-open-export', version: 1 });
  expect(manifest.collections.members).toBeGreaterThan(1_000);
  const index = JSON.parse(first.zip.file('attachments/index.json')!.asText());
  const letter = index.find((one: { records: { name: string }[] }) => one.records[0]?.name.includes('Letter'));
  expect(letter.file).toMatch(/^attachments\/\d{4}-\d{4}\/[^/]*Letter[^/]*\.txt$/);
  expect(first.zip.file(letter.file)!.asText()).toBe('Dear member');
  expect(first.zip.file('collections/monitoring.json')).toBeNull();
  expect(first.zip.file('README.txt')!.asText()).toContain('NOT ENCRYPTED');

  const fresh = await start('two');
  const opened = await fresh.call.branch.import({ path: first.path });
  expect(opened).toMatchObject({ kind: 'open', missingAttachments: 0, seq: 1 });
  expect(opened.next.join(' ')).toContain('history begins anew');
  expect((await fresh.call.branch.verify()).isSound).toBe(true);
  const second = await exported(fresh, 'second.zip');
  expect(filesOf(second.zip)).toEqual(filesOf(first.zip));
  // Numbers go on where they were.
  const { number } = (await fresh.call.cases.get({ id: rows[0]!.id })).case;
  expect(number).toBe(rows[0]!.number);
  const member = (await fresh.call.members.list({ page: { offset: 0, limit: 1 } })).rows[0]!;
  const opening = await fresh.call.cases.open({ who: [{ memberId: member.id }], type: 'pay' });
  const numbers = JSON.parse(first.zip.file('collections/cases.json')!.asText()).map(
    (one: { number: string }) => one.number,
  );
  expect(numbers).not.toContain((await fresh.call.cases.get({ id: opening.id })).case.number);
}, 60_000);

test('docs/open-export.schema.json is what the code writes', async () => {
  const published = JSON.parse(await readFile('docs/open-export.schema.json', 'utf8'));
  const ofCode = JSON.parse(JSON.stringify(openExportJsonSchema()));
  expect(published, 'Write openExportJsonSchema() into docs/open-export.schema.json again.').toEqual(ofCode);
});

test('a page makes it only with a typed yes, and what is here is never written over', async () => {
  const desk = await start('one');
  await desk.call.branch.setUp({ name: 'Northfield', nation: 'scotland' });
  const page = inProcessClient({
    ...desk.program,
    context: () => desk.program.context({ isInProcess: false }),
  } as Program);
  for (const confirm of [undefined, '', 'no']) {
    const answer = await refused(page.branch.export({ kind: 'open', ...(confirm === undefined ? {} : { confirm }) }));
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['confirm'] }] });
  }
  const offered = await page.branch.export({ kind: 'open', confirm: 'Yes' });
  expect(offered.name).toBe('branchdesk-open-export-2026-11-24.zip');
  const { path } = await exported(desk, 'first.zip');
  expect((await refused(desk.call.branch.import({ path }))).message).toMatch(/something here already/);
  expect((await refused(desk.call.branch.export({ kind: 'open', path }))).code).toBe('INVALID_INPUT');
});

describe('a zip that somebody else made', () => {
  async function ours(): Promise<PizZip> {
    const desk = await start('one');
    await desk.call.branch.setUp({ name: 'Northfield', nation: 'scotland' });
    const member = await desk.call.members.add({ firstName: 'Grace', lastName: 'Obi' });
    const { id } = await desk.call.cases.open({ who: [{ memberId: (member as { id: string }).id }], type: 'pay' });
    await desk.call.cases.addDocument({ caseId: id, file: new File(['Dear member'], 'letter.txt') });
    return (await exported(desk, 'ours.zip')).zip;
  }

  const edit = (zip: PizZip, name: string, change: (value: never) => unknown): void => {
    zip.file(name, JSON.stringify(change(JSON.parse(zip.file(name)!.asText()) as never)));
  };
  const documentOf = (zip: PizZip): string => JSON.parse(zip.file('attachments/index.json')!.asText())[0].file;

  const hostile: [string, (zip: PizZip) => void, RegExp][] = [
    ['no list of what it holds', (zip) => zip.remove('export.json'), /not an open export/],
    [
      'other words in it',
      (zip) => edit(zip, 'export.json', (m: object) => ({ ...m, format: 'x' })),
      /not an open export/,
    ],
    ['a newer version', (zip) => edit(zip, 'export.json', (m: object) => ({ ...m, version: 2 })), /newer Branchdesk/],
    [
      'a kind of record missing',
      (zip) => zip.remove('collections/members.json'),
      /collections\/members.json is missing/,
    ],
    ['fewer records than it says', (zip) => zip.file('collections/members.json', '[]'), /holds 0 records/],
    [
      'a record without its name',
      (zip) =>
        edit(zip, 'collections/members.json', ([one]: { lastName?: string }[]) => [{ ...one, lastName: undefined }]),
      /members.json, record 1 cannot be used: at lastName/,
    ],
    [
      'one id twice',
      (zip) => {
        edit(zip, 'collections/members.json', ([one]: object[]) => [one, one]);
        edit(zip, 'export.json', (m: { collections: object }) => ({
          ...m,
          collections: { ...m.collections, members: 2 },
        }));
      },
      /have one id/,
    ],
    [
      'a record of a case that is not there',
      (zip) => {
        zip.file('collections/cases.json', '[]');
        edit(zip, 'export.json', (m: { collections: object }) => ({
          ...m,
          collections: { ...m.collections, cases: 0 },
        }));
      },
      /belongs to one that is not in/,
    ],
    ['a document missing', (zip) => zip.remove(documentOf(zip)), /A document is missing/],
    ['a document changed', (zip) => zip.file(documentOf(zip), 'Dear nobody'), /is not what it was/],
    ['what is no JSON', (zip) => zip.file('collections/cases.json', '[{'), /cannot be read as JSON/],
    ['no list', (zip) => zip.file('collections/cases.json', '{}'), /is not a list/],
    ['a bomb', (zip) => zip.file('collections/cases.json', Buffer.alloc(60_000_000)), /unpacks to more|cannot be read/],
    [
      'millions of numbers',
      (zip) => edit(zip, 'export.json', (m: object) => ({ ...m, series: { cases: 9e15 } })),
      /cannot be used/,
    ],
  ];

  test.each(hostile)('with %s is refused in a sentence, and nothing is written', async (_, spoil, words) => {
    const zip = await ours();
    spoil(zip);
    const path = join(home, 'theirs.zip');
    await writeFile(path, zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
    const fresh = await start('fresh');
    const answer = await refused(fresh.call.branch.import({ path }));
    expect(answer.code).toBe('INVALID_INPUT');
    expect(answer.message).toMatch(words);
    expect(fresh.program.desk.store.seq).toBe(0);
    expect((await fresh.call.members.list({ page: { offset: 0, limit: 1 } })).total).toBe(0);
  });

  test('with names that lead out of the folder writes nothing there', async () => {
    const zip = await ours();
    const was = documentOf(zip);
    const bytes = zip.file(was)!.asUint8Array();
    zip.remove(was);
    const out = '../../../../../../tmp/branchdesk-escaped.txt';
    zip.file(out, bytes, { createFolders: false });
    edit(zip, 'attachments/index.json', ([one]: object[]) => [{ ...one, file: out }]);
    const path = join(home, 'theirs.zip');
    await writeFile(path, zip.generate({ type: 'nodebuffer' }));
    const fresh = await start('fresh');
    await fresh.call.branch.import({ path }).catch(() => undefined);
    await expect(readFile('/tmp/branchdesk-escaped.txt')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('that was cut off is refused', async () => {
    const zip = await ours();
    const bytes = zip.generate({ type: 'nodebuffer' });
    const fresh = await start('fresh');
    const path = join(home, 'cut.zip');
    for (const part of [0.2, 0.6, 0.99]) {
      await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * part)));
      expect((await refused(fresh.call.branch.import({ path }))).message).toMatch(/damaged|not copied whole/);
    }
  });
});
