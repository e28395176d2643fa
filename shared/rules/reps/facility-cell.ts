// A cell of the monthly sheet: what one person was away for on one day, typed in a few keys. "3" are three hours of duties,
// "3:30a" of activities, "2t" of training, "1h" of health and safety; "u" is unpaid, "p" paid; "+" parts one entry from the next.

import type { FacilityKind, FacilityTime } from '../../domain/reps/facility-time.ts';
import { facilityLetters } from '../../domain/reps/words-facility.ts';
import { hoursAndMinutes, hoursTyped, MINUTES_OF_A_DAY, readHours } from './facility-hours.ts';

export type CellPart = Pick<FacilityTime, 'minutes' | 'kind' | 'isPaid'>;
type ReadCell = { parts: CellPart[] } | { problem: string; meant?: string };

const KIND_OF: Readonly<Record<string, FacilityKind>> = {
  ...Object.fromEntries(Object.entries(facilityLetters).map(([kind, letter]) => [letter, kind as FacilityKind])),
  s: 'healthAndSafety',
};

/** Duties, training and safety are paid unless somebody says otherwise; activities are not. TULRCA 1992 ss.168–170. */
export const isPaidByDefault = (kind: FacilityKind): boolean => kind !== 'activities';

/** Letters at the end, but for those of "7h30", "7 hours" and "45 min". */
const LETTERS = /^(.*?)\s*([dathsup][dathsup\s]*)$/i;
const MOST_PARTS = 8;

/** Blank has no parts. */
export function readCell(typed: string): ReadCell {
  const parts: CellPart[] = [];
  for (const piece of typed.split(/[+;]/).filter((text) => text.trim() !== '')) {
    const part = readPart(piece.trim());
    if ('problem' in part) return part;
    if (part.minutes > 0) parts.push(part);
  }
  if (parts.length > MOST_PARTS) return { problem: `One cell holds ${MOST_PARTS} entries at most.` };
  const sum = parts.reduce((all, { minutes }) => all + minutes, 0);
  if (sum > MINUTES_OF_A_DAY) return { problem: `${hoursAndMinutes(sum)} in one cell: a day has 24 hours.` };
  return { parts };
}

function readPart(piece: string): CellPart | { problem: string; meant?: string } {
  const { time, letters } = apart(piece);
  const kinds = [...letters].filter((letter) => letter !== 'u' && letter !== 'p');
  const pays = [...letters].filter((letter) => letter === 'u' || letter === 'p');
  if (new Set(kinds).size > 1 || new Set(pays).size > 1) {
    return { problem: `“${piece.slice(0, 30)}” says two things at once. Part two entries with a plus: 3d + 1:30a.` };
  }
  const read = readHours(time);
  if ('problem' in read) return read;
  if (time.trim() === '')
    return { problem: `“${piece.slice(0, 30)}” has no hours. Write 3${piece.slice(0, 1)} or 3:30.` };
  const kind = KIND_OF[kinds[0] ?? 'd'] as FacilityKind;
  return { minutes: read.minutes, kind, isPaid: pays[0] === undefined ? isPaidByDefault(kind) : pays[0] === 'p' };
}

function apart(piece: string): { time: string; letters: string } {
  const match =
    /(?:hours?|hrs?|m|mins?|minutes?)$/i.test(piece) && !/\d\s*h$/i.test(piece) ? null : LETTERS.exec(piece);
  if (!match) return { time: piece, letters: '' };
  return { time: match[1] ?? '', letters: (match[2] ?? '').toLowerCase().replaceAll(/\s/g, '') };
}

/** As it stands in the cell, so that typing it again means the same. */
export const cellText = (parts: readonly CellPart[]): string => parts.map(partText).join(' + ');

function partText({ minutes, kind, isPaid }: CellPart): string {
  const time = hoursTyped(minutes);
  const letter = kind === 'duties' ? '' : facilityLetters[kind];
  return `${time}${letter}${isPaid === isPaidByDefault(kind) ? '' : isPaid ? 'p' : 'u'}`;
}

type Entry = Pick<FacilityTime, 'id' | 'revision' | 'minutes' | 'kind' | 'isPaid'>;

/** What is to be kept and taken away so that a day's entries are `parts`; an entry of the same kind is changed, not replaced. */
export function cellChanges(
  entries: readonly Entry[],
  parts: readonly CellPart[],
): { keep: (CellPart & { id?: string; revision?: number })[]; removes: { id: string; revision: number }[] } {
  const left = [...entries];
  const take = (fits: (entry: Entry) => boolean): Entry | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const isOfKind = (part: CellPart) => (entry: Entry) => entry.kind === part.kind && entry.isPaid === part.isPaid;
  const open: CellPart[] = [];
  for (const part of parts) {
    if (take((entry) => isOfKind(part)(entry) && entry.minutes === part.minutes) === undefined) open.push(part);
  }
  const matched = open.map((part) => ({ part, entry: take(isOfKind(part)) }));
  const keep = matched.map(({ part, entry }) => {
    const before = entry ?? take(() => true);
    return before === undefined ? part : { ...part, id: before.id, revision: before.revision };
  });
  return { keep, removes: left.map(({ id, revision }) => ({ id, revision })) };
}
