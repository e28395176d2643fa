// "D: there is no money", "mgmt: 3.2%, final", "* they are bluffing": what was said by whom, typed in one line while people talk.

import type { NegotiationMeeting } from '../../domain/negotiations/meetings.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import type { TwoSides } from '../../domain/partnership/sides.ts';
import { foldWords } from '../fold.ts';
import { HASTY_NAMES } from '../partnership/meetings/action-line.ts';

type Said = NegotiationMeeting['said'][number];
type Place = Negotiation['team'][number];

export type ReadSaid = Pick<Said, 'side' | 'who' | 'text' | 'isOurs'>;

/** Longer than any name: what stands before such a colon is part of what was said. */
const LONGEST_NAME = 60;

const words = (text: string): string => foldWords(text).join(' ');

/** "HM" for Helen Marsh. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('');

/**
 * Whoever stands before the colon, by name, first name, initials, what they are there for, or their side in haste; without
 * anybody there it is whoever spoke last (`last`), else our side. A star before it: among ourselves, ours alone.
 */
export function readSaidLine(
  line: string,
  team: readonly Pick<Place, 'side' | 'name' | 'role'>[],
  last: Pick<Said, 'side' | 'who'> | undefined,
): ReadSaid {
  const isOurs = line.trimStart().startsWith('*');
  const rest = isOurs ? line.trimStart().slice(1).trimStart() : line;
  const colon = rest.indexOf(':');
  const before = colon > 0 && colon <= LONGEST_NAME ? rest.slice(0, colon) : '';
  const named = before === '' ? null : whoIs(before, team);
  if (named !== null) return { ...named, text: rest.slice(colon + 1).trim(), isOurs };
  const speaker = isOurs ? { side: 'staff' as const, who: '' } : { side: last?.side ?? 'staff', who: last?.who ?? '' };
  return { ...speaker, text: rest.trim(), isOurs };
}

function whoIs(
  typed: string,
  team: readonly Pick<Place, 'side' | 'name' | 'role'>[],
): Pick<Said, 'side' | 'who'> | null {
  const sought = words(typed);
  if (sought === '') return null;
  const ways: ((place: Pick<Place, 'name' | 'role'>) => string)[] = [
    ({ name }) => name,
    ({ role }) => role,
    ({ name }) => name.split(' ')[0] ?? '',
    ({ name }) => name.split(' ').at(-1) ?? '',
    ({ name }) => initials(name),
  ];
  for (const way of ways) {
    // Two who are called alike are nobody: the next way, or the side, says who.
    const found = team.filter((place) => words(way(place)) === sought);
    if (found.length === 1) return { side: found[0]!.side, who: found[0]!.name };
  }
  const side = (['management', 'staff'] as const satisfies TwoSides[]).find((one) =>
    HASTY_NAMES[one].some((name) => words(name) === sought),
  );
  return side === undefined ? null : { side, who: '' };
}
