// The terms and vacant posts of a day as cover counts them, and how each is told: by name and post.

import type { CoverRep } from '../../../../../shared/contract/reps/cover.ts';
import type { Post, Rep, RepKind } from '../../../../../shared/domain/reps/posts.ts';
import type { WordList } from '../../../../../shared/domain/words.ts';
import { type Coverage, countsAs } from '../../../../../shared/rules/reps/cover.ts';
import { isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import { postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import { compareKeys, type SortKey, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { lastNameFirst, nameOfRep } from '../posts/post-facts.ts';
import { ruleBookOf } from '../rule-book.ts';

interface AskedCoverages {
  /** `YYYY-MM-DD` */
  day: string;
  /** Empty: every kind. */
  kinds: readonly RepKind[];
  wholeBranch: boolean;
  /** People who are imagined to have left, by `personOf`. */
  gone?: ReadonlySet<string>;
  /** Posts whose empty seats are imagined to be filled. */
  filled?: ReadonlySet<string>;
}

export const personOf = ({ id, memberId }: Pick<Rep, 'id' | 'memberId'>): string => memberId ?? id;

export function coveragesOn(view: Pick<View, 'all'>, asked: AskedCoverages): Coverage[] {
  const { day, kinds, wholeBranch, gone, filled } = asked;
  const isAsked = (kind: RepKind) => kinds.length === 0 || kinds.includes(kind);
  const terms = [...view.all('reps')].filter((term) => holdsOn(term, day) && !gone?.has(personOf(term)));
  const inPost = new Set(terms.map(({ id }) => id));
  const held = terms.flatMap((term): Coverage[] => {
    const as = isAsked(term.kind) ? countsAs(term, { inPost, wholeBranch }) : null;
    return as === null ? [] : [{ id: term.id, personId: personOf(term), constituency: term, as }];
  });
  const vacant = vacantOn(view, day).flatMap(({ post, seats }): Coverage[] => {
    if (!isAsked(post.kind) || (isWholeBranch(post) && !wholeBranch)) return [];
    if (!filled?.has(post.id)) return [{ id: post.id, personId: post.id, constituency: post, as: 'vacancy' }];
    return Array.from({ length: seats }, (_, seat) => {
      const id = `${post.id} ${seat}`;
      return { id, personId: id, constituency: post, as: 'rep' };
    });
  });
  return [...held, ...vacant];
}

/** Posts that exist on the day and have fewer holders than seats; a deputy holds no seat. */
export function vacantOn(view: Pick<View, 'all'>, day: string): { post: Post; seats: number }[] {
  const holders = new Map<string, number>();
  for (const { postId, deputyForId, ...term } of view.all('reps')) {
    if (postId === null || deputyForId !== null || !holdsOn(term, day)) continue;
    holders.set(postId, (holders.get(postId) ?? 0) + 1);
  }
  return [...view.all('posts')].flatMap((post) => {
    const seats = post.seats - (holders.get(post.id) ?? 0);
    return holdsOn(post, day) && seats > 0 ? [{ post, seats }] : [];
  });
}

/** How terms and vacancies are told; each is looked up once. */
export class Telling {
  private readonly reps = new Map<string, { rep: CoverRep; key: SortKey }>();
  private readonly view: View;
  private readonly words: { ruleBook: ReturnType<typeof ruleBookOf>; words: WordList };

  constructor(view: View, words: WordList) {
    this.view = view;
    this.words = { ruleBook: ruleBookOf(view), words };
  }

  /** Left out: whoever is no term. By name. */
  repsOf(ids: Iterable<string>, deputies: ReadonlySet<string>): CoverRep[] {
    return [...ids]
      .flatMap((id) => this.repOf(id) ?? [])
      .sort((a, b) => compareKeys(a.key, b.key) || (a.rep.repId < b.rep.repId ? -1 : 1))
      .map(({ rep }) => (deputies.has(rep.repId) ? { ...rep, isDeputy: true } : rep));
  }

  called(post: Pick<Post, 'kind' | 'title'>): string {
    return postCalled(post.kind, [post.title], this.words);
  }

  private repOf(id: string) {
    const known = this.reps.get(id);
    if (known) return known;
    const term = this.view.get('reps', id);
    if (term === undefined) return undefined;
    const holder = this.view.nameOfPost(id);
    const ofPost = term.postId === null ? undefined : this.view.get('posts', term.postId);
    const told = {
      key: sortKey(holder ? lastNameFirst(holder) : ''),
      rep: {
        repId: id,
        memberId: term.memberId,
        name: nameOfRep({ from: this.view }, term),
        kind: term.kind,
        post: postCalled(term.kind, [term.title, ofPost?.title ?? ''], this.words),
        isDeputy: false,
      },
    };
    this.reps.set(id, told);
    return told;
  }
}
