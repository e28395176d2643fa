// When to talk again with somebody who may stand.

import { postCalled } from '../../../../shared/rules/reps/posts-words.ts';
import type { View } from '../../store/desk-store.ts';
import { personName } from '../cases/case-records.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';
import { ruleBookOf } from './rule-book.ts';

/** Of those that go on, whatever has come of them meanwhile: who is nominated is talked with too. */
export function datesOfInterests(view: View, { words }: RepsDateFacts): RepsDate[] {
  const ruleBook = ruleBookOf(view);
  return [...view.all('interests')].flatMap(({ id, memberId, name, kind, postId, talkAgainOn, ended }) => {
    if (talkAgainOn === null || ended !== null) return [];
    const member = memberId === null ? undefined : view.get('members', memberId);
    const who = member ? personName(member) : name || 'somebody no longer on the list';
    const post = postId === null ? undefined : view.get('posts', postId);
    const title = postCalled(kind, [post?.title ?? ''], { ruleBook, words });
    return [
      {
        kind: 'talkAgain' as const,
        day: talkAgainOn,
        title: 'Talk again about standing',
        ref: { collection: 'interests' as const, id },
        key: `talkAgain ${id}`,
        number: title,
        typeInWords: title,
        detail: who,
      },
    ];
  });
}
