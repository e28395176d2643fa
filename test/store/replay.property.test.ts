// Whatever is saved, undone, refused, snapshotted and reopened in whatever order: what is read back from the disk is what
// memory held, by record, by index, by number and by history.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { ChangedSince } from '../../electron/core/store/errors.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { isFull } from '../support/seeded.ts';
import { contentOf, makeWorkplace, openTestStore, secretary, temporaryFolder } from '../support/store-folder.ts';

type Action =
  | { kind: 'put'; puts: { slot: number; name: string; employer: number | null }[] }
  | { kind: 'remove'; slot: number }
  | { kind: 'fail'; slot: number }
  | { kind: 'number'; series: string }
  | { kind: 'undo'; seq: number }
  | { kind: 'snapshot' }
  | { kind: 'reopen' };

const idOf = (slot: number) => `01934b00-0000-7000-8000-${String(slot).padStart(12, '0')}`;
const slot = fc.nat({ max: 6 });
const employer = fc.option(fc.nat({ max: 2 }));
// Any text that a name may be, with lone surrogates, control characters and `__proto__`.
const name = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.constant('__proto__'));

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      puts: fc.array(fc.record({ slot, name: name.map((text) => `x${text}`), employer }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), slot }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('number' as const), series: fc.constantFrom('a', '__proto__') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), seq: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'snapshot' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

async function act(store: DeskStore, one: Action): Promise<void> {
  const reason = { code: `test.${one.kind}` };
  switch (one.kind) {
    case 'put':
      await store.transact(secretary, reason, (tx) => {
        for (const put of one.puts) {
          const current = tx.get('workplaces', idOf(put.slot));
          const employerId = put.employer === null ? null : idOf(100 + put.employer);
          tx.put('workplaces', makeWorkplace(put.name, employerId, idOf(put.slot)), current?.revision);
        }
      });
      break;
    case 'remove':
      await store.transact(secretary, reason, (tx) => {
        const current = tx.get('workplaces', idOf(one.slot));
        if (current) tx.remove('workplaces', current.id, current.revision);
      });
      break;
    case 'fail': {
      const work = store.transact(secretary, reason, (tx) => {
        const current = tx.get('workplaces', idOf(one.slot));
        tx.put('workplaces', makeWorkplace('never', null, idOf(one.slot)), current?.revision);
        throw new RangeError('never');
      });
      await expect(work).rejects.toThrow(RangeError);
      break;
    }
    case 'number':
      await store.transact(secretary, reason, (tx) => tx.nextNumber(one.series));
      break;
    case 'undo':
      if (one.seq < 1 || one.seq > store.seq) break;
      try {
        await store.revert(secretary, one.seq, 'refuse');
      } catch (error) {
        expect(error).toBeInstanceOf(ChangedSince);
        await store.revert(secretary, one.seq, 'leaveAlone');
      }
      break;
    case 'snapshot':
      await store.snapshot();
      break;
  }
}

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
