// Where an agreement stands on a day: in force, due for review, expired, superseded, or not signed yet. Nobody types it, it
// follows from the days; and the older of two leaves "in force" on the day that the newer one takes effect.

import type { Agreement } from '../domain/agreements.ts';
import { addDays, daysBetween } from './limits.ts';

/** Counted in days, both inclusive: a review so near is to be prepared. */
export const REVIEW_DAYS = 90;

/** Due for review first, the longest overdue at their head; then what is in force, what is coming, drafts, and the past. */
export const AGREEMENT_STANDINGS = [
  'dueForReview',
  'inForce',
  'notYetInForce',
  'draft',
  'expired',
  'superseded',
  'ended',
] as const;
export type AgreementStanding = (typeof AGREEMENT_STANDINGS)[number];

type Kept = Pick<
  Agreement,
  'id' | 'state' | 'signedOn' | 'effectiveFrom' | 'expiresOn' | 'reviewDue' | 'supersedesId' | 'mainId'
>;

const SIGNED: readonly Agreement['state'][] = ['signed', 'underReview', 'terminated'];

/** Whether both sides have signed: only then can it ever be in force. */
export const isSigned = ({ state }: Pick<Agreement, 'state'>): boolean => SIGNED.includes(state);

/** The first day of its effect: its own, or the day on which it was signed; null while nobody knows. */
export const firstDayOf = ({ effectiveFrom, signedOn }: Pick<Kept, 'effectiveFrom' | 'signedOn'>): string | null =>
  effectiveFrom ?? signedOn;

/** Its last day, inclusive: a side letter's is never later than its main agreement's. null: until it is ended. */
export function lastDayOf(
  agreement: Pick<Kept, 'expiresOn'>,
  main: Pick<Kept, 'expiresOn'> | undefined,
): string | null {
  const days = [agreement.expiresOn, main?.expiresOn ?? null].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

/** Whether it had taken effect by `today`, inclusive; one without any day has. */
const hasBegun = (agreement: Kept, today: string): boolean =>
  isSigned(agreement) && (firstDayOf(agreement) ?? today) <= today;

/** `others`: the agreements beside it, itself among them or not. */
export function agreementStanding(agreement: Kept, others: Iterable<Kept>, today: string): AgreementStanding {
  if (!isSigned(agreement)) return 'draft';
  let main: Kept | undefined;
  for (const other of others) {
    if (other.id === agreement.mainId) main = other;
    if (other.supersedesId === agreement.id && hasBegun(other, today)) return 'superseded';
  }
  if (agreement.state === 'terminated' && (agreement.expiresOn ?? today) <= today) return 'ended';
  const last = lastDayOf(agreement, main);
  if (last !== null && last < today) return 'expired';
  if (!hasBegun(agreement, today)) return 'notYetInForce';
  return isReviewNear(agreement, today) ? 'dueForReview' : 'inForce';
}

/** Its review is due within 90 days, was due and is not done, or is under way. */
const isReviewNear = ({ state, reviewDue }: Kept, today: string): boolean =>
  state === 'underReview' || (reviewDue !== null && reviewDue <= addDays(today, REVIEW_DAYS));

export const isInForce = (standing: AgreementStanding): boolean =>
  standing === 'inForce' || standing === 'dueForReview';

/** What it waits for: a review that was due, one that is under way, one that is near; or its last day. */
export const DUE_WHY = ['overdue', 'underReview', 'review', 'ends'] as const;
export interface Due {
  why: (typeof DUE_WHY)[number];
  /** Of the review, or its last day; null: a review without a day is under way. */
  on: string | null;
  /** Until then, negative once it is overdue. */
  days: number | null;
}

/** Within so many days, both ends inclusive; of two the nearer. null: nothing, or it is not in force. */
export function whatIsDue(
  { state, reviewDue, endsOn }: Pick<Kept, 'state' | 'reviewDue'> & { endsOn: string | null },
  standing: AgreementStanding,
  day: string,
  withinDays: number,
): Due | null {
  if (!isInForce(standing)) return null;
  const until = addDays(day, withinDays);
  const at = (why: Due['why'], on: string): Due => ({ why, on, days: daysBetween(day, on) });
  if (reviewDue !== null && reviewDue < day) return at('overdue', reviewDue);
  if (state === 'underReview') return reviewDue === null ? { why: state, on: null, days: null } : at(state, reviewDue);
  const near = [
    ...(reviewDue !== null && reviewDue <= until ? [at('review', reviewDue)] : []),
    ...(endsOn !== null && endsOn <= until ? [at('ends', endsOn)] : []),
  ];
  return near.toSorted((a, b) => ((a.on as string) < (b.on as string) ? -1 : 1))[0] ?? null;
}

/** The longest overdue first, then what is under review, then by its day. */
export function byDue(a: { due: Due; title: string }, b: { due: Due; title: string }): number {
  const rank = ({ why }: Due) => (why === 'overdue' ? 0 : why === 'underReview' ? 1 : 2);
  const [left, right] = [a.due.on ?? '', b.due.on ?? ''];
  if (rank(a.due) !== rank(b.due)) return rank(a.due) - rank(b.due);
  return left === right ? a.title.localeCompare(b.title) : left < right ? -1 : 1;
}

interface Standing {
  standing: AgreementStanding;
  reviewDue: string | null;
  title: string;
}

const NEVER = '9999';

export function byStanding(a: Standing, b: Standing): number {
  const rank = AGREEMENT_STANDINGS.indexOf(a.standing) - AGREEMENT_STANDINGS.indexOf(b.standing);
  if (rank !== 0) return rank;
  const [left, right] = [a.reviewDue ?? NEVER, b.reviewDue ?? NEVER];
  if (left !== right) return left < right ? -1 : 1;
  return a.title.localeCompare(b.title);
}

/** Days until its review, negative once it is overdue; null where none is set. */
export const daysToReview = ({ reviewDue }: Pick<Kept, 'reviewDue'>, today: string): number | null =>
  reviewDue === null ? null : daysBetween(today, reviewDue);

/** From which state to which it may go; what is ended stays so, but for an undo. */
const MOVES: Readonly<Record<Agreement['state'], readonly Agreement['state'][]>> = {
  draft: ['negotiating', 'agreedSubjectToBallot', 'signed'],
  negotiating: ['draft', 'agreedSubjectToBallot', 'signed'],
  agreedSubjectToBallot: ['negotiating', 'signed'],
  signed: ['underReview', 'terminated'],
  underReview: ['signed', 'terminated'],
  terminated: [],
};

export const mayMove = (from: Agreement['state'], to: Agreement['state']): boolean =>
  from === to || MOVES[from].includes(to);
