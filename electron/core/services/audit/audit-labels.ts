// What the records that an audit names are called today.

import type { CollectionName } from '../../../../shared/domain/collections.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import type { View } from '../../store/desk-store.ts';
import { personName } from '../cases/case-records.ts';
import { subjectInWords } from '../history-subject.ts';

/** '' for a record that has no name of its own. */
export function auditLabel(view: View, collection: CollectionName, id: string, words: WordList): string {
  if (collection === 'cases') {
    const on = view.get('cases', id);
    return on ? subjectInWords(view, { kind: 'case', on }, words) : '';
  }
  if (collection === 'members') {
    const member = view.get('members', id);
    return member ? personName(member) : '';
  }
  if (collection === 'reps') {
    const holder = view.nameOfPost(id);
    return holder ? personName(holder) : '';
  }
  const record: object = view.get(collection, id) ?? {};
  const { name, title, topic, who }: { name?: unknown; title?: unknown; topic?: unknown; who?: unknown } = record;
  const called = name ?? title ?? topic ?? who;
  return typeof called === 'string' ? called : '';
}
