// A sealed case: under a key of its own, on the disk and in memory. Whoever is not named holds the data key and finds nothing.

import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { RECOVERY_ACCOUNT } from '../../electron/core/keys/key-set.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import {
  ANA,
  BEN,
  CLEO,
  historyOf,
  makeCase,
  makeDocument,
  makeEntry,
  type SealedFolder,
  sealedFolder,
} from '../support/sealed-folder.ts';
import { openTestStore, rename, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const MARKER = 'Ouagadougou-9173';
const ben = { account: BEN };
const ana = { account: ANA };
const seal = (caseId: string) => ({ code: 'cases.seal', ids: [caseId] });

const bytesOf = async function* (content: string) {
  yield Buffer.from(content, 'utf8');
};

interface Begun {
  caseId: string;
  document: ReturnType<typeof makeDocument>;
  other: string;
  enquiryId: string;
}

/** A case with everything that hangs on one, of which an earlier version says the marker too, and another that stays open. */
async function begin(store: DeskStore): Promise<Begun> {
  const on = makeCase(MARKER);
  const other = makeCase('in the open');
  const kept = await store.attach(bytesOf(`The content of ${MARKER}`));
  const shared = await store.attach(bytesOf('A form that both have'));
  const document = makeDocument(on.id, `${MARKER}.txt`, kept);
  const enquiry = {
    id: randomUUID(),
    memberId: null,
    name: '',
    phone: '',
    question: `Asked: ${MARKER}`,
    answer: '',
    askedOn: '2026-11-20',
    answeredOn: null,
    repId: null,
    workplaceId: null,
    caseId: null,
  };
  await store.transact(ana, { code: 'test.ask', ids: [enquiry.id] }, (tx) => tx.put('enquiries', enquiry));
  await store.transact(ana, { code: 'cases.open', ids: [on.id] }, (tx) => {
    tx.put('cases', on);
    tx.put('enquiries', { ...enquiry, caseId: on.id }, 1);
  });
  await store.transact(ana, { code: 'test.more', ids: [on.id, other.id] }, (tx) => {
    tx.put('cases', { ...on, whatHappened: `Changed, and ${MARKER} still` }, 1);
    tx.put('cases', other);
    tx.put('timeline', makeEntry(on.id, `Said: ${MARKER}`));
    tx.put('timeline', makeEntry(other.id, 'Said in the open'));
    tx.put('tasks', {
      id: randomUUID(),
      caseId: on.id,
      what: `Do ${MARKER}`,
      dueOn: '2026-12-01',
      doneOn: null,
      repId: null,
      isPromise: false,
    });
    tx.put('documents', document);
    tx.put('documents', makeDocument(on.id, `${MARKER} form.txt`, shared));
    tx.put('documents', makeDocument(other.id, 'form.txt', shared));
  });
  await store.setDesk(`case:${on.id}:entry`, { text: MARKER });
  return { caseId: on.id, document, other: other.id, enquiryId: enquiry.id };
}

async function expectNothing(folder: SealedFolder): Promise<void> {
  for (const [file, content] of await folder.readAll()) {
    expect([file, content.includes(MARKER)]).toEqual([file, false]);
  }
}

const everyRecord = (store: DeskStore, account = ANA): string =>
  JSON.stringify(collectionNames.map((name) => [...store.view(account).all(name)]));

const isSound = async (store: DeskStore) => expect((await store.verify()).problems).toEqual([]);

const sealFor = (store: DeskStore, folder: SealedFolder, caseId: string, ...accounts: string[]) =>
  store.seal(accounts[0] === ANA ? ana : ben, seal(caseId), {
    caseId,
    on: '2026-11-24',
    named: folder.named(...accounts),
  });

describe('a sealed case', () => {
  let folder: SealedFolder;
  let store: DeskStore;
  let begun: Begun;

  beforeEach(async () => {
    folder = await sealedFolder();
    store = await folder.openAs(BEN);
    begun = await begin(store);
    await store.snapshot();
    await saveEmployer(store, 'Something else');
  });

  it('is nowhere on the disk for whoever holds the data key, and the chain verifies for everybody', async () => {
    await sealFor(store, folder, begun.caseId, BEN);
    await expectNothing(folder);
    await isSound(store);
    expect(everyRecord(store, BEN)).toContain(MARKER);

    await store.transact(ben, { code: 'test.more', ids: [begun.caseId] }, (tx) => {
      tx.put('timeline', makeEntry(begun.caseId, `After: ${MARKER}`));
    });
    await expectNothing(folder);
    await store.close();
    await expectNothing(folder);

    for (const account of [ANA, null]) {
      const blind = await folder.openAs(account);
      expect(everyRecord(blind)).not.toContain(MARKER);
      expect(everyRecord(blind)).toContain('in the open');
      await isSound(blind);
      expect(blind.damage).toEqual([]);
      await saveEmployer(blind, 'Another');
      await blind.snapshot();
      await expect(blind.attachment(begun.document.hash)).rejects.toThrow('there is no attachment');
      await blind.close();
    }
    for (const account of [BEN, RECOVERY_ACCOUNT]) {
      const again = await folder.openAs(account);
      expect([...again.view(account).byIndex('timeline', 'caseId', begun.caseId)]).toHaveLength(2);
      expect(again.view(account).get('cases', begun.caseId)?.whatHappened).toContain('Changed');
      expect(await text(await again.attachment(begun.document.hash))).toContain(MARKER);
      await isSound(again);
      await again.close();
    }
  });

  it('is whole for those named from history alone, and stays shut for the others', async () => {
    await sealFor(store, folder, begun.caseId, BEN);
    const before = everyRecord(store, BEN);
    const rows = await store.history({ page: { offset: 0, limit: 50 } });
    await store.close();
    for (const name of await readdir(join(folder.folder, 'snapshot'))) {
      await diskFiles.remove(join(folder.folder, 'snapshot', name));
    }
    await diskFiles.remove(join(folder.folder, 'anchor.json'));
    const again = await folder.openAs(BEN);
    const sorted = (all: string) => [...all].sort().join('');
    expect(sorted(everyRecord(again, BEN))).toBe(sorted(before));
    expect(await again.history({ page: { offset: 0, limit: 50 } })).toEqual(rows);
    await again.close();
    const blind = await folder.openAs(ANA);
    expect(everyRecord(blind)).not.toContain(MARKER);
  });

  it('has a past for those named, and none for the others; its transactions count nothing for them', async () => {
    const seq = store.seq;
    await sealFor(store, folder, begun.caseId, BEN);
    const past = await store.viewAt(BEN, seq - 2, ['cases', 'enquiries']);
    expect(past.get('cases', begun.caseId)?.whatHappened).toBe(`What happened: ${MARKER}`);
    expect(past.get('enquiries', begun.enquiryId)?.question).toContain(MARKER);
    expect(JSON.stringify(await store.changesOf(seq - 1))).toContain(MARKER);
    const own = await store.history({ page: { offset: 0, limit: 50 } });
    await store.close();

    const blind = await folder.openAs(ANA);
    const shut = await blind.viewAt(ANA, seq - 2, ['cases', 'enquiries']);
    expect([...shut.all('cases'), ...shut.all('enquiries')]).toEqual([]);
    expect(JSON.stringify(await blind.changesOf(seq - 1))).not.toContain(MARKER);
    const { rows, total } = await blind.history({ page: { offset: 0, limit: 50 } });
    expect(total).toBeLessThan(own.total);
    expect(rows.find((row) => row.seq === seq - 1)).toMatchObject({
      counts: { added: 3, changed: 0, removed: 0 },
    });
    expect(rows.find((row) => row.seq === seq - 2)).toBeUndefined();
    await expect(blind.revert(ana, seq - 1, 'leaveAlone')).rejects.toThrow('there is no transaction');
    await expect(blind.revert(ana, blind.seq, 'leaveAlone')).rejects.toThrow('cannot be undone');
  });

  it('forgets drafts about it, keeps a form that another case has too, and shares no file', async () => {
    await sealFor(store, folder, begun.caseId, BEN);
    expect(store.getDesk(`case:${begun.caseId}:entry`)).toBeUndefined();
    const own = [...store.view(BEN).byIndex('documents', 'caseId', begun.caseId)];
    expect(own).toHaveLength(2);
    for (const { hash } of own) expect(await text(await store.attachment(hash))).toMatch(/form|content/);
    await store.close();
    const blind = await folder.openAs(ANA);
    const [form] = [...blind.view(ANA).byIndex('documents', 'caseId', begun.other)];
    expect(await text(await blind.attachment(form!.hash))).toBe('A form that both have');
  });

  it('opens for whoever is named later, and nothing that follows for whoever is taken off', async () => {
    await sealFor(store, folder, begun.caseId, BEN, CLEO);
    await sealFor(store, folder, begun.caseId, BEN, CLEO, ANA);
    expect(store.view(BEN).get('seals', begun.caseId)?.keys).toHaveLength(1);
    await store.close();
    const asAna = await folder.openAs(ANA);
    expect(everyRecord(asAna)).toContain(MARKER);
    await asAna.close();

    store = await folder.openAs(BEN);
    await sealFor(store, folder, begun.caseId, BEN, ANA);
    expect(store.view(BEN).get('seals', begun.caseId)?.keys).toHaveLength(2);
    await store.transact(ben, { code: 'test.more' }, (tx) => tx.put('timeline', makeEntry(begun.caseId, 'Later')));
    await store.close();
    const asCleo = await folder.openAs(CLEO);
    expect(everyRecord(asCleo, CLEO)).not.toContain(MARKER);
    await asCleo.close();
    const again = await folder.openAs(ANA);
    expect([...again.view(ANA).byIndex('timeline', 'caseId', begun.caseId)]).toHaveLength(2);
  });

  it('leaves memory at once where whoever seals it is not among those named', async () => {
    await store.seal(ben, seal(begun.caseId), {
      caseId: begun.caseId,
      on: '2026-11-24',
      named: folder.named(CLEO),
    });
    expect(everyRecord(store, BEN)).not.toContain(MARKER);
    expect((await store.view(BEN).search(MARKER, 10)).hits).toEqual([]);
    await expectNothing(folder);
    await expect(
      store.transact(ben, { code: 'test.more' }, (tx) => tx.put('timeline', makeEntry(begun.caseId, 'x'))),
    ).rejects.toThrow('there is no cases');
    await expect(sealFor(store, folder, begun.caseId, BEN)).rejects.toThrow('there is no cases');
    await expect(store.unseal(ben, { code: 'cases.unseal' }, begun.caseId)).rejects.toThrow('there is no cases');
    await store.close();
    const asCleo = await folder.openAs(CLEO);
    expect(everyRecord(asCleo, CLEO)).toContain(MARKER);
  });

  it('is as it was after unsealing, for everybody', async () => {
    const before = everyRecord(store, BEN);
    await sealFor(store, folder, begun.caseId, BEN);
    await store.unseal(ben, { code: 'cases.unseal', ids: [begun.caseId] }, begun.caseId);
    expect(everyRecord(store, BEN)).toBe(before);
    await isSound(store);
    await store.close();
    const anyone = await folder.openAs(null);
    expect(everyRecord(anyone)).toContain(MARKER);
    expect(await text(await anyone.attachment(begun.document.hash))).toContain(MARKER);
    await isSound(anyone);
  });

  it('goes whole into a backup that somebody else makes and proves, and opens from it for those named alone', async () => {
    await sealFor(store, folder, begun.caseId, BEN);
    await store.close();
    const blind = await folder.openAs(ANA);
    const made = await blind.keeping.backup();
    await blind.keeping.prove(made.path, made);
    await blind.close();
    const again = await folder.openAs(BEN);
    const staged = await again.keeping.stage(made.path);
    expect(staged.missing).toEqual([]);
    await again.keeping.unstage(staged);
    expect(made.attachments).toBe(3);
    await isSound(again);
  });

  it('is noticed when an older file of history brings it back into the open', async () => {
    const file = join(folder.folder, 'history', '000001.jsonl');
    const older = await readFile(file, 'latin1');
    await sealFor(store, folder, begun.caseId, BEN);
    await store.close();
    const rest = (await readFile(file, 'latin1')).split('\n').slice(older.split('\n').length - 1);
    await writeFile(file, older + rest.join('\n'), 'latin1');
    const blind = await folder.openAs(ANA);
    expect(everyRecord(blind)).not.toContain(MARKER);
    const { problems } = await blind.verify();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ what }) => what.includes('holds a sealed case in the open'))).toBe(true);
  });

  it('tells those who have its key when a sealed payload was changed', async () => {
    await sealFor(store, folder, begun.caseId, BEN);
    const [line] = await historyOf(folder.folder, folder.seal);
    const box = /"box":"([^"]+)"/.exec(line!)![1]!;
    const changed = line!.replace(box, `${box.slice(0, 40)}${box[40] === 'A' ? 'B' : 'A'}${box.slice(41)}`);
    const file = join(folder.folder, 'history', '000001.jsonl');
    const [, ...others] = (await readFile(file, 'latin1')).split('\n');
    const first = Buffer.from(folder.seal.seal(Buffer.from(changed), 'history/000001.jsonl#1')).toString('latin1');
    await writeFile(file, [first, ...others].join('\n'), 'latin1');
    expect((await store.verify()).problems.map(({ what }) => what)).toEqual([
      'Line 1 holds a sealed change that does not open with its key.',
    ]);
  });
});

describe('sealing', () => {
  it('is refused on a folder without keys', async () => {
    const store = await openTestStore(await temporaryFolder());
    const { caseId } = await begin(store);
    await expect(store.seal(ben, seal(caseId), { caseId, on: '2026-11-24', named: [] })).rejects.toThrow(
      'only where the desk is protected',
    );
  });

  /** The disk is gone after so many files were put into their places. */
  function failingAfter(last: number): { files: Files; fail: { isOn: boolean } } {
    const fail = { isOn: false };
    let renamed = 0;
    const check = (): void => {
      if (fail.isOn && renamed >= last) throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    };
    return {
      fail,
      files: {
        ...diskFiles,
        async rename(from, to) {
          check();
          await diskFiles.rename(from, to);
          if (fail.isOn) renamed += 1;
        },
        async open(path, mode) {
          if (mode !== 'read') check();
          return diskFiles.open(path, mode);
        },
        async remove(path) {
          check();
          await diskFiles.remove(path);
        },
      },
    };
  }

  for (let last = 1; last <= 9; last += 1) {
    it(`that was broken off after ${last} files is finished by whoever opens the folder next`, async () => {
      const folder = await sealedFolder();
      const { files, fail } = failingAfter(last);
      const store = await folder.openAs(BEN, { files, historyFileBytes: 3_000 });
      const { caseId, document } = await begin(store);
      const employer = await saveEmployer(store, 'An employer');
      for (let count = 0; count < 6; count += 1) await rename(store, employer, 'y'.repeat(500));
      await store.snapshot();
      fail.isOn = true;
      await sealFor(store, folder, caseId, BEN).catch(() => undefined);
      fail.isOn = false;
      const isDecided = store.view(BEN).get('seals', caseId) !== undefined;
      await store.close().catch(() => undefined);

      const blind = await folder.openAs(ANA, { historyFileBytes: 3_000 });
      expect(blind.damage).toEqual([]);
      expect(everyRecord(blind).includes(MARKER)).toBe(!isDecided);
      if (isDecided) await expectNothing(folder);
      await isSound(blind);
      await blind.close();
      const again = await folder.openAs(BEN, { historyFileBytes: 3_000 });
      expect(again.view(BEN).get('cases', caseId)?.whatHappened).toContain(MARKER);
      expect(await text(await again.attachment(document.hash))).toContain(MARKER);
      await isSound(again);
    });
  }
});
