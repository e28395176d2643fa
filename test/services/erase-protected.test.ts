// Requests and erasing on a desk with passphrases: a sealed case is in no pack and in no preview of whoever cannot open it, and what
// is destroyed stays destroyed behind the keys too.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { refused } from '../support/casework-desk.ts';
import { fileAt } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

const keyCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const ANA = 'violet harbour piano seldom';
const BEN = 'copper lantern meadow eleven';
const MARKER = 'Xyzzyplugh';

let folder: string;
let program: Program;
let call: DeskClient;
let memberId: string;
let sealed: { id: string; number: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-erase-'));
  const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
  const log = { info: () => undefined, error: () => undefined };
  program = await openProgram({ dataFolder: folder, which: 'own', now, log, version: 'test', keyCost });
  call = inProcessClient(program);
  await call.session.setUp({
    passphrase: ANA,
    officer: 'Ana Obi',
    branch: { name: 'Northfield Branch', nation: 'england-and-wales' },
  });
  const ben = await call.officers.add({ name: 'Ben Adeyemi', roles: ['convenor'], passphrase: BEN });
  memberId = (await call.members.add({ firstName: 'Grace', lastName: MARKER })).id;
  await call.session.unlock({ passphrase: BEN });
  const on = await call.cases.open({ who: [{ memberId }], type: 'discrimination', whatHappened: 'Only for Ben' });
  sealed = { id: on.id, number: on.number };
  await call.cases.seal({ caseId: on.id, officerIds: [ben.id] });
  await call.session.unlock({ passphrase: ANA });
});
afterEach(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

test('the pack of whoever cannot open a sealed case does not betray it', async () => {
  const filesOf = async (name: string) => {
    const path = join(folder, name);
    await call.branch.subjectAccess({ memberId, path });
    const files = unzipSync(await fileAt(path));
    await rm(path);
    const texts = await Promise.all(
      Object.entries(files).map(async ([file, bytes]) =>
        file.endsWith('.pdf') ? (await pdfPages(bytes)).join(' ') : new TextDecoder().decode(bytes),
      ),
    );
    return { names: Object.keys(files).join(), text: texts.join('\n') };
  };
  const anas = await filesOf('ana.zip');
  const its = [new RegExp(`(?<!DP-)${sealed.number}`), new RegExp(sealed.id), /Only for Ben/];
  for (const secret of its) expect(anas.names + anas.text).not.toMatch(secret);
  expect(anas.text).toContain('does not say whether there are any');
  const preview = JSON.stringify(await call.branch.previewErase({ memberId }));
  for (const secret of its) expect(preview).not.toMatch(secret);
});

test('what the secretary destroys is gone from history behind the keys; the sealed case stays whole for whoever may open it', async () => {
  const { confirm, blockedBy } = await call.branch.previewErase({ memberId });
  expect(blockedBy).toEqual([]);
  const { erasure } = await call.branch.erase({ memberId, authority: 'The office said so', confirm });
  expect(erasure.finishedAt).not.toBeNull();
  await call.session.lock();
  await call.session.unlock({ passphrase: ANA });
  expect(await call.branch.verify()).toMatchObject({ isSound: true });
  const { rows } = await call.branch.history({ page: { offset: 0, limit: 500 } });
  const { store } = program.desk;
  for (const { seq, account } of rows) {
    expect(JSON.stringify(await store.changesOf(seq, account))).not.toContain(MARKER);
  }
  expect((await call.branch.search({ text: MARKER })).total).toBe(0);
  expect(await refused(call.members.get({ id: memberId }))).toMatchObject({ code: 'NOT_FOUND' });
  await call.session.unlock({ passphrase: BEN });
  expect((await call.cases.get({ id: sealed.id })).case.whatHappened).toBe('Only for Ben');
});

test('only a secretary logs, holds, erases and makes packs', async () => {
  await call.session.unlock({ passphrase: BEN });
  for (const asked of [
    call.requests.list(),
    call.branch.subjectAccess({ memberId }),
    call.branch.erase({ memberId, authority: 'None' }),
    call.branch.previewErase({ memberId }),
    call.requests.hold({ on: { kind: 'member', id: memberId }, reason: 'None' }),
  ]) {
    expect((await refused(asked)).code).toBe('FORBIDDEN');
  }
});
