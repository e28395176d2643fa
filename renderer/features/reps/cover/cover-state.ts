// How a place is covered, in the four ways that the picture tells apart, and what each is called.

import type { CoverRow } from '../../../../shared/contract/reps/cover.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { perRepInWords } from '../../../../shared/rules/reps/cover-what-if.ts';

export const COVER_STATES = ['nobody', 'some', 'many', 'covered'] as const;
export type CoverState = (typeof COVER_STATES)[number];

/** One rep for more members than this has more than anybody can know. */
const MANY_FOR_ONE = 50;

export function coverState({ isCovered, withoutRep, membersPerRep }: CoverRow): CoverState {
  if (!isCovered) return 'nobody';
  if (withoutRep > 0) return 'some';
  return membersPerRep !== null && membersPerRep > MANY_FOR_ONE ? 'many' : 'covered';
}

export const stateWords = ({ rep }: WordList['terms']): Readonly<Record<CoverState, string>> => ({
  nobody: 'Nobody covers',
  some: `Some have no ${rep}`,
  many: `More than ${MANY_FOR_ONE} to each ${rep}`,
  covered: 'Covered',
});

/** "Nobody covers", "12 have no rep", "One rep for 64", "3 reps, 21 to each". */
export function saidOf(row: CoverRow, { rep, reps }: WordList['terms']): string {
  const { reps: people, withoutRep, membersPerRep } = row;
  switch (coverState(row)) {
    case 'nobody':
      return 'Nobody covers';
    case 'some':
      return `${withoutRep.toLocaleString('en-GB')} ${withoutRep === 1 ? 'has' : 'have'} no ${rep}`;
    default:
      return people === 1
        ? `One ${rep} for ${perRepInWords(membersPerRep)}`
        : `${people.toLocaleString('en-GB')} ${reps}, ${perRepInWords(membersPerRep)} to each`;
  }
}

/** What it is called, and where that is: "Stores" at "Depot"; a workplace is nowhere else. */
export function placeParts({ place }: Pick<CoverRow, 'place'>, { workplace }: WordList['terms']) {
  const where = place.workplace ?? place.employer ?? `No ${workplace} on record`;
  // Where nobody recorded it, the workplace says more than that.
  if (place.department !== null) return placed(place.department, where, 'no department on record');
  if (place.shift !== null) return placed(place.shift, where, 'no shift on record');
  return { name: where, where: null };
}

const placed = (part: string, where: string, unknown: string) =>
  part === '' ? { name: where, where: unknown } : { name: part, where };

/** "Depot", "Stores, Depot", "Depot, no shift on record". */
export function placeName(row: Pick<CoverRow, 'place'>, terms: WordList['terms']): string {
  const { name, where } = placeParts(row, terms);
  return where === null ? name : `${name}, ${where}`;
}

export const placeKey = ({ place }: Pick<CoverRow, 'place'>): string =>
  [place.workplaceId, place.employerId, place.department, place.shift].join(' ');
