// Pairs put together to groups: the records of one person. A record joins a group only when it is like most of it, so
// that one weak link does not chain strangers together.

import type { DuplicatePair } from './compared-person.ts';

export interface DuplicateGroup {
  ids: string[];
  /** The least likely link that the group needed, 0 to 1. */
  score: number;
}

/** How alike two groups must be on the average of all pairs between them, those not proposed counting nothing. */
const JOINS = 0.5;

interface Cluster {
  ids: string[];
  score: number;
  /** The scores to each other cluster, added up. */
  links: Map<Cluster, number>;
}

/** The groups, the surest first; each id stands in one at most. The best links are made first. */
export function groupDuplicates(
  pairs: readonly { a: { id: string }; b: { id: string }; score: DuplicatePair['score'] }[],
): DuplicateGroup[] {
  const clusterOf = new Map<string, Cluster>();
  const of = (id: string): Cluster => {
    let cluster = clusterOf.get(id);
    if (!cluster) {
      cluster = { ids: [id], score: 1, links: new Map() };
      clusterOf.set(id, cluster);
    }
    return cluster;
  };
  for (const { a, b, score } of pairs) {
    const [one, other] = [of(a.id), of(b.id)];
    one.links.set(other, (one.links.get(other) ?? 0) + score);
    other.links.set(one, (other.links.get(one) ?? 0) + score);
  }
  for (const { a, b } of pairs.toSorted((first, second) => second.score - first.score)) {
    const [one, other] = [of(a.id), of(b.id)];
    if (one === other) continue;
    const alike = (one.links.get(other) ?? 0) / (one.ids.length * other.ids.length);
    if (alike < JOINS) continue;
    const [into, from] = one.ids.length >= other.ids.length ? [one, other] : [other, one];
    into.score = Math.min(one.score, other.score, alike);
    for (const id of from.ids) {
      into.ids.push(id);
      clusterOf.set(id, into);
    }
    from.links.delete(into);
    into.links.delete(from);
    for (const [neighbour, sum] of from.links) {
      neighbour.links.delete(from);
      const total = (into.links.get(neighbour) ?? 0) + sum;
      into.links.set(neighbour, total);
      neighbour.links.set(into, total);
    }
  }
  return [...new Set(clusterOf.values())]
    .filter(({ ids }) => ids.length > 1)
    .map(({ ids, score }) => ({ ids, score }))
    .sort((a, b) => b.score - a.score);
}
