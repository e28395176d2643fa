// Undo: a new transaction that restores what was before. Records that were changed since are named and left alone, and so
// is what others point at by now: nothing is taken away from under a newer case or post.

import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import { hasSameNumbers } from '../../../shared/rules/elections/papers/on-the-paper.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { ChangeCounts, StoreContext } from './desk-store.ts';
import type { Draft } from './draft.ts';
import { CannotUndo, ChangedSince, NotThere } from './errors.ts';
import type { RecordChange } from './memory.ts';
import type { Past } from './past.ts';
import { pointersAt } from './references.ts';
import { REVERT } from './summary.ts';
import type { SaveOptions, Transactor } from './transactor.ts';

export type SeesRecord = (collection: CollectionName, record: AnyRecord) => boolean;

interface UndoParts {
  past: Past;
  transactor: Transactor;
  /** What whoever undoes may see: nobody undoes what they may not see, and nothing hidden is named to them. */
  sees: SeesRecord;
}

/**
 * @throws ChangedSince unless they are to be left alone, naming what was changed since, else what points at something that
 * would go; NotThere, NotSaved.
 */
export async function undo(
  { past, transactor, sees }: UndoParts,
  context: StoreContext,
  seq: number,
  changedSince: 'refuse' | 'leaveAlone',
  options: SaveOptions = {},
): Promise<{ seq: number; counts: ChangeCounts; leftAlone: number }> {
  const changed: RecordChange[] = [];
  let restored = 0;
  let kept = 0;
  const saved = await transactor.transact(
    context,
    { code: REVERT, ids: [String(seq)] },
    async (draft) => {
      if (past.summaryOf(seq).reason.isFinal) throw new CannotUndo();
      // Part of it lies in a sealed case that nobody present can open.
      if (!past.isKnownWhole(seq)) throw new NotThere('transaction', String(seq));
      const gone = new Map<string, CollectionName>();
      for await (const change of past.changesOf(seq)) {
        const { collection, id, before, after } = change;
        const current = draft.get(collection, id);
        for (const record of isNobodys(collection) ? [] : [current, before, after]) {
          if (record && !sees(collection, record)) throw new NotThere('transaction', String(seq));
        }
        const stays =
          isDeclaredUpon(draft, collection, after ?? before) || isReadUpon(draft, collection, before, after);
        if (!isAsItWas(current, after) || stays) changed.push({ ...change, after: current ?? null });
        else {
          draft.restore(collection, id, before, current?.revision ?? before?.revision ?? 0);
          restored += 1;
          if (before === null) gone.set(id, collection);
        }
        if (restored % 500 === 0) options.signal?.throwIfAborted();
      }
      if (changed.length > 0 && changedSince === 'refuse') throw new ChangedSince(changed.map(named));
      kept = await leavePointedAt(draft, gone, changedSince, sees, options.signal);
    },
    options,
  );
  const counts = restored > kept ? past.summaryOf(saved.seq).counts : { added: 0, changed: 0, removed: 0 };
  return { seq: saved.seq, counts, leftAlone: changed.length + kept };
}

/**
 * Answers that came in with a forum are nobody's to read, and go and come back with it all the same: neither tells anything.
 * Whoever may not see their wave, which stands in the same step, takes nothing back.
 */
const isNobodys = (collection: CollectionName): boolean => collection === 'healthAnswers';

/** A result was declared from these papers and this roll: they stay as they were then. */
function isDeclaredUpon(draft: Draft, collection: CollectionName, record: AnyRecord | null): boolean {
  if (collection !== 'ballotBatches' && collection !== 'rolls') return false;
  const { electionId } = record as RecordOf<'ballotBatches' | 'rolls'>;
  return (draft.get('elections', electionId)?.declaration ?? null) !== null;
}

/** Papers were read by the candidates' numbers: a step that would give those to others stays. */
function isReadUpon(
  draft: Draft,
  collection: CollectionName,
  before: AnyRecord | null,
  after: AnyRecord | null,
): boolean {
  if (collection !== 'elections' || before === null || after === null) return false;
  if (hasSameNumbers(before as RecordOf<'elections'>, after as RecordOf<'elections'>)) return false;
  return draft.byIndex('ballotBatches', 'electionId', after.id).length > 0;
}

/** Whether a record is as the transaction left it, be it because later changes of it were undone themselves. */
function isAsItWas(current: AnyRecord | undefined, after: AnyRecord | null): boolean {
  if (!current || !after) return !current && !after;
  if (current.revision === after.revision) return true;
  return isDeepStrictEqual({ ...current, revision: 0 }, { ...after, revision: 0 });
}

/** Puts back what others point at, and then what that points at itself. Resolves with how many records stay. */
async function leavePointedAt(
  draft: Draft,
  gone: Map<string, CollectionName>,
  changedSince: 'refuse' | 'leaveAlone',
  sees: SeesRecord,
  signal: AbortSignal | undefined,
): Promise<number> {
  let kept = 0;
  while (gone.size > 0) {
    const pointers = await pointersAt(draft, gone, signal);
    if (pointers.length > 0 && changedSince === 'refuse') {
      const records = new Map(pointers.map(({ collection, record }) => [record.id, { collection, record }]));
      // What may not be seen holds the undo back all the same, unnamed: else it would be left pointing at nothing.
      const seen = [...records.values()].filter(({ collection, record }) => sees(collection, record));
      throw new ChangedSince(
        seen.map(({ collection, record }) => ({
          collection,
          id: record.id,
          label: labelOf(collection, record),
        })),
      );
    }
    const pointedAt = new Set(pointers.map(({ at }) => at));
    if (pointedAt.size === 0) break;
    for (const id of pointedAt) {
      draft.leave(gone.get(id) as CollectionName, id);
      gone.delete(id);
      kept += 1;
    }
  }
  return kept;
}

function named({ collection, id, before, after }: RecordChange): {
  collection: CollectionName;
  id: string;
  label: string;
} {
  const record = after ?? before;
  return { collection, id, label: record ? labelOf(collection, record) : '' };
}

function labelOf(collection: CollectionName, record: AnyRecord): string {
  const { label } = definitions[collection] as unknown as CollectionDefinition<CollectionName>;
  return label(record as RecordOf<CollectionName>);
}
