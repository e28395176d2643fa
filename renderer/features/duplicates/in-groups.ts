// Pairs that share a person belong together: where three records may all be one, whoever decides about one pair should see
// the others beside it.

interface Paired {
  aId: string;
  bId: string;
  group: number;
}

export interface PairGroup<P extends Paired> {
  pairs: P[];
  /** How many records the pairs are of. */
  records: number;
}

/** In the order of the first pair of each group. */
export function inGroups<P extends Paired>(pairs: readonly P[]): PairGroup<P>[] {
  const groups = new Map<number, P[]>();
  for (const pair of pairs) {
    const known = groups.get(pair.group);
    if (known) known.push(pair);
    else groups.set(pair.group, [pair]);
  }
  return [...groups.values()].map((own) => ({
    pairs: own,
    records: new Set(own.flatMap(({ aId, bId }) => [aId, bId])).size,
  }));
}
