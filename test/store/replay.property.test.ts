// Whatever is saved, undone, refused, snapshotted and reopened in whatever order: what is read back from the disk is what
// memory held, by record, by index, by number and by history.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { isFull } from '../support/seeded.ts';
import { act, action, idOf } from '../support/store-actions.ts';
import { contentOf, openTestStore, secretary, temporaryFolder } from '../support/store-folder.ts';

/** All that can be read: records in their order, both ways through the index, history. */
async function everything(store: DeskStore) {
  const view = store.view('secretary');
  const byIndex = [0, 1, 2].map((employer) =>
    view
      .byIndex('workplaces', 'employerId', idOf(100 + employer))
      .map(({ id }) => id)
      .sort(),
  );
  const expected = [0, 1, 2].map((employer) =>
    [...view.all('workplaces')]
      .filter(({ employerId }) => employerId === idOf(100 + employer))
      .map(({ id }) => id)
      .sort(),
  );
  expect(byIndex).toEqual(expected);
  const history = await store.history({ page: { offset: 0, limit: 500 } });
  return {
    seq: store.seq,
    content: contentOf(store),
    order: [...view.all('workplaces')].map(({ id }) => id),
    history,
    changes: await Promise.all(history.rows.map(({ seq }) => store.changesOf(seq))),
  };
}

test('what is read back is what memory held', async () => {
  const root = await temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
      run += 1;
      const folder = `${root}/${run}`;
      const options = { historyFileBytes: 2_000, files: hastyFiles };
      let store = await openTestStore(folder, options);
      for (const one of actions) {
        if (one.kind !== 'reopen') await act(store, one);
        else {
          await store.close();
          store = await openTestStore(folder, options);
        }
      }
      const before = await everything(store);
      expect((await store.verify()).problems).toEqual([]);
      const { result: number } = await store.transact(secretary, { code: 'test' }, (tx) => tx.nextNumber('a'));
      await store.close();
      const again = await openTestStore(folder, options);
      expect(again.damage).toEqual([]);
      const after = await everything(again);
      expect(after.content).toEqual(before.content);
      expect(after.order).toEqual(before.order);
      expect(after.history.rows.slice(1)).toEqual(before.history.rows);
      expect(after.changes.slice(1)).toEqual(before.changes);
      const { result: next } = await again.transact(secretary, { code: 'test' }, (tx) => tx.nextNumber('a'));
      expect(next).toBe(number + 1);
      await again.close();
    }),
    { numRuns: isFull ? 1_000 : 40 },
  );
}, 600_000);
