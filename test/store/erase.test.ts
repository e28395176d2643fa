// Erasing: what goes is nowhere on the disk any more, in no past, in no snapshot, and history verifies before and after.

import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { historyOf, makeCase, makeDocument, makeEntry, sealedFolder } from '../support/sealed-folder.ts';
import {
  contentOf,
  makeEmployer,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  temporaryFolder,
} from '../support/store-folder.ts';

const MARKER = 'Zanzibar-4711';
const reason = { code: 'branch.erase', ids: [] };

const bytesOf = async function* (content: string) {
  yield Buffer.from(content, 'utf8');
};

const stays = async (store: DeskStore) => {
  const { isSound, problems } = await store.verify();
  expect(problems).toEqual([]);
  expect(isSound).toBe(true);
};

describe('erasing records', () => {
  it('leaves nothing of them on the disk, in views, past views, search or undo, and the chain verifies', async () => {
    const folder = await sealedFolder();
    const store = await folder.openAs(null);
    const other = await saveEmployer(store, 'Stays Ltd');
    const id = await saveEmployer(store, `First ${MARKER}`);
    await rename(store, id, `Second ${MARKER}`);
    await store.snapshot();
    const before = store.seq;
    await store.setDesk(`employer:${id}:form`, { name: MARKER });
    await store.setDesk('something else', { name: 'kept' });
    await stays(store);

    const erased = await store.erase(secretary, reason, {
      records: [{ collection: 'employers', id }],
      attachments: [],
    });

    expect(erased.blanked).toBe(2);
    expect(store.view('secretary').get('employers', id)).toBeUndefined();
    expect((await store.viewAt('secretary', before, ['employers'])).get('employers', id)).toBeUndefined();
    expect((await store.viewAt('secretary', before, ['employers'])).get('employers', other)).toMatchObject({
      name: 'Stays Ltd',
    });
    expect(await store.changesOf(before)).toEqual([]);
    expect(store.getDesk(`employer:${id}:form`)).toBeUndefined();
    expect(store.getDesk('something else')).toEqual({ name: 'kept' });
    await stays(store);
    for (const [file, content] of await folder.readAll())
      expect([file, content.includes(MARKER)]).toEqual([file, false]);

    await store.close();
    const again = await folder.openAs(null);
    expect(contentOf(again)).toMatchObject({ employers: [{ id: other }] });
    await stays(again);
    await expect(again.revert(secretary, erased.seq, 'leaveAlone')).rejects.toThrow('cannot be undone');
    await again.revert(secretary, before, 'leaveAlone');
    expect(again.view('secretary').get('employers', id)).toBeUndefined();
  });

  it('is the same from history alone, without any snapshot', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, MARKER);
    const other = await saveEmployer(store, 'Stays Ltd');
    await store.erase(secretary, reason, { records: [{ collection: 'employers', id }], attachments: [] });
    const rows = await store.history({ page: { offset: 0, limit: 10 } });
    await store.close();
    for (const name of await readdir(join(folder, 'snapshot'))) await diskFiles.remove(join(folder, 'snapshot', name));

    const again = await openTestStore(folder);
    expect(contentOf(again)).toMatchObject({ employers: [{ id: other }] });
    expect(await again.history({ page: { offset: 0, limit: 10 } })).toEqual(rows);
  });

  it('runs what comes with it in the same transaction, or does nothing at all', async () => {
    const store = await openTestStore(await temporaryFolder());
    const id = await saveEmployer(store, MARKER);
    const records = [{ collection: 'employers' as const, id }];
    await expect(
      store.erase(
        secretary,
        reason,
        { records, attachments: [] },
        {
          work: () => {
            throw new Error('no certificate');
          },
        },
      ),
    ).rejects.toThrow('no certificate');
    expect(store.view('secretary').get('employers', id)).toMatchObject({ name: MARKER });

    const certificate = randomUUID();
    const { result } = await store.erase(
      secretary,
      reason,
      { records, attachments: [] },
      {
        work: (tx) => tx.put('employers', makeEmployer(`was ${tx.get('employers', id)?.id}`, certificate)).id,
      },
    );
    expect(result).toBe(certificate);
    expect(store.view('secretary').get('employers', certificate)).toMatchObject({ name: `was ${id}` });
    const [newest] = (await store.history({ page: { offset: 0, limit: 1 } })).rows;
    expect(newest).toMatchObject({ reason: { code: 'branch.erase' }, counts: { added: 1, removed: 1 } });
  });

  it('blanks the past of records that stay, but not what is written of them now', async () => {
    const folder = await sealedFolder();
    const store = await folder.openAs(null);
    const id = await saveEmployer(store, `Named ${MARKER}`);
    const before = store.seq;
    const { seq } = await store.erase(
      secretary,
      reason,
      { records: [], attachments: [], pastOf: [{ collection: 'employers', id }] },
      {
        work: (tx) => {
          const current = tx.get('employers', id)!;
          tx.put('employers', { ...current, name: 'Without a name' }, current.revision);
        },
      },
    );
    expect((await store.viewAt('secretary', before, ['employers'])).get('employers', id)).toBeUndefined();
    expect((await historyOf(folder.folder, folder.seal)).join()).not.toContain(MARKER);
    await store.close();
    for (const name of await readdir(join(folder.folder, 'snapshot'))) {
      await diskFiles.remove(join(folder.folder, 'snapshot', name));
    }
    await diskFiles.remove(join(folder.folder, 'anchor.json'));
    const again = await folder.openAs(null);
    expect(again.view('secretary').get('employers', id)).toMatchObject({ name: 'Without a name' });
    expect((await again.changesOf(seq)).map(({ before: was }) => was)).toEqual([null]);
  });

  it('blanks what was removed long ago where it named whoever goes', async () => {
    const folder = await sealedFolder();
    const store = await folder.openAs(null);
    const goes = randomUUID();
    const mentions = await saveEmployer(store, `About ${goes} ${MARKER}`);
    const another = await saveEmployer(store, 'About nobody');
    for (const id of [mentions, another]) {
      await store.transact(secretary, { code: 'test.remove' }, (tx) => tx.remove('employers', id, 1));
    }
    const { blanked } = await store.erase(secretary, reason, { records: [], attachments: [], naming: [goes] });
    expect(blanked).toBe(2);
    const lines = (await historyOf(folder.folder, folder.seal)).join();
    expect(lines).not.toContain(MARKER);
    expect(lines).toContain('About nobody');
    await stays(store);
  });

  it('takes away attachments that nothing else names, also those of documents removed before', async () => {
    const store = await openTestStore(await temporaryFolder());
    const [one, two] = [makeCase('one'), makeCase('two')];
    const shared = await store.attach(bytesOf('in both cases'));
    const own = await store.attach(bytesOf('in one case'));
    const removed = await store.attach(bytesOf('removed before'));
    const documents = [
      makeDocument(one.id, 'a.txt', shared),
      makeDocument(two.id, 'a.txt', shared),
      makeDocument(one.id, 'b.txt', own),
      makeDocument(one.id, 'c.txt', removed),
    ];
    await store.transact(secretary, { code: 'test.add' }, (tx) => {
      for (const on of [one, two]) tx.put('cases', on);
      for (const document of documents) tx.put('documents', document);
      tx.put('timeline', makeEntry(one.id, MARKER));
    });
    await store.transact(secretary, { code: 'test.remove' }, (tx) => tx.remove('documents', documents[3]!.id, 1));
    const records = [
      { collection: 'cases' as const, id: one.id },
      ...documents
        .filter(({ caseId }) => caseId === one.id)
        .map(({ id }) => ({ collection: 'documents' as const, id })),
    ];
    const erased = await store.erase(secretary, reason, { records, attachments: [] });
    expect(new Set(erased.attachments)).toEqual(new Set([own.hash, removed.hash]));
    expect(erased.keptAttachments).toEqual([shared.hash]);
    expect(await text(await store.attachment(shared.hash))).toBe('in both cases');
    await expect(store.attachment(own.hash)).rejects.toThrow('there is no attachment');
  });

  it('is noticed when an older history file brings it back', async () => {
    const folder = await sealedFolder();
    const store = await folder.openAs(null);
    const id = await saveEmployer(store, MARKER);
    const [original] = await historyOf(folder.folder, folder.seal);
    await store.transact(secretary, { code: 'test.more' }, (tx) => tx.put('employers', makeEmployer('More')));
    const erasure = {
      id: randomUUID(),
      number: 'ER-2026-0001',
      on: '2026-11-24',
      at: '2026-11-24T09:00:00.000Z',
      by: 'secretary',
      authority: 'Schedule',
      reason: '',
      records: [{ collection: 'employers' as const, id }],
      attachments: [],
      lastBackupGoesOn: null,
      finishedAt: null,
    };
    await store.erase(
      secretary,
      reason,
      { records: erasure.records, attachments: [] },
      { work: (tx) => tx.put('erasures', erasure) },
    );
    const lines = await historyOf(folder.folder, folder.seal);
    expect(lines.join()).not.toContain(MARKER);
    await stays(store);

    // The first line as it was, sealed for its place again: as an older copy of the file has it.
    const brought = [original!, ...lines.slice(1)].map((line, at) =>
      Buffer.from(folder.seal.seal(Buffer.from(line), `history/000001.jsonl#${at + 1}`)).toString('latin1'),
    );
    await store.close();
    await writeFile(join(folder.folder, 'history', '000001.jsonl'), `${brought.join('\n')}\n`);
    const again = await folder.openAs(null);
    expect(again.view('secretary').get('employers', id)).toBeUndefined();
    expect((await again.verify()).problems.map(({ what }) => what)).toEqual([
      `Line 1 holds what was destroyed (employers ${id}): an older file was put back.`,
    ]);
  });
});

describe('an erasing that was broken off', () => {
  /** Everything works until `last` files were put into their places; then the disk is gone. */
  function failingAfter(last: number): { files: Files; fail: { isOn: boolean } } {
    const fail = { isOn: false };
    let renamed = 0;
    const gone = (): never => {
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    };
    return {
      fail,
      files: {
        ...diskFiles,
        async rename(from, to) {
          if (fail.isOn && renamed >= last) gone();
          await diskFiles.rename(from, to);
          if (fail.isOn) renamed += 1;
        },
        async open(path, mode) {
          if (fail.isOn && renamed >= last && mode !== 'read') gone();
          return diskFiles.open(path, mode);
        },
        async remove(path) {
          if (fail.isOn && renamed >= last) gone();
          await diskFiles.remove(path);
        },
      },
    };
  }

  for (let last = 1; last <= 8; last += 1) {
    it(`is finished at the next opening: broken off after ${last} files`, async () => {
      const folder = await sealedFolder();
      const { files, fail } = failingAfter(last);
      const store = await folder.openAs(null, { files, historyFileBytes: 2_000 });
      const id = await saveEmployer(store, MARKER);
      for (let count = 0; count < 6; count += 1) {
        await rename(store, id, `${MARKER} ${count}`);
        await saveEmployer(store, `Stays ${count} ${'x'.repeat(400)}`);
      }
      await store.snapshot();
      fail.isOn = true;
      const outcome = await store
        .erase(secretary, reason, { records: [{ collection: 'employers', id }], attachments: [] })
        .then(
          () => 'through',
          () => 'broken off',
        );
      fail.isOn = false;
      const isDecided = store.view('secretary').get('employers', id) === undefined;
      await store.close().catch(() => undefined);

      const again = await folder.openAs(null, { historyFileBytes: 2_000 });
      expect(again.damage).toEqual([]);
      await stays(again);
      if (outcome === 'through') expect(isDecided).toBe(true);
      expect(again.view('secretary').get('employers', id) === undefined).toBe(isDecided);
      const files_ = await folder.readAll();
      for (const [file, content] of files_) {
        if (isDecided) expect([file, content.includes(MARKER)]).toEqual([file, false]);
      }
      expect(again.view('secretary').count('employers')).toBe(isDecided ? 6 : 7);
    });
  }
});
