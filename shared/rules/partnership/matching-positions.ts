// What the unions have said already of a topic, as far as it holds on a day: shown beside a proposal before anybody answers it.

import type { UnionProfile } from '../../domain/partnership/unions.ts';
import { onTopic } from './matching-topics.ts';

export type Position = UnionProfile['positions'][number];

export interface PositionOfUnion extends Position {
  unionId: string;
  union: string;
}

/** From its first to its last day, both inclusive; an end that nobody named is open. */
export const holdsOn = ({ from, to }: Pick<Position, 'from' | 'to'>, day: string): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/** The likest topic first; national before regional before branch where they are alike. */
export function matchingPositions(
  unions: Iterable<Pick<UnionProfile, 'id' | 'name' | 'positions'>>,
  topic: string,
  day: string,
): PositionOfUnion[] {
  const all: PositionOfUnion[] = [];
  for (const { id, name, positions } of unions) {
    for (const position of positions) if (holdsOn(position, day)) all.push({ ...position, unionId: id, union: name });
  }
  const rank = { national: 0, regional: 1, branch: 2 };
  return onTopic(
    all.toSorted((a, b) => rank[a.level] - rank[b.level]),
    topic,
  );
}
