// What may happen to a store, in whatever order: for property tests that compare what is read back with what was saved.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { ChangedSince } from '../../electron/core/store/errors.ts';
import { makeWorkplace, secretary } from './store-folder.ts';

export type Action =
  | { kind: 'put'; puts: { slot: number; name: string; employer: number | null }[] }
  | { kind: 'remove'; slot: number }
  | { kind: 'fail'; slot: number }
  | { kind: 'number'; series: string }
  | { kind: 'undo'; seq: number }
  | { kind: 'snapshot' }
  | { kind: 'reopen' };

export const idOf = (slot: number) => `01934b00-0000-7000-8000-${String(slot).padStart(12, '0')}`;
const slot = fc.nat({ max: 6 });
const employer = fc.option(fc.nat({ max: 2 }));
// Any text that a name may be, with lone surrogates, control characters and `__proto__`.
const name = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.constant('__proto__'));

/** Reopening is up to the test: it holds the store. */
export const action: fc.Arbitrary<Action> = fc.oneof(
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

export async function act(store: DeskStore, one: Action): Promise<void> {
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
