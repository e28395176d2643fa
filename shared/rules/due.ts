// In which order dates need somebody, and when silence has lasted too long.

import { addDays } from './limits.ts';

/** Members who have not heard from us for so many days are shown on Today. */
const SILENCE_DAYS = 14;

/** Who was last in touch on this day or before it has been silent for too long: 14 days, today not counted. */
export const lastDayOfSilence = (today: string): string => addDays(today, -SILENCE_DAYS);

interface Due {
  day: string | null;
  caseNumber: string;
  kind: string;
}

/** On one day, what the law counts comes before what the employer's procedure counts, and that before what we promised. */
const KINDS = [
  'presentClaim',
  'notifyConciliation',
  'dataRequest',
  'internalStep',
  'hearing',
  'electionStep',
  'ballotNotice',
  'actionNotice',
  'mandateEnds',
  'bargainingMeeting',
  'bargainingStep',
  'consultationWindow',
  'disputeStage',
  'partnershipMeeting',
  'papersDue',
  'employerReply',
  'offer',
  'refer',
  'informationRequest',
  'informationDue',
  'remedy',
  'talkBy',
  'minutesDue',
  'agreementReview',
  'partnershipReview',
  'termEnds',
  'complaintsEnd',
  'trainingNeeded',
  'trainingExpires',
  'certificationReview',
  'postTermEnds',
  'talkAgain',
  'papersMayGo',
  'partnershipAction',
  'task',
  'noKeyDate',
];
const rankOf = new Map(KINDS.map((kind, at) => [kind, at]));

const byKind = (a: Due, b: Due): number => {
  const kind = (rankOf.get(a.kind) ?? KINDS.length) - (rankOf.get(b.kind) ?? KINDS.length);
  if (kind !== 0) return kind;
  return a.caseNumber < b.caseNumber ? -1 : a.caseNumber > b.caseNumber ? 1 : 0;
};

/** After every day that there is. */
const NEVER = '9999';

/**
 * Overdue first (the oldest first); then a key date from which nothing can be counted, whose limit may run out today for all
 * that anybody knows; then the nearest; last what has no day and no limit, such as a remedy without one. `today` is the branch's.
 */
export const byUrgency = (today: string) => {
  const dayOf = ({ day, kind }: Due) => day ?? (kind === 'noKeyDate' ? today : NEVER);
  return (a: Due, b: Due): number => {
    if (a.day !== b.day) {
      const left = dayOf(a);
      const right = dayOf(b);
      if (left !== right) return left < right ? -1 : 1;
      return a.day === null ? -1 : 1;
    }
    if (a.day === null && (a.kind === 'noKeyDate') !== (b.kind === 'noKeyDate')) return a.kind === 'noKeyDate' ? -1 : 1;
    return byKind(a, b);
  };
};

/** The nearest first. What has no day comes last. */
export const byDay = (a: Due, b: Due): number => {
  const left = a.day ?? NEVER;
  const right = b.day ?? NEVER;
  if (left !== right) return left < right ? -1 : 1;
  return byKind(a, b);
};

/** Dates are spoken of so many days before them, and on the day. */
export const REMINDER_DAYS = [28, 14, 7, 3, 1, 0] as const;

/**
 * Which of those a date has come to since it was last looked at: the one with the fewest days, of those reached after
 * `lookedOn` (null: never before) and up to `today`; null for none. Nobody hears twice in a row of one date after an absence.
 */
export function reminderReached(day: string, today: string, lookedOn: string | null): number | null {
  if (day < today) return null;
  const since = lookedOn === null || lookedOn >= today ? today : addDays(lookedOn, 1);
  const reached = REMINDER_DAYS.filter((days) => {
    const on = addDays(day, -days);
    return on >= since && on <= today;
  });
  return reached.at(-1) ?? null;
}
