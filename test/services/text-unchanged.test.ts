// Text that breaks programs comes back exactly as it was typed, from memory and from the disk.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { systemNow } from '../../electron/core/ports.ts';
import { openProgram } from '../../electron/core/program.ts';
import { naughtyStrings } from '../support/hostile-input.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-text-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = () =>
  openProgram({
    dataFolder: folder,
    which: 'own',
    now: systemNow,
    log: { info: () => undefined, error: () => undefined },
    version: 'test',
  });

test('text comes back as it was typed, also after the desk was closed and opened', async () => {
  let program = await open();
  let client = inProcessClient(program);
  await client.branch.setUp({ name: 'Text', nation: 'scotland' });
  const halves = ['\ud800', 'x\udc00y', '\0', ' lead and trail ', '\r\n', '\u2028', '\ufeff', 'e\u0301', 'é'];
  const texts = [...naughtyStrings, ...halves].filter((text) => text.length <= 500);
  const fields = ['firstName', 'lastName', 'notes', 'address', 'email', 'postcode', 'accessNeeds'] as const;
  const kept: { id: string; typed: Record<string, string> }[] = [];
  for (let at = 0; at < texts.length; at += fields.length) {
    const typed = Object.fromEntries(fields.map((field, offset) => [field, texts[at + offset] ?? 'no more']));
    // Somebody without any name is refused, on purpose.
    if (`${typed.firstName}${typed.lastName}`.trim() === '') typed.lastName = 'Named';
    kept.push({ id: (await client.members.add(typed)).id, typed });
  }
  const draft = Object.fromEntries(texts.map((text) => [text, [text]]));
  await client.session.setDesk({ key: 'draft', value: draft });
  const made = await client.cases.open({
    who: [{ memberId: kept[0]!.id }],
    type: 'other',
    whatHappened: texts.join('\u241e'),
    nextStep: naughtyStrings[0]!,
  });
  const check = async () => {
    for (const { id, typed } of kept) expect((await client.members.get({ id })).member).toMatchObject(typed);
    expect((await client.session.getDesk({ key: 'draft' })).value).toEqual(draft);
    expect((await client.cases.get({ id: made.id })).case.whatHappened).toBe(texts.join('\u241e'));
  };
  await check();
  await program.close();
  program = await open();
  client = inProcessClient(program);
  await check();
  await program.close();
});
