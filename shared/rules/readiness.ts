// What a case still lacks before it may be referred: whoever takes it over must be able to act from the pack alone, and
// nothing leaves the union without the member's consent. Pure; the day is an argument.

import type { CaseClock } from '../contract/case-page.ts';
import type { Case, KeyDate } from '../domain/cases.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { claimWords, conciliatorOf, keyDateKindWords } from '../domain/words.ts';

export interface ReadinessFacts {
  case: Pick<Case, 'stage' | 'procedure' | 'employerId' | 'whatHappened' | 'keyDates' | 'intake'>;
  /** The clock of each key date, as at the day. */
  clocks: readonly Pick<CaseClock, 'keyDateId' | 'daysLeft' | 'state'>[];
  entries: readonly Pick<TimelineEntry, 'kind' | 'isPrivileged'>[];
  consent: { on: string | null; how: string };
  /** A tribunal limit within so many days is near: those by which a case is to be referred. */
  nearDays: number;
  isUnitedStates: boolean;
}

export interface Lacking {
  /** Where it is to be written: a field of the referral, or of the case. */
  path: readonly string[];
  what: string;
  why: string;
}

/** Everything that is missing, the member's consent first; nothing means that the pack may be made. */
export function lackingForReferral(facts: ReadinessFacts): Lacking[] {
  const { case: on, isUnitedStates } = facts;
  return [
    ...consent(facts),
    ...keyDates(on.keyDates),
    ...intake(facts),
    ...(on.employerId === null
      ? [lack('employerId', 'The employer', 'Nobody can act against an employer without its name.')]
      : []),
    ...(on.whatHappened.trim() === ''
      ? [lack('whatHappened', 'What happened', 'Whoever takes the case over begins with it.')]
      : []),
    ...(on.stage === 'intake' && on.procedure === null
      ? [lack('stage', 'Where it stands', 'It is still “just logged”: say which stage it has reached.')]
      : []),
    ...(isUnitedStates ? [] : certificates(facts)),
    ...(facts.entries.some(({ kind, isPrivileged }) => kind !== 'event' && kind !== 'document' && !isPrivileged)
      ? []
      : [lack('timeline', 'A chronology', 'Nothing is written in the timeline yet but what the desk noted itself.')]),
  ];
}

const lack = (field: string, what: string, why: string): Lacking => ({ path: [field], what, why });

function consent({ consent: { on, how } }: ReadinessFacts): Lacking[] {
  const why = 'Nothing about a member leaves the union before they have said yes.';
  if (on === null) return [lack('consentOn', 'The member’s consent, with its day', why)];
  if (how.trim() === '') return [lack('consentHow', 'How the member consented', why)];
  return [];
}

function keyDates(dates: readonly KeyDate[]): Lacking[] {
  if (dates.length === 0) return [lack('keyDates', 'A key date', 'No time limit can be counted without one.')];
  return dates
    .filter(({ date, done }) => date === null && done === null)
    .map(({ claim, kind }) =>
      lack('keyDates', `The ${keyDateKindWords[kind]} (${claimWords[claim]})`, 'Its time limit runs from it.'),
    );
}

/** In the United States nothing of it turns on membership: the merits are recorded instead. */
function intake({ case: { intake: asked }, isUnitedStates }: ReadinessFacts): Lacking[] {
  if (asked.answer === 'notDecided') {
    return [lack('intake', 'The intake questions', 'Nobody has decided yet what is done for the member.')];
  }
  if (isUnitedStates) {
    return asked.merits.trim() === ''
      ? [lack('intake', 'The merits', 'Reasons are recorded for every employee of the unit alike.')]
      : [];
  }
  if (asked.answer !== 'represent' || asked.conditionsAcceptedOn !== null) return [];
  return [lack('intake', 'The conditions of representation, accepted', 'They bind the member to help with the case.')];
}

/**
 * Once conciliation has begun nobody can hasten its certificate: what is asked for is that somebody began it. Where the safe
 * date has passed, it comes too late for that date and nothing may stand between the member and advice.
 */
function certificates({ case: on, clocks, nearDays }: ReadinessFacts): Lacking[] {
  const isNear = new Set(
    clocks
      .filter(({ state, daysLeft }) => state === 'running' && daysLeft !== null && daysLeft <= nearDays)
      .map(({ keyDateId }) => keyDateId),
  );
  return on.keyDates
    .filter(({ id, conciliation: { dayA, dayB, exemption } }) => {
      return isNear.has(id) && dayA === null && dayB === null && exemption === null;
    })
    .map(({ claim, nation }) =>
      lack(
        'keyDates',
        `The certificate of early conciliation (${claimWords[claim]})`,
        `The limit is near: notify ${conciliatorOf(nation).short} first, or record why no certificate is needed.`,
      ),
    );
}
