// What every part of the sample's partnership rests on: the days of its meetings, its seats, its unions, and the short ways in
// which a record is made.

import type { PartnershipRef, Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { type MatterPrefix, matterNumber, matterSeries } from '../../../../shared/rules/partnership/matter-numbers.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { hearingDay, idFrom } from '../random.ts';

export const FORUM_NAME = 'St Anne’s Partnership Forum';
export const COMMITTEE_NAME = 'St Anne’s Health and Safety Committee';
export const EMPLOYER = 'St Anne’s Hospital Trust';
export const DEPARTMENTS = ['Wards', 'Theatres', 'Outpatients', 'Portering', 'Medical records', 'Radiology'] as const;
export const OWN_UNION = 'Northfield Public Staff Union';
export const OTHER_UNION = 'Society of Clinic and Laboratory Staff';

/** Days before today on which the forum met in the last year, and after it on which it is to meet. */
const MET_BEFORE = [334, 273, 211, 150, 89, 26] as const;
const MEETS_AFTER = [20, 83] as const;

export interface Seats {
  executive: string;
  workforce: string;
  nursing: string;
  estates: string;
  convenor: string;
  rep: string;
  society: string;
  laboratory: string;
}

/** A post of the sample's, with whoever holds it. */
export interface Post {
  id: string;
  memberId: string;
  name: string;
  from: string;
}

export interface Stage {
  tx: Transaction;
  today: string;
  employerId: string;
  workplaceId: string;
  forumId: string;
  committeeId: string;
  seats: Seats;
  unions: { own: string; other: string };
  /** The forum's meetings in the last year, the oldest first, and the two to come. */
  meetings: { id: string; day: string }[];
  planned: { id: string; day: string }[];
  /** Posts of the sample's reps at the hospital. */
  posts: { convenor: Post; rep: Post };
  /** The people across the table, by their names in the sample. */
  managers: { executive: string; workforce: string; nursing: string; estates: string };
  staff: { society: string; laboratory: string; deputy: string };
  /** The file that stands for a document. */
  letter: { hash: string; bytes: number };
}

export const meetingDays = (today: string): { met: string[]; planned: string[] } => ({
  met: MET_BEFORE.map((before) => hearingDay(addDays(today, -before))),
  planned: MEETS_AFTER.map((after) => hearingDay(addDays(today, after))),
});

export const seen = (visibility: Visibility = 'joint', confidentialUntil: string | null = null) => ({
  visibility,
  confidentialUntil,
});

/** The day so many days ago, never on a weekend. */
export const ago = ({ today }: Pick<Stage, 'today'>, days: number): string => {
  const day = hearingDay(addDays(today, -days));
  return day > today ? today : day;
};

export const ahead = ({ today }: Pick<Stage, 'today'>, days: number): string => hearingDay(addDays(today, days));

export function numbered(tx: Transaction, prefix: MatterPrefix, day: string): string {
  const year = Number(day.slice(0, 4));
  return matterNumber(prefix, year, tx.nextNumber(matterSeries(prefix, year)));
}

export const on = (collection: PartnershipRef['collection'], id: string): PartnershipRef => ({ collection, id });

/** An id as if made on that day. */
export const idOf = (day: string): string => idFrom(day);
