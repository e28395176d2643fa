// Whether a term can be: who holds it is there, its days are in order, its post has a seat for it on every day of it, and nobody
// holds the same post twice at a time.

import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { mostAtOnce, overlap } from '../../../../../shared/rules/reps/posts-terms.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { nameOfRep, type PostFacts } from './post-facts.ts';
import { termsIn } from './post-rows.ts';

type Term = Omit<Rep, 'revision'>;

/**
 * `tx` is what `facts` reads from, before the term is written. `isDeclared`: voters have given them the seat; whoever is in it
 * still is told of before the declaration, and is no reason against it. @throws InvalidInput that names everything that is wrong.
 */
export function checkTerm(tx: Transaction, facts: PostFacts, term: Term, isDeclared = false): void {
  const issues: Issue[] = [...whose(term), ...named(tx, term)];
  if (term.from !== null && term.to !== null && term.to < term.from) {
    issues.push({ path: ['to'], message: 'The last day in the post is before the first.' });
  }
  if (issues.length > 0) throw new InvalidInput(...issues);
  issues.push(...deputyProblems(tx, term));
  if (!isDeclared) issues.push(...twice(tx, facts, term));
  if (!isDeclared && issues.length === 0) issues.push(...noSeat(tx, facts, term));
  if (issues.length > 0) throw new InvalidInput(...issues);
}

/** A member, or an official whom the union employs and who is on no list. */
function whose({ memberId, name, kind }: Term): Issue[] {
  if (memberId !== null) {
    return name.trim() === ''
      ? []
      : [{ path: ['name'], message: 'A member is called as the list has them. Leave the name out.' }];
  }
  if (kind !== 'employedOfficial') {
    return [
      {
        path: ['memberId'],
        message: 'Say which member it is. Only an official whom the union employs may be on no list.',
      },
    ];
  }
  return name.trim() === '' ? [{ path: ['name'], message: 'Say who it is: a name, or a member.' }] : [];
}

/** Everything that the term names is there. */
function named(tx: Transaction, term: Term): Issue[] {
  const issues: Issue[] = [];
  for (const [at, id] of term.workplaceIds.entries()) {
    if (tx.get('workplaces', id) === undefined)
      issues.push({ path: ['workplaceIds', at], message: 'This workplace is not here any more.' });
  }
  const post = term.postId === null ? undefined : tx.get('posts', term.postId);
  if (term.postId !== null && post === undefined) {
    issues.push({ path: ['postId'], message: 'This post is not here any more.' });
  } else if (post !== undefined && post.kind !== term.kind) {
    issues.push({
      path: ['kind'],
      message: 'This is another kind of post. Leave the kind out, or choose another post.',
    });
  }
  if (term.deputyForId !== null && tx.get('reps', term.deputyForId) === undefined) {
    issues.push({ path: ['deputyForId'], message: 'Whoever they stand in for is not here any more.' });
  }
  const electionId = term.filled?.electionId ?? null;
  if (electionId !== null && tx.get('elections', electionId) === undefined) {
    issues.push({ path: ['filled', 'electionId'], message: 'This election is not here any more.' });
  }
  return issues;
}

function deputyProblems(tx: Transaction, term: Term): Issue[] {
  const holder = term.deputyForId === null ? undefined : tx.get('reps', term.deputyForId);
  if (holder === undefined) return [];
  const refuse = (message: string) => [{ path: ['deputyForId'], message }];
  if (holder.id === term.id || (holder.memberId !== null && holder.memberId === term.memberId)) {
    return refuse('Nobody stands in for themselves. Choose another.');
  }
  return holder.deputyForId === null ? [] : refuse('This is a deputy too. Choose whose post it is.');
}

/** Nobody is in one post twice on the same day: with the post where there is one, else by its kind and constituency. */
function twice(tx: Transaction, facts: PostFacts, term: Term): Issue[] {
  const own =
    term.memberId === null
      ? [...tx.all('reps')].filter(({ memberId, name }) => memberId === null && name.trim() === term.name.trim())
      : tx.byIndex('reps', 'memberId', term.memberId);
  const other = own.find((each) => each.id !== term.id && isSamePost(each, term) && overlap(each, term));
  if (other === undefined) return [];
  const { dateOrder } = facts.profile;
  const days = [
    other.from === null ? '' : ` from ${dayInWords(other.from, dateOrder)}`,
    other.to === null ? '' : ` to ${dayInWords(other.to, dateOrder)}`,
  ].join('');
  return [{ path: ['kind'], message: `${nameOfRep(facts, other)} holds this post already${days}.` }];
}

const isSamePost = (a: Term, b: Term): boolean =>
  a.deputyForId === b.deputyForId &&
  (a.postId !== null || b.postId !== null
    ? a.postId === b.postId
    : a.kind === b.kind &&
      isSameList(a.workplaceIds, b.workplaceIds) &&
      isSameList(a.departments, b.departments) &&
      isSameList(a.shifts, b.shifts));

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/** Who is in the seats already, in words: somebody decides who goes, or that there are more of them. */
function noSeat(tx: Transaction, facts: PostFacts, term: Term): Issue[] {
  const post = term.postId === null || term.deputyForId !== null ? undefined : tx.get('posts', term.postId);
  if (post === undefined) return [];
  const others = termsIn({ from: tx }, post.id).filter(({ id }) => id !== term.id);
  if (mostAtOnce(others, term) < post.seats) return [];
  const { today, dateOrder } = facts.profile;
  const there = others.filter((other) => overlap(other, term));
  const now = there.filter((other) => holdsOn(other, today));
  const names = (now.length > 0 ? now : there).map((other) => {
    const until = other.to === null ? '' : ` until ${dayInWords(other.to, dateOrder)}`;
    return `${nameOfRep(facts, other)}${until}`;
  });
  const seats = post.seats === 1 ? 'This post has one seat' : `This post has ${post.seats} seats`;
  const held = names.length === 1 ? 'it is held by' : 'they are held by';
  return [
    {
      path: ['postId'],
      message: `${seats}, and ${held} ${listed(names)}. Let somebody stand down first, choose a later first day, or give the post another seat.`,
    },
  ];
}
