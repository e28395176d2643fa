// Which of the unions' positions speak of an item, and where one union says something of one matter at several levels: a person
// must see those side by side before anything is tabled.

import type { ItemKind } from '../../../domain/negotiations/item-kinds.ts';
import type { UnionProfile } from '../../../domain/partnership/unions.ts';
import { isSameTopic, topicLikeness } from '../../partnership/matching-topics.ts';

type Position = UnionProfile['positions'][number];

export interface UnionPosition extends Position {
  unionId: string;
  union: string;
  isOwn: boolean;
}

/** What a matter is called besides what the item itself is called; none where the kind says nothing of it. */
const TOPICS: Readonly<Record<ItemKind, readonly string[]>> = {
  pay: ['pay', 'pay rise', 'wages', 'salaries', 'minimum wage', 'living wage', 'low pay'],
  allowances: ['allowances', 'unsocial hours payments', 'overtime pay', 'enhancements'],
  hours: ['working time', 'hours of work', 'working week', 'shorter week'],
  leave: ['leave', 'annual leave', 'holidays', 'time off'],
  grading: ['grading', 'job evaluation', 'banding', 'regrading'],
  pensions: ['pensions', 'retirement'],
  jobSecurity: ['job security', 'redundancy', 'redeployment', 'outsourcing'],
  workload: ['workload', 'staffing levels', 'safe staffing'],
  flexibleWorking: ['flexible working', 'hybrid working', 'working from home'],
  equality: ['equality', 'discrimination', 'equal pay'],
  healthSafety: ['health and safety', 'safety'],
  training: ['training', 'learning', 'apprenticeships'],
  facilities: ['facility time', 'facilities', 'time off for reps'],
  policy: [],
  other: [],
};

const LEVELS: readonly Position['level'][] = ['national', 'regional', 'branch'];

export const isInForceOn = ({ from, to }: Pick<Position, 'from' | 'to'>, on: string): boolean =>
  (from === null || from <= on) && (to === null || to >= on);

/** The unions' positions that hold on the day; a position without days holds. */
export const positionsInForce = (profiles: Iterable<UnionProfile>, on: string): UnionPosition[] =>
  [...profiles].flatMap(({ id, name, isOwn, positions }) =>
    positions
      .filter((position) => isInForceOn(position, on))
      .map((position) => ({ ...position, unionId: id, union: name, isOwn })),
  );

interface Matter {
  title: string;
  kind: ItemKind | null;
}

/** By its own title first, then by what its kind is called. 0: it speaks of something else. */
function nearness({ topic }: Pick<Position, 'topic'>, { title, kind }: Matter): number {
  if (isSameTopic(topic, title)) return 1 + topicLikeness(topic, title);
  const topics = kind === null ? [] : TOPICS[kind];
  return Math.max(0, ...topics.filter((each) => isSameTopic(topic, each)).map((each) => topicLikeness(topic, each)));
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those that speak of it: our own union's first, the nearest, and within one the widest level first. */
export function positionsOn(positions: readonly UnionPosition[], matter: Matter): UnionPosition[] {
  return positions
    .map((position) => ({ position, near: nearness(position, matter) }))
    .filter(({ near }) => near > 0)
    .toSorted(
      (a, b) =>
        Number(b.position.isOwn) - Number(a.position.isOwn) ||
        compared(a.position.union, b.position.union) ||
        b.near - a.near ||
        LEVELS.indexOf(a.position.level) - LEVELS.indexOf(b.position.level),
    )
    .map(({ position }) => position);
}

interface DifferingLevels {
  unionId: string;
  union: string;
  topic: string;
  positionIds: string[];
}

/** Of one union on one matter at more than one level, in other words. The same words at each level are no difference. */
export function differingLevels(positions: readonly UnionPosition[]): DifferingLevels[] {
  const groups: { topic: string; of: UnionPosition[] }[] = [];
  for (const position of positions) {
    const group = groups.find(
      ({ topic, of }) => of[0]!.unionId === position.unionId && isSameTopic(topic, position.topic),
    );
    if (group === undefined) groups.push({ topic: position.topic, of: [position] });
    else group.of.push(position);
  }
  return groups
    .filter(({ of }) => new Set(of.map(({ level }) => level)).size > 1 && new Set(of.map(({ text }) => text)).size > 1)
    .map(({ topic, of }) => ({
      unionId: of[0]!.unionId,
      union: of[0]!.union,
      topic,
      positionIds: of.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map(({ id }) => id),
    }));
}
