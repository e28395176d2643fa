// The exported audit, checked by other programs as docs/checking-the-audit.md says: openssl, the script beside it, and Python
// where there is one. Each finds a file sound, and the same file with one letter changed not.

import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { KeySet } from '../../electron/core/keys/key-set.ts';
import { newKeyPair } from '../../electron/core/keys/raw-keys.ts';
import { type AuditDesk, addOfficers, officerIds, openAuditDesk } from '../support/audit-desk.ts';
import { dismissal, furnish, ids, refused } from '../support/casework-desk.ts';

const run = promisify(execFile);
const { ana, sam, lee } = officerIds;
const docs = join(import.meta.dirname, '../../docs');

interface Ran {
  code: number;
  said: string;
}

const ran = (command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  run(command, args, { cwd, env: { ...process.env, ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );

/** What stands in the recipe between fences of a language. */
async function recipe(language: string): Promise<string> {
  const text = await readFile(join(docs, 'checking-the-audit.md'), 'utf8');
  return text.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``))?.[1] ?? '';
}

const newKeys = (): KeySet => ({
  account: ana,
  folderId: randomUUID(),
  dataKey: randomBytes(32),
  privateKey: newKeyPair('x25519').privateKey,
  signing: newKeyPair('ed25519'),
  generation: 1,
});

let folder: string;
let desk: AuditDesk;

async function fill(keys?: KeySet): Promise<void> {
  desk = await openAuditDesk(keys ? { keys } : {});
  await furnish(desk as never);
  await addOfficers(desk, ids.rep);
  const on = await desk.as(ana).cases.open(dismissal);
  await desk.as(ana).cases.get({ id: on.id });
  await desk.as(ana).members.list({ search: 'Obi' });
  await refused(desk.as(sam).cases.get({ id: on.id }));
}

async function exported(account: string, question: { from?: string; to?: string } = {}) {
  const path = join(folder, `${randomUUID()}.jsonl`);
  const made = await desk.as(account).branch.exportAudit({ ...question, path });
  return { path, ...made, text: await readFile(path, 'utf8') };
}

async function edited(path: string, change: (text: string) => string): Promise<string> {
  const other = join(folder, `${randomUUID()}.jsonl`);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(other, changed);
  return other;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-export-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

describe('signed', () => {
  beforeEach(() => fill(newKeys()));

  const openssl = async (path: string) => ran('sh', ['-ec', await recipe('sh')], folder, { FILE: path });
  const script = (path: string, ...more: string[]) =>
    ran(process.execPath, [join(docs, 'check-audit.mjs'), path, ...more], folder);

  test('openssl follows the recipe, finds the fingerprint on screen, and the signature good', async () => {
    const { path, signedBy } = await exported(ana);
    const { code, said } = await openssl(path);
    expect(said).toContain('Signature Verified Successfully');
    expect(code).toBe(0);
    expect(said).toContain(signedBy?.fingerprint.replaceAll(' ', ''));
    expect(await desk.as(sam).branch.signingKey({})).toEqual(signedBy);
  });

  test('openssl refuses it with one letter changed', async () => {
    const { path } = await exported(ana);
    const other = await edited(path, (text) => text.replace('cases.get', 'cases.set'));
    const { code, said } = await openssl(other);
    expect(said).toContain('Signature Verification Failure');
    expect(code).not.toBe(0);
  });

  test('the script finds it sound, signed by the key that was written down, and no other', async () => {
    const { path, signedBy, lines } = await exported(ana);
    const sound = await script(path, signedBy?.fingerprint ?? '');
    expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('SOUND') });
    expect(sound.said).toContain('as written down');
    expect(lines).toBe(3 + 3);
    expect(await script(path, 'ab12 '.repeat(16))).toMatchObject({
      code: 1,
      said: expect.stringContaining('another key'),
    });
  });

  test.each([
    ['a letter of a line', (text: string) => text.replace('cases.get', 'cases.set')],
    ['the name of an officer', (text: string) => text.replace('Ana Secretary', 'Eve Secretary')],
    ['a line left out', (text: string) => text.split('\n').toSpliced(2, 1).join('\n')],
    [
      'the signature',
      (text: string) =>
        text.replace(/"signature":"./, (begun) => begun.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))),
    ],
  ])('the script refuses %s', async (_what, change) => {
    const { path } = await exported(ana);
    const { code, said } = await script(await edited(path, change));
    expect([code, said]).toEqual([1, expect.stringContaining('NOT SOUND: the signature does not hold')]);
  });

  test('for an auditor lines about what they may not see are withheld, and the chains hold through them', async () => {
    const { path, withheld, text } = await exported(lee);
    expect(withheld).toBeGreaterThan(0);
    const [caseRecord] = [...desk.store.view(ana).all('cases')];
    expect(text).not.toContain(caseRecord?.id);
    expect((await script(path)).said).toMatch(/SOUND\n$/);
  });
});

describe('unsigned', () => {
  beforeEach(() => fill());

  test('it says so in words, and its chains can be checked all the same', async () => {
    const { path, text, signedBy } = await exported(ana);
    expect(signedBy).toBeNull();
    expect(await desk.as(ana).branch.signingKey({})).toBeNull();
    expect(text).toContain('Nobody signed this file');
    const { code, said } = await ran(process.execPath, [join(docs, 'check-audit.mjs'), path], folder);
    expect([code, said]).toEqual([0, expect.stringContaining('NOT SIGNED')]);
  });

  test.each([
    ['a letter', (text: string) => text.replace('cases.get', 'cases.set'), 'does not match its hash'],
    [
      'a line left out',
      (text: string) => text.split('\n').toSpliced(2, 1).join('\n'),
      'does not follow the one before it',
    ],
  ])('%s shows without a signature too', async (_what, change, why) => {
    const { path } = await exported(ana);
    const other = await edited(path, change);
    const { code, said } = await ran(process.execPath, [join(docs, 'check-audit.mjs'), other], folder);
    expect([code, said]).toEqual([1, expect.stringContaining(why)]);
  });

  test('the lines in Python say the same', async ({ skip }) => {
    if ((await ran('python3', ['--version'], folder)).code !== 0) skip('there is no Python on this computer');
    const program = join(folder, 'check.py');
    await writeFile(program, await recipe('python'));
    const { path } = await exported(ana);
    expect(await ran('python3', [program, path], folder)).toEqual({ code: 0, said: 'both chains hold\n' });
    const other = await edited(path, (text) => text.replace('cases.get', 'cases.set'));
    expect((await ran('python3', [program, other], folder)).said).toContain('does not match its hash');
  });

  test('of some days only the lines between them, which follow each other', async () => {
    desk.setNow('2026-11-25T09:00:00Z');
    await desk.as(ana).members.get({ id: ids.grace });
    desk.setNow('2026-11-26T09:00:00Z');
    await desk.as(ana).members.get({ id: ids.grace });
    const { path, lines, text } = await exported(ana, { from: '2026-11-25', to: '2026-11-25' });
    expect(lines).toBe(1);
    expect(text).toContain('2026-11-25T09:00:00.000Z');
    expect((await ran(process.execPath, [join(docs, 'check-audit.mjs'), path], folder)).code).toBe(0);
  });
});
