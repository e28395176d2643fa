// Time off held against what agreements give: so much a week, month or year, to each rep or to all together, only for the days
// on which the agreement was in force and the post was held. Where nothing is agreed there is no figure to hold it against.

import type { Agreement } from '../../domain/agreements.ts';
import type { FacilityAllowance, FacilityTime } from '../../domain/reps/facility-time.ts';
import type { RepKind } from '../../domain/reps/posts.ts';
import type { Nation } from '../../domain/values.ts';
import { agreementStanding, isInForce } from '../agreements.ts';
import { daysInMonth, readDay } from '../calendar.ts';
import { type DatedRow, holdsOn } from '../rows-at.ts';
import { eachDay } from './facility-figures.ts';
import { hoursInWords } from './facility-hours.ts';

/** What one row of one agreement gives, and the days (inclusive) on which the agreement is in force. */
export interface AgreedTime {
  agreementId: string;
  agreement: string;
  /** null: whichever employer. */
  employerId: string | null;
  spans: readonly { from: string; to: string }[];
  allowance: FacilityAllowance;
}

/** `employerId`: of the entry, or of the main job on the day; null where nobody knows. */
export type SpentTime = Pick<FacilityTime, 'memberId' | 'on' | 'minutes' | 'kind' | 'employerId'>;

export interface HeldPost extends DatedRow {
  memberId: string;
  kind: RepKind;
  /** Of the main job on a day. */
  employerOn: (day: string) => string | null;
}

/** In minutes; of `left` and `over` one is 0. */
interface AllowanceLine {
  agreementId: string;
  agreement: string;
  allowanceId: string;
  what: string;
  /** null: all of the reps together. */
  memberId: string | null;
  given: number;
  used: number;
  left: number;
  over: number;
  words: string;
}

export interface AllowanceUse {
  lines: AllowanceLine[];
  /** Minutes that no agreement speaks of. */
  unagreed: number;
  words: string;
}

/** As it is in the United Kingdom: TULRCA 1992 ss.168–170. */
export const NOTHING_AGREED =
  'No agreement in force gives a figure: the law’s “reasonable” time off applies, and it has none.';

export const nothingAgreedIn = (nation: Nation): string =>
  nation === 'united-states' ? 'No agreement in force gives a figure.' : NOTHING_AGREED;

/** The days from `from` to `to` (inclusive) on which it is in force, run by run. `others`: what can end it or go before it. */
export function spansInForce(
  agreement: Agreement,
  others: readonly Agreement[],
  from: string,
  to: string,
): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = [];
  let open: { from: string; to: string } | undefined;
  for (const day of eachDay(from, to)) {
    if (!isInForce(agreementStanding(agreement, others, day))) open = undefined;
    else if (open === undefined) {
      open = { from: day, to: day };
      spans.push(open);
    } else open.to = day;
  }
  return spans;
}

/** How long the period is of which a day is a part, in days. */
function daysOfPeriod(day: string, every: FacilityAllowance['every']): number {
  if (every === 'week') return 7;
  const { year, month } = readDay(day);
  if (every === 'month') return daysInMonth(year, month);
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}

/**
 * What the agreements give in the days `from` to `to` (both inclusive), by the day: a month's time over its days, a year's over
 * 365 or 366; and what was used of it. Rounded to whole minutes once, at the end. An entry counts on each line that it fits.
 */
export function allowanceUse(
  allowances: readonly AgreedTime[],
  entries: readonly SpentTime[],
  posts: readonly HeldPost[],
  from: string,
  to: string,
  nothingAgreed: string = NOTHING_AGREED,
): AllowanceUse {
  const days = eachDay(from, to);
  const within = entries.filter(({ on }) => on >= from && on <= to);
  const counted = new Set<SpentTime>();
  const lines = allowances.flatMap((agreed) => {
    const { allowance } = agreed;
    const inForce = days.filter((day) => agreed.spans.some((span) => holdsOn(span, day)));
    if (inForce.length === 0) return [];
    const fitting = posts.filter(({ kind }) => allowance.repKinds.length === 0 || allowance.repKinds.includes(kind));
    const byMember = Map.groupBy(fitting, ({ memberId }) => memberId);
    const isTheirDay = (memberId: string, day: string) =>
      byMember.get(memberId)?.some((post) => holdsOn(post, day) && isOfEmployer(agreed, post.employerOn(day))) ?? false;
    const isInForceOn = new Set(inForce);
    const used = within.filter(
      (entry) =>
        isInForceOn.has(entry.on) &&
        (allowance.kinds.length === 0 || allowance.kinds.includes(entry.kind)) &&
        isOfEmployer(agreed, entry.employerId) &&
        (byMember.get(entry.memberId)?.some((post) => holdsOn(post, entry.on)) ?? false),
    );
    for (const entry of used) counted.add(entry);
    if (!allowance.isForEach) {
      // Given to all of them together, where there is anybody to whom it could be.
      const isAnybodys = [...byMember.keys()].some((memberId) => inForce.some((day) => isTheirDay(memberId, day)));
      return isAnybodys || used.length > 0 ? [lineOf(agreed, null, inForce, used)] : [];
    }
    return [...byMember.keys()].flatMap((memberId) => {
      const own = inForce.filter((day) => isTheirDay(memberId, day));
      const theirs = used.filter((entry) => entry.memberId === memberId);
      return own.length === 0 && theirs.length === 0 ? [] : [lineOf(agreed, memberId, own, theirs)];
    });
  });
  const unagreed = within.reduce((sum, entry) => (counted.has(entry) ? sum : sum + entry.minutes), 0);
  return { lines, unagreed, words: inWords(lines, unagreed, nothingAgreed) };
}

const isOfEmployer = ({ employerId }: AgreedTime, of: string | null): boolean =>
  employerId === null || employerId === of;

function lineOf(
  { agreementId, agreement, allowance }: AgreedTime,
  memberId: string | null,
  days: readonly string[],
  entries: readonly SpentTime[],
): AllowanceLine {
  const byLength = Map.groupBy(days, (day) => daysOfPeriod(day, allowance.every));
  const exact = [...byLength].reduce((sum, [length, those]) => sum + (allowance.minutes * those.length) / length, 0);
  const given = Math.round(exact);
  const used = entries.reduce((sum, { minutes }) => sum + minutes, 0);
  const line = { given, used, left: Math.max(0, given - used), over: Math.max(0, used - given) };
  const { id, what } = allowance;
  return { agreementId, agreement, allowanceId: id, what, memberId, ...line, words: lineInWords(line) };
}

function lineInWords({ given, used, left, over }: Pick<AllowanceLine, 'given' | 'used' | 'left' | 'over'>): string {
  const ofGiven = `${hoursInWords(used)} used of ${hoursInWords(given)}`;
  if (over > 0) return `${ofGiven}: ${hoursInWords(over)} more than agreed.`;
  return left === 0 ? `${ofGiven}: all of it.` : `${ofGiven}: ${hoursInWords(left)} left.`;
}

function inWords(lines: readonly AllowanceLine[], unagreed: number, nothingAgreed: string): string {
  if (lines.length === 0) return nothingAgreed;
  const over = lines.filter((line) => line.over > 0).length;
  const first =
    over === 0
      ? 'Within what was agreed.'
      : `${over} of ${lines.length} ${over === 1 ? 'is' : 'are'} over what was agreed.`;
  return unagreed === 0 ? first : `${first} ${hoursInWords(unagreed)} stand under no agreement.`;
}
