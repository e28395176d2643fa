// The steps of elections, the end of complaints, and when papers may go. A last day stands here as in the timetable: that day
// included.

import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { electionKindWords, timetableDayWords } from '../../../../shared/domain/elections/words-life.ts';
import { nextStep } from '../../../../shared/rules/elections/life/next-step.ts';
import { hasOpenComplaint, stateOf } from '../../../../shared/rules/elections/life/state.ts';
import { daysOfKind, type TimetableDay } from '../../../../shared/rules/elections/life/timetable.ts';
import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';
import { areAgreed } from './papers/agreed-papers.ts';

export const datesOfElections = (view: View, facts: RepsDateFacts): RepsDate[] =>
  [...view.all('elections')].flatMap((election) => datesOf(view, election, facts));

/** There is no ballot where nobody has to choose. */
const OF_A_BALLOT: readonly TimetableDay[] = ['ballotOpensOn', 'ballotClosesOn', 'countOn'];

function datesOf(view: View, election: Election, { today, dateOrder }: RepsDateFacts): RepsDate[] {
  const { id, number, title, kind, declaration, cancelled, timetable } = election;
  if (cancelled !== null) return [];
  const date = (of: RepsDate['kind'], day: string, what: string, key: string, detail: string): RepsDate => ({
    kind: of,
    day,
    title: `${what}: ${title}`,
    said: what,
    ref: { collection: 'elections', id },
    key: `elections/${id}/${key}`,
    number,
    typeInWords: electionKindWords[kind],
    detail,
  });
  if (declaration !== null) return afterwards(election, today, date);
  const isAgreed = areAgreed(view, election);
  const isRollFrozen = view.byIndex('rolls', 'electionId', id).length > 0;
  const next = nextStep(election, { today, dateOrder, isRollFrozen, areAgreed: isAgreed });
  const state = stateOf(election, today, isAgreed);
  const hasNoBallot = state === 'uncontested' || state === 'noCandidates';
  const ahead = daysOfKind(kind).flatMap((step) => {
    const day = timetable[step];
    if (day === null || day < today || (hasNoBallot && OF_A_BALLOT.includes(step))) return [];
    return [date('electionStep', day, timetableDayWords[step].label, step, next.on === day ? next.sentence : '')];
  });
  // What should have been done by a day that is past, and what waits for nobody but the returning officer, is due now.
  const isLate = !next.isWaiting && (next.on === null || next.on < today);
  return isLate ? [date('electionStep', next.on ?? today, 'Next step', 'next', next.sentence), ...ahead] : ahead;
}

function afterwards(
  election: Election,
  today: string,
  date: (of: RepsDate['kind'], day: string, what: string, key: string, detail: string) => RepsDate,
): RepsDate[] {
  const { on, complaintsUntil, destroyFrom, destroyedOn } = election.declaration!;
  const isOpen = hasOpenComplaint(election);
  const until = complaintsUntil ?? on;
  const papersGo = destroyFrom !== null && destroyedOn === null && !isOpen;
  return [
    ...(isOpen
      ? [date('complaintsEnd', until, 'Answer the complaint', 'complaint', 'The papers are kept until it is answered.')]
      : []),
    // A window that closed without a complaint waits for nobody.
    ...(!isOpen && complaintsUntil !== null && complaintsUntil >= today
      ? [date('complaintsEnd', complaintsUntil, 'Last day for complaints', 'complaints', '')]
      : []),
    ...(papersGo ? [date('papersMayGo', destroyFrom, 'The ballot papers may be destroyed', 'papers', '')] : []),
  ];
}
