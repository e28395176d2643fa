// What a report says of records that were destroyed since the days that it tells of: its figures are smaller by them, and that is said.

import type { CollectionName } from '../../../../shared/domain/collections.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';

const MOST_NAMED = 5;

/** One sentence, or none: for figures from `from` on that count records of these collections. */
export function destroyedNote(from: string, counted: readonly CollectionName[], context: CallContext): string | null {
  const { dateOrder } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const since = [...view.all('erasures')].filter(
    ({ on, records }) => on >= from && records.some(({ collection }) => counted.includes(collection as CollectionName)),
  );
  if (since.length === 0) return null;
  const named = since
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_NAMED)
    .map(({ number, on }) => `${number} of ${dayInWords(on, dateOrder)}`);
  const rest = since.length - named.length;
  const which = [...named, ...(rest > 0 ? [`${rest} earlier`] : [])].join(', ');
  return `Records were destroyed for good since (${which}): figures of days before that are smaller by them.`;
}
