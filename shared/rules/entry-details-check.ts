// Whether the details of a timeline entry fit its kind and one another: each thing that is wrong, in words, by field.

import type { EntryDetails, TimelineKind } from '../domain/timeline.ts';
import type { Nation } from '../domain/values.ts';
import { findPeriod } from '../law/periods/periods.ts';
import { dayProblem, pastDayProblem } from './day-in-reach.ts';
import { dayInWords } from './day-words.ts';
import { addWorkingDays } from './working-days.ts';

export interface DetailProblem {
  path: (string | number)[];
  message: string;
}

/** Which details an entry of each kind may have; a meeting has a hearing's. */
const DETAILS_OF: Partial<Record<TimelineKind, EntryDetails['kind']>> = {
  hearing: 'hearing',
  meeting: 'hearing',
  informationRequest: 'informationRequest',
  decision: 'decision',
  offer: 'offer',
  settlement: 'settlement',
  email: 'email',
};

export interface DetailsAsked {
  kind: TimelineKind;
  /** The entry's own day. */
  day: string;
  details: EntryDetails;
  nation: Nation;
  today: string;
  /** The details as they were, where the entry is corrected. */
  before?: EntryDetails | undefined;
}

/**
 * The last day that may be proposed when a hearing is put off, inclusive: five working days after the hearing's day, as
 * far as the nation's holidays are known (Employment Relations Act 1999 s.10(5)). null where the law gives no such right.
 */
export function latestPostponement(hearing: string, nation: Nation): string | null {
  const period = findPeriod('companion-postponement', hearing, nation);
  return period === undefined ? null : addWorkingDays(hearing, period.count, nation);
}

export function detailProblems(asked: DetailsAsked): DetailProblem[] {
  const { kind, day, details, today } = asked;
  if (DETAILS_OF[kind] !== details.kind) {
    return [{ path: ['kind'], message: 'These details do not belong to an entry of this kind.' }];
  }
  const problems: DetailProblem[] = [];
  const say = (message: string | null, ...path: (string | number)[]) => {
    if (message !== null) problems.push({ path, message });
  };
  const notBefore = (later: string) => (later < day ? 'This is before the day of the entry itself.' : null);
  switch (details.kind) {
    case 'hearing':
      return postponementProblems(asked);
    case 'informationRequest':
      if (details.dueOn !== null) say(notBefore(details.dueOn) ?? dayProblem(details.dueOn, today), 'dueOn');
      details.chasedOn.forEach((chased, index) => {
        say(notBefore(chased) ?? pastDayProblem(chased, today), 'chasedOn', index);
      });
      if (details.answeredOn !== null) {
        say(notBefore(details.answeredOn) ?? pastDayProblem(details.answeredOn, today), 'answeredOn');
      }
      break;
    case 'decision':
      if (details.isNotProceeding && details.why.trim() === '') {
        say('Say why the branch did not proceed: the member may ask.', 'why');
      }
      break;
    case 'offer':
      if (details.openUntil !== null)
        say(notBefore(details.openUntil) ?? dayProblem(details.openUntil, today), 'openUntil');
      break;
    case 'settlement':
      if (details.form === 'settlementAgreement' && details.adviser.trim() === '') {
        say('Name the independent adviser: without one a settlement agreement does not bind.', 'adviser');
      }
      if (details.signedOn !== null) say(pastDayProblem(details.signedOn, today), 'signedOn');
      break;
    case 'email':
      break;
  }
  return problems;
}

/** What was right when it was written stays: a hearing that was moved has its new day, and the law counts from the old. */
function postponementProblems({ day, details, nation, today, before }: DetailsAsked): DetailProblem[] {
  if (details.kind !== 'hearing' || details.postponement === null) return [];
  const { askedOn, proposed, latest } = details.postponement;
  const was = before?.kind === 'hearing' ? before.postponement : null;
  const isAsItWas = was !== null && was.latest === latest && was.proposed === proposed;
  const problems: DetailProblem[] = [];
  const say = (message: string | null, field: string) => {
    if (message !== null) problems.push({ path: ['postponement', field], message });
  };
  say(pastDayProblem(askedOn, today), 'askedOn');
  if (isAsItWas) return problems;
  say(
    proposed <= day ? 'The new day must come after the day of the hearing.' : dayProblem(proposed, today),
    'proposed',
  );
  const statutory = latestPostponement(day, nation);
  if (statutory !== null && latest !== statutory) {
    say(
      `The law lets a day be proposed up to ${dayInWords(statutory)}, five working days after the hearing.`,
      'latest',
    );
  }
  return problems;
}
