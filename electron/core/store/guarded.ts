// A transaction as one account may work in it: it reads what the account may see and what it wrote itself, and writes
// over nothing else. So no service has to remember who asks. What must stay whole whoever asks (a merge moves every record
// that names the member) goes through `whole`, of which nothing may reach the caller.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { Transaction } from './desk-store.ts';
import type { Draft } from './draft.ts';
import { NotThere } from './errors.ts';
import { nameOfHolder } from './view.ts';
import type { Visibility } from './visibility.ts';

/** `visibility` judges records as they stood when the transaction began. */
export function guarded(draft: Draft, visibility: Visibility): Transaction {
  const sees = <C extends CollectionName>(collection: C, record: RecordOf<C>): boolean => {
    if (draft.hasWritten(collection, record.id) || visibility.seesAll(collection)) return true;
    return visibility.isVisible(collection, record);
  };
  /** Whoever may not see it may not write over it, and is told what they would be told of nothing. */
  const refuseHidden = (collection: CollectionName, id: string): void => {
    const record = draft.get(collection, id);
    if (record !== undefined && !sees(collection, record)) throw new NotThere(collection, id);
  };
  const refuseHiddenParent = <C extends CollectionName>(collection: C, record: Partial<RecordOf<C>>): void => {
    const { visibleThrough } = definitions[collection] as unknown as CollectionDefinition<C>;
    const parentId = visibleThrough && record[visibleThrough.field];
    if (visibleThrough && typeof parentId === 'string') refuseHidden(visibleThrough.collection, parentId);
  };
  const get: Transaction['get'] = (collection, id) => {
    const record = draft.get(collection, id);
    return record !== undefined && sees(collection, record) ? record : undefined;
  };
  function* visible<C extends CollectionName>(collection: C): Generator<RecordOf<C>> {
    for (const record of draft.all(collection)) if (sees(collection, record)) yield record;
  }
  return {
    at: draft.at,
    whole: draft,
    get,
    byIndex(collection, index, value) {
      const found = draft.byIndex(collection, index, value);
      return visibility.seesAll(collection) ? found : found.filter((record) => sees(collection, record));
    },
    all: (collection) => (visibility.seesAll(collection) ? draft.all(collection) : visible(collection)),
    put(collection, record, basedOn) {
      refuseHidden(collection, record.id);
      refuseHiddenParent(collection, record as Partial<RecordOf<typeof collection>>);
      return draft.put(collection, record, basedOn);
    },
    remove(collection, id, basedOn) {
      refuseHidden(collection, id);
      draft.remove(collection, id, basedOn);
    },
    nextNumber: (series) => draft.nextNumber(series),
    nameOfPost: (repId) => nameOfHolder(draft, get('reps', repId)),
  };
}
