// When terms in posts end: ninety days before it is time to open an election. Nobody waits for it any more once somebody follows, an
// election to the post is open, or the post itself ends with the term.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { TERM_ENDS_SOON } from '../../../../shared/rules/reps/posts-terms.ts';
import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';
import { calledOf, constituencyOf, nameOfRep, type PostFacts, postFacts } from './posts/post-facts.ts';

/** Of an election, how a post is filled, and not by the union. */
const NOT_ELECTED: readonly Rep['kind'][] = ['employedOfficial'];

export function datesOfPosts(view: View, profile: RepsDateFacts): RepsDate[] {
  const facts = postFacts(view, profile);
  return [...view.all('reps')].flatMap((rep) => {
    if (rep.to === null || rep.deputyForId !== null || NOT_ELECTED.includes(rep.kind)) return [];
    return isWaitedFor(view, facts, rep, rep.to) ? [dateOf(facts, rep, rep.to)] : [];
  });
}

/** A term that is over waits on where its post is empty since: of one without a post nobody knows whether anybody is to follow. */
function isWaitedFor(view: View, { profile: { today } }: PostFacts, rep: Rep, to: string): boolean {
  if (rep.postId === null) return to >= today && !hasSuccessor(view, rep, to);
  const post = view.get('posts', rep.postId);
  if (post === undefined || (post.to !== null && post.to <= to)) return false;
  const isOpen = view
    .byIndex('elections', 'postId', post.id)
    .some(({ declaration, cancelled }) => declaration === null && cancelled === null);
  if (isOpen) return false;
  const after = addDays(to, 1);
  const others = view
    .byIndex('reps', 'postId', post.id)
    .filter(({ id, deputyForId }) => id !== rep.id && deputyForId === null);
  const held = others.filter((other) => other.to === null || other.to >= after);
  return held.length < post.seats;
}

/** Somebody whose term without a post goes on in another of the same kind for the same places. */
const hasSuccessor = (view: View, rep: Rep, to: string): boolean =>
  rep.memberId !== null &&
  view
    .byIndex('reps', 'memberId', rep.memberId)
    .some(
      (other) =>
        other.id !== rep.id &&
        other.kind === rep.kind &&
        (other.to === null || other.to > to) &&
        other.deputyForId === null,
    );

function dateOf(facts: PostFacts, rep: Rep, to: string): RepsDate {
  const { today, dateOrder } = facts.profile;
  const called = calledOf(facts, rep);
  const name = nameOfRep(facts, rep);
  const day = dayInWords(to, dateOrder);
  return {
    kind: 'postTermEnds',
    day: to,
    standsFrom: addDays(to, -TERM_ENDS_SOON),
    title: to < today ? `Term of ${name} has ended: open an election` : `Term of ${name} ends: open an election`,
    ref: { collection: 'reps', id: rep.id },
    key: `postTermEnds ${rep.id}`,
    number: called,
    typeInWords: called,
    detail: `${constituencyOf(facts, rep)} · ${to < today ? 'the last day was' : 'last day'} ${day}`,
  };
}
