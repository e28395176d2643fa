// What a forum is checked against: its constitution as data, the unions that are recognised, the other bodies, the posts that
// its seats follow. Read for whoever asks: what they may not see is not there.

import type { Forum, Seat } from '../../../../../shared/domain/partnership/forums.ts';
import type { Visibility } from '../../../../../shared/domain/partnership/sides.ts';
import type { UnionProfile } from '../../../../../shared/domain/partnership/unions.ts';
import type {
  Constitution,
  LintFinding,
  Surroundings,
} from '../../../../../shared/rules/partnership/forums/constitution.ts';
import { lintConstitution } from '../../../../../shared/rules/partnership/forums/constitution-lint.ts';
import type { PostOf } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { holderOn, isSeatOpen } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { mayStandIn, type PaperLevel } from '../../../../../shared/rules/partnership/visibility.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { repName } from '../../cases/case-records.ts';

export type Reading = Transaction | View;

/** A post's holder by name; undefined where it is gone, or not open to whoever asks. */
export const postsIn =
  (from: Reading): PostOf =>
  (repId) => {
    const post = from.get('reps', repId);
    if (post === undefined) return undefined;
    const name = repName(from, repId);
    return name === null ? undefined : { memberId: post.memberId, name, from: post.from, to: post.to };
  };

/** What a paper for a level may count or name; null: no paper. */
const tellsAt =
  (level: PaperLevel | null) =>
  ({ visibility }: { visibility: Visibility }): boolean =>
    level === null || mayStandIn(visibility, level);

export function surroundings(
  from: Reading,
  ownId: string | null,
  { nation, today }: BranchProfile,
  level: PaperLevel | null = null,
): Surroundings {
  const unions = [...from.all('unionProfiles')].filter(({ isRecognised }) => isRecognised).filter(tellsAt(level));
  return {
    nation,
    today,
    recognised: unions.map(({ name }) => name).sort(),
    areThereOthers: [...from.all('forums')]
      .filter(tellsAt(level))
      .some(({ id, state }) => id !== ownId && state !== 'closed'),
  };
}

export function constitutionOf(
  from: Reading,
  forum: Omit<Forum, 'id' | 'revision' | 'name'>,
  today: string,
  level: PaperLevel | null = null,
): Constitution {
  const postOf = postsIn(from);
  const isTold = tellsAt(level);
  const parent =
    forum.parentId === null ? undefined : [from.get('forums', forum.parentId)].find((one) => one && isTold(one));
  const unionAt = (id: string) => [from.get('unionProfiles', id)].find((one) => one && isTold(one));
  return {
    ...forum,
    parent: parent === undefined ? null : { name: parent.name, isGone: parent.state === 'closed' },
    seats: forum.seats
      .filter((seat) => isSeatOpen(seat, today))
      .map((seat) => ({
        ...seat,
        isRecognised: seat.unionId === null ? null : (unionAt(seat.unionId)?.isRecognised ?? null),
        holderName: holderOn(seat, today, postOf)?.name ?? '',
      })),
  };
}

/** What its constitution lacks, the gravest first; for a paper, as far as its level reaches. */
export const findingsOf = (
  from: Reading,
  forum: Forum,
  profile: BranchProfile,
  level: PaperLevel | null = null,
): LintFinding[] =>
  lintConstitution(constitutionOf(from, forum, profile.today, level), surroundings(from, forum.id, profile, level));

/** The union of a seat as it is called here. */
export function unionOf(from: Reading, { union, unionId }: Pick<Seat, 'union' | 'unionId'>): string | null {
  if (union !== '') return union;
  return unionId === null ? null : (from.get('unionProfiles', unionId)?.name ?? null);
}

/** The profiles of the unions that sit there, by name. */
export function unionsIn(from: Reading, { seats }: Pick<Forum, 'seats'>): UnionProfile[] {
  const ids = new Set(seats.map(({ unionId }) => unionId));
  return [...ids]
    .flatMap((id) => (id === null ? [] : (from.get('unionProfiles', id) ?? [])))
    .sort((a, b) => a.name.localeCompare(b.name));
}
