// Whatever is saved, undone, refused, snapshotted and reopened in whatever order, and whenever somebody looks: the desk as
// at any transaction is what it was right after it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PastView } from '../../electron/core/store/desk-store.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { isFull } from '../support/seeded.ts';
import { act, action, idOf } from '../support/store-actions.ts';
import { openTestStore, secretary, temporaryFolder } from '../support/store-folder.ts';

const slots = [0, 1, 2, 3, 4, 5, 6];

/** All that a view can tell, by every road. */
function contentOf(view: PastView<'workplaces'>) {
  const byId = <R extends { id: string }>(records: Iterable<R>) =>
    [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    all: byId(view.all('workplaces')),
    one: slots.map((slot) => view.get('workplaces', idOf(slot))),
    byIndex: [0, 1, 2].map((employer) => byId(view.byIndex('workplaces', 'employerId', idOf(100 + employer)))),
  };
}

const step = fc.record({ action, look: fc.option(fc.nat({ max: 20 })) });

test('the desk as at a transaction is what it was right after it', async () => {
  const root = await temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      run += 1;
      const folder = `${root}/${run}`;
      const options = { historyFileBytes: 2_000, files: hastyFiles };
      let store = await openTestStore(folder, options);
      const view = () => store.view(secretary.account);
      const viewAt = (seq: number) => store.viewAt(secretary.account, seq, ['workplaces']);
      const copies = [contentOf(view())];
      // Whoever looks goes on looking while others save; nobody waits for them.
      let looks: { seq: number; looking: Promise<PastView<'workplaces'>> }[] = [];
      const look = async () => {
        for (const { seq, looking } of looks) expect(contentOf(await looking)).toEqual(copies[seq]);
        looks = [];
      };
      for (const one of steps) {
        if (one.look !== null) {
          const seq = one.look % (store.seq + 1);
          looks.push({ seq, looking: viewAt(seq) });
        }
        if (one.action.kind !== 'reopen') await act(store, one.action);
        else {
          await look();
          await store.close();
          store = await openTestStore(folder, options);
        }
        copies[store.seq] ??= contentOf(view());
      }
      await look();
      for (const [seq, copy] of copies.entries()) expect(contentOf(await viewAt(seq))).toEqual(copy);
      await store.close();
    }),
    { numRuns: isFull ? 1_000 : 60 },
  );
}, 600_000);
