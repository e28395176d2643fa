// What a list or a paper says of a term besides its record: who holds it, what it is called, whose it is and where it stands.

import type { Holder, RepRow } from '../../../../../shared/contract/reps/posts.ts';
import type { Constituency, Rep, RepKind } from '../../../../../shared/domain/reps/posts.ts';
import type { RuleBook } from '../../../../../shared/domain/reps/rule-book.ts';
import { termState } from '../../../../../shared/rules/reps/posts-terms.ts';
import { constituencyInWords, postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { PersonName, Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { ruleBookOf } from '../rule-book.ts';

type Reading = Pick<View | Transaction, 'get' | 'byIndex' | 'all' | 'nameOfPost'>;

export interface PostFacts {
  from: Reading;
  ruleBook: RuleBook;
  profile: Pick<BranchProfile, 'words' | 'today' | 'dateOrder'>;
}

export const postFacts = (from: Reading, profile: PostFacts['profile']): PostFacts => ({
  from,
  profile,
  ruleBook: ruleBookOf(from),
});

export function nameOfRep({ from }: { from: Pick<Reading, 'nameOfPost'> }, { id }: Pick<Rep, 'id'>): string {
  const holder = from.nameOfPost(id);
  return holder ? personName(holder) : 'Somebody no longer on the list';
}

/** By last name, then first; of one name by id. */
export function byName<T>(facts: Pick<PostFacts, 'from'>, rows: readonly T[], repOf: (row: T) => Pick<Rep, 'id'>): T[] {
  return rows
    .map((row) => {
      const holder = facts.from.nameOfPost(repOf(row).id);
      return { row, id: repOf(row).id, key: sortKey(holder ? lastNameFirst(holder) : '') };
    })
    .sort((a, b) => compareKeys(a.key, b.key) || (a.id < b.id ? -1 : 1))
    .map(({ row }) => row);
}

/** To sort by. Of a name in one piece, as that of an official who is on no list, the last word is taken for the last name. */
export function lastNameFirst({ firstName, lastName }: PersonName): string {
  if (firstName !== '') return `${lastName} ${firstName}`;
  const words = lastName.trim().split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}

export const workplaceNames = ({ from }: { from: Pick<Reading, 'get'> }, ids: readonly string[]): string[] =>
  ids.flatMap((id) => from.get('workplaces', id)?.name ?? []);

/** A term's own title, else that of its post, else the rule book's, else the common one. */
export function calledOf({ from, ruleBook, profile }: PostFacts, term: Pick<Rep, 'kind' | 'title' | 'postId'>): string {
  const post = term.postId === null ? undefined : from.get('posts', term.postId);
  return postCalled(term.kind, [term.title, post?.title ?? ''], { ruleBook, words: profile.words });
}

export const constituencyOf = (facts: { from: Pick<Reading, 'get'> }, of: Constituency & { kind: RepKind }): string =>
  constituencyInWords(of.kind, of, workplaceNames(facts, of.workplaceIds));

export function holderOf(facts: PostFacts, rep: Rep): Holder {
  const { id, memberId, from, to, deputyForId, filled } = rep;
  return {
    repId: id,
    memberId,
    name: nameOfRep(facts, rep),
    from,
    to,
    state: termState(rep, facts.profile.today),
    isDeputy: deputyForId !== null,
    filled: filled?.how ?? null,
  };
}

type InWords = Pick<RepRow, 'called' | 'constituency' | 'name' | 'state' | 'workplaces' | 'deputyFor'>;

export function repInWords(facts: PostFacts, rep: Rep): InWords {
  return {
    called: calledOf(facts, rep),
    constituency: constituencyOf(facts, rep),
    name: nameOfRep(facts, rep),
    state: termState(rep, facts.profile.today),
    workplaces: workplaceNames(facts, rep.workplaceIds),
    deputyFor: rep.deputyForId === null ? null : nameOfRep(facts, { id: rep.deputyForId }),
  };
}
