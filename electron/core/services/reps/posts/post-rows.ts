// The posts that the branch's rules provide, with who holds each today, who follows, and what is empty.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PostRow } from '../../../../../shared/contract/reps/posts.ts';
import type { Post, Rep } from '../../../../../shared/domain/reps/posts.ts';
import { daysBetween } from '../../../../../shared/rules/limits.ts';
import { vacancies } from '../../../../../shared/rules/reps/posts-terms.ts';
import { postCalled, termMonthsOf } from '../../../../../shared/rules/reps/posts-words.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import { branchProfile } from '../../branch-profile.ts';
import { membersIn } from './members-in.ts';
import { byName, constituencyOf, holderOf, type PostFacts, postFacts, workplaceNames } from './post-facts.ts';

const MOST_HOLDERS = 100;

export function listPosts(input: Inputs['reps']['posts'], context: CallContext): Outputs['reps']['posts'] {
  const { includePast = false, page } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const { today } = profile;
  const sorted = [...view.all('posts')]
    .filter(({ to }) => includePast || to === null || to >= today)
    .map((post) => ({ post, key: sortKey(postTitle(facts, post)) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.post.id < b.post.id ? -1 : 1))
    .map(({ post }) => post);
  const shown = sorted.slice(offset, offset + limit);
  const members = membersIn(view, shown, today);
  return { rows: shown.map((post) => postRow(facts, post, members(post))), total: sorted.length };
}

const postTitle = ({ ruleBook, profile }: PostFacts, { kind, title }: Post): string =>
  postCalled(kind, [title], { ruleBook, words: profile.words });

/** Deputies hold nothing: they stand in. */
export const termsIn = ({ from }: Pick<PostFacts, 'from'>, postId: string): Rep[] =>
  [...from.byIndex('reps', 'postId', postId)].filter(({ deputyForId }) => deputyForId === null);

/** Its empty seats today; null where every one is held, or the post is not there today. */
export function vacancyOf({ today }: PostFacts['profile'], post: Post, terms: readonly Rep[]): PostRow['vacancy'] {
  if (!holdsOn(post, today)) return null;
  const seats = post.seats - terms.filter((term) => holdsOn(term, today)).length;
  if (seats <= 0) return null;
  const since = vacancies(post, terms, today).at(-1)?.from ?? null;
  return { seats, since, days: since === null ? null : daysBetween(since, today) };
}

export function postRow(facts: PostFacts, post: Post, members: number | null): PostRow {
  const { from, ruleBook, profile } = facts;
  const { today } = profile;
  const terms = termsIn(facts, post.id);
  const people = (reps: readonly Rep[]) =>
    byName(facts, reps, (rep) => rep)
      .slice(0, MOST_HOLDERS)
      .map((rep) => holderOf(facts, rep));
  const places = workplaceNames(facts, post.workplaceIds);
  const stand = from.byIndex('reps', 'postId', post.id).filter(({ deputyForId }) => deputyForId !== null);
  return {
    ...post,
    called: postTitle(facts, post),
    constituency: constituencyOf(facts, post),
    workplaces: places,
    holders: people(terms.filter((term) => holdsOn(term, today))),
    deputies: people(stand.filter((term) => holdsOn(term, today))),
    next: people(terms.filter((term) => term.from !== null && term.from > today)),
    term: termMonthsOf(post.kind, post.termMonths, ruleBook),
    vacancy: vacancyOf(profile, post, terms),
    members,
  };
}
