// "Management, share the night rota, 12 December": who owes what by when, typed in one line while people talk.

import type { Side } from '../../../domain/partnership/sides.ts';
import { foldWords } from '../../fold.ts';

export interface Owner {
  side: Side;
  /** Words by which somebody types it: "mgmt", "M1", a department, a name. */
  names: readonly string[];
  team: string;
  contact: string;
}

export interface ReadActionLine {
  what: string;
  /** null: nobody is named yet. */
  owner: Pick<Owner, 'side' | 'team' | 'contact'> | null;
  dueOn: string | null;
  /** What was written where the day stands and is no day. */
  unreadDay: string;
}

/** What a side is called in haste. */
export const HASTY_NAMES: Readonly<Record<Side, readonly string[]>> = {
  management: ['management', 'mgmt', 'manager', 'managers', 'm', 'employer'],
  staff: ['staff', 'staff side', 'union', 'union side', 'unions', 's', 'us', 'we', 'reps'],
  joint: ['joint', 'both', 'both sides', 'all', 'j', 'everybody'],
  independent: ['independent', 'acas', 'facilitator'],
};

const same = (a: string, b: string): boolean => foldWords(a).join(' ') === foldWords(b).join(' ');

/**
 * Who, what and by when, divided by commas. The first part is who where it names somebody (`owners`, looked through in
 * order), the last is the day where `readDay` reads it ("by" before it is left out); all between is what.
 */
export function readActionLine(
  line: string,
  owners: readonly Owner[],
  readDay: (text: string) => string | null,
): ReadActionLine {
  const parts = line.split(',').map((part) => part.trim());
  const first = parts[0] ?? '';
  const owner =
    parts.length > 1 && first !== '' ? owners.find(({ names }) => names.some((name) => same(name, first))) : undefined;
  const rest = owner === undefined ? parts : parts.slice(1);
  const { what, dueOn, unreadDay } = dayAtEnd(rest, readDay);
  return {
    what,
    owner: owner === undefined ? null : { side: owner.side, team: owner.team, contact: owner.contact },
    dueOn,
    unreadDay,
  };
}

const BY = /^(?:by|until|till|before)\s+/i;

/** A day may itself hold a comma ("12 December, 2026"): the last two parts are tried together first. */
function dayAtEnd(
  parts: readonly string[],
  readDay: (text: string) => string | null,
): { what: string; dueOn: string | null; unreadDay: string } {
  for (const count of [2, 1]) {
    if (parts.length <= count) continue;
    const text = parts.slice(-count).join(', ').replace(BY, '');
    const dueOn = readDay(text);
    if (dueOn !== null) return { what: parts.slice(0, -count).join(', '), dueOn, unreadDay: '' };
  }
  const last = parts.at(-1) ?? '';
  const looksLikeDay = parts.length > 1 && (BY.test(last) || /^\S*\d\S*(\s+\S+){0,2}$/.test(last));
  return {
    what: (looksLikeDay ? parts.slice(0, -1) : parts).filter((part) => part !== '').join(', '),
    dueOn: null,
    unreadDay: looksLikeDay ? last : '',
  };
}
