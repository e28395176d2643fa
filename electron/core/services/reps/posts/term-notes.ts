// What a person should know of a term beside the rules: that it is longer than they have it, or has no last day.

import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { lastDayOfTerm } from '../../../../../shared/rules/reps/posts-terms.ts';
import { termInWords, termMonthsOf } from '../../../../../shared/rules/reps/posts-words.ts';
import type { PostFacts } from './post-facts.ts';

/** In sentences; none where nothing is to be said. A deputy's term is as long as it is. */
export function termNotes(
  { from, ruleBook, profile }: PostFacts,
  rep: Pick<Rep, 'kind' | 'postId' | 'deputyForId' | 'from' | 'to'>,
): string[] {
  if (rep.deputyForId !== null) return [];
  const notes: string[] = [];
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const post = rep.postId === null ? undefined : from.get('posts', rep.postId);
  const months = termMonthsOf(rep.kind, post?.termMonths ?? null, ruleBook);
  if (months !== null) {
    const whose = (post?.termMonths ?? null) === null ? 'The rule book has' : 'This post has';
    const term = `${whose} terms of ${termInWords(months)}`;
    const last = rep.from === null ? null : lastDayOfTerm(rep.from, months);
    if (rep.to === null) {
      notes.push(
        last === null
          ? `${term}; this one has no days.`
          : `${term}, which ends on ${said(last)}; this one has no last day.`,
      );
    } else if (last !== null && rep.to > last) {
      notes.push(`${term}, which ends on ${said(last)}; this one is longer and ends on ${said(rep.to)}.`);
    }
  }
  if (post?.to != null && (rep.to === null || rep.to > post.to)) {
    notes.push(`The post itself ends on ${said(post.to)}, before this term does.`);
  }
  return notes;
}
