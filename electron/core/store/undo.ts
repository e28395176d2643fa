// Undo: a new transaction that restores what was before. Records that were changed since are named and left alone.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { ChangeCounts, StoreContext } from './desk-store.ts';
import { ChangedSince } from './errors.ts';
import type { RecordChange } from './memory.ts';
import type { Past } from './past.ts';
import { REVERT } from './summary.ts';
import type { SaveOptions, Transactor } from './transactor.ts';

/** @throws ChangedSince unless they are to be left alone; NotThere, NotSaved. */
export async function undo(
  { past, transactor }: { past: Past; transactor: Transactor },
  context: StoreContext,
  seq: number,
  changedSince: 'refuse' | 'leaveAlone',
  options: SaveOptions = {},
): Promise<{ seq: number; counts: ChangeCounts; leftAlone: number }> {
  const changed: RecordChange[] = [];
  let restored = 0;
  const saved = await transactor.transact(
    context,
    { code: REVERT, ids: [String(seq)] },
    async (draft) => {
      for await (const change of past.changesOf(seq)) {
        const { collection, id, before, after } = change;
        const current = draft.get(collection, id);
        if (current?.revision !== after?.revision) changed.push({ ...change, after: current ?? null });
        else {
          draft.restore(collection, id, before, current?.revision ?? before?.revision ?? 0);
          restored += 1;
        }
        if (restored % 500 === 0) options.signal?.throwIfAborted();
      }
      if (changed.length > 0 && changedSince === 'refuse') throw new ChangedSince(changed.map(named));
    },
    options,
  );
  const counts = restored > 0 ? past.summaryOf(saved.seq).counts : { added: 0, changed: 0, removed: 0 };
  return { seq: saved.seq, counts, leftAlone: changed.length };
}

function named({ collection, id, before, after }: RecordChange): {
  collection: CollectionName;
  id: string;
  label: string;
} {
  const { label } = definitions[collection] as unknown as CollectionDefinition<CollectionName>;
  const record = (after ?? before) as RecordOf<CollectionName> | null;
  return { collection, id, label: record ? label(record) : '' };
}
