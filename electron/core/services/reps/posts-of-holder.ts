// Every term of whoever holds a post: what closes a case to one of them closes it to all.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import type { View } from '../../store/desk-store.ts';

/** Ids, this one's among them; of somebody on no list only this one is known. */
export const postsOfHolder = (from: Pick<View, 'byIndex'>, { id, memberId }: Pick<Rep, 'id' | 'memberId'>): string[] =>
  memberId === null ? [id] : from.byIndex('reps', 'memberId', memberId).map((post) => post.id);

/** Two terms of one person. Of those who are on no list each term is somebody's own. */
export const isSameHolder = (a: Pick<Rep, 'id' | 'memberId'>, b: Pick<Rep, 'id' | 'memberId'>): boolean =>
  a.id === b.id || (a.memberId !== null && a.memberId === b.memberId);
