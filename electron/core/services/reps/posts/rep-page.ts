// One rep's page: the term, every other one of the same person, the history of the post with its gaps, deputies, what the
// employers were told, and seats on forums.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { vacancies } from '../../../../../shared/rules/reps/posts-terms.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { employersToTell, toldOn } from './employers-to-tell.ts';
import { forumSeatsOf } from './forum-seats.ts';
import { membersIn } from './members-in.ts';
import { byName, holderOf, postFacts } from './post-facts.ts';
import { postRow, termsIn } from './post-rows.ts';
import { repRows } from './rep-rows.ts';
import { termNotes } from './term-notes.ts';

const MOST_TERMS = 200;
const MOST_HOLDERS = 500;
const MOST_DEPUTIES = 100;

/** @throws NotThere */
export function repPage({ id }: { id: string }, context: CallContext): Outputs['reps']['get'] {
  const profile = branchProfile(context);
  const { today } = profile;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const rep = found(view, 'reps', id);
  const post = rep.postId === null ? undefined : view.get('posts', rep.postId);
  const terms = termsOfPerson(view, rep).toSorted(newestFirst).slice(0, MOST_TERMS);
  const inPost = post === undefined ? [] : [...view.byIndex('reps', 'postId', post.id)].sort(newestFirst);
  const employerName = (employerId: string | null) =>
    (employerId === null ? undefined : view.get('employers', employerId)?.name) ?? '';
  const toTell = holdsOn(rep, today) && view.seesAll('members') ? employersToTell(view, rep, today) : [];
  const told = toTell.map((employerId) => ({
    employerId,
    employer: employerName(employerId),
    on: toldOn(rep, employerId),
  }));
  return {
    rep: repRows([rep], context)[0]!,
    post: post === undefined ? null : postRow(facts, post, membersIn(view, [post], today)(post)),
    terms: repRows(terms, context),
    history: inPost.slice(0, MOST_HOLDERS).map((each) => holderOf(facts, each)),
    gaps: post === undefined ? [] : vacancies(post, termsIn(facts, post.id), today).slice(-MOST_HOLDERS),
    deputies: byName(facts, [...view.byIndex('reps', 'deputyForId', id)], (each) => each)
      .slice(0, MOST_DEPUTIES)
      .map((each) => holderOf(facts, each)),
    notices: rep.notices
      .map((notice) => ({ ...notice, employer: employerName(notice.employerId) }))
      .sort((a, b) => (a.on < b.on ? 1 : -1)),
    told,
    forumSeats: forumSeatsOf(view, [rep]),
    notes: termNotes(facts, rep),
  };
}

/** Of somebody on no list only this one is known. */
const termsOfPerson = (view: View, rep: Rep): Rep[] =>
  rep.memberId === null ? [rep] : [...view.byIndex('reps', 'memberId', rep.memberId)];

/** Whose days nobody knows come last. */
const newestFirst = (a: Rep, b: Rep): number => {
  const [from, to] = [a.from ?? '', b.from ?? ''];
  return from === to ? (a.id < b.id ? 1 : -1) : from < to ? 1 : -1;
};
