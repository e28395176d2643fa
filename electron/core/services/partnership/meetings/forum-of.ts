// Which forum a call is about: the one that it names, or the only one that is there.

import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

/** Forums that are not closed. */
const openForums = (from: Transaction | View): Forum[] =>
  [...from.all('forums')].filter(({ state }) => state !== 'closed');

/** null where none is named and there is none, or more than one. */
export function onlyForum(from: Transaction | View): Forum | null {
  const open = openForums(from);
  return open.length === 1 ? open[0]! : null;
}

/** @throws NotThere, InvalidInput when none is named and there is not exactly one. */
export function forumOf(from: Transaction | View, forumId: string | undefined): Forum {
  if (forumId !== undefined) return found(from, 'forums', forumId);
  const only = onlyForum(from);
  if (only !== null) return only;
  const message =
    openForums(from).length === 0 ? 'Open a forum first: a meeting belongs to one.' : 'Say which forum it is about.';
  throw new InvalidInput({ path: ['forumId'], message });
}
