// What the employer's procedure counts on a case: the member's and the union's next steps, and the days by which the employer must
// act.

import type { Case } from '../../../../shared/domain/cases.ts';
import { onSilenceWords, startEventWords } from '../../../../shared/domain/casework-words.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { ProcedureDate } from '../../../../shared/rules/procedure-dates.ts';
import type { View } from '../../store/desk-store.ts';
import { internalDates } from '../procedures/case-procedure.ts';
import type { CaseDate, DateFacts } from './case-date.ts';

/** None in a closed case. What the case moved on from is not in them. */
export function procedureDatesOf(view: View, on: Case, facts: DateFacts): CaseDate[] {
  if (on.closed !== null) return [];
  return internalDates(view, on, facts)
    .filter(({ state }) => state !== 'over')
    .map((date) => internalDate(date, facts));
}

function internalDate(date: ProcedureDate, facts: DateFacts): CaseDate {
  const { limit, stage, day, state, stepId } = date;
  const isEmployers = limit.who === 'employer';
  const what = `${limit.what} (${stage})`;
  const isDated = state === 'running' || state === 'passed';
  return {
    kind: isEmployers ? 'employerReply' : 'internalStep',
    side: 'internal',
    who: limit.who,
    day,
    laterDay: null,
    title: isEmployers ? `${capital(facts.words.terms.employer)}: ${what}` : what,
    state: state === 'done' || isDated ? (state as CaseDate['state']) : 'noDate',
    isVerified: !date.isHolidayDataShort,
    isWaiting: isDated,
    stepId,
    limitId: limit.id,
    detail: () => detailOf(date, facts),
    beside: () => (state === 'passed' && isEmployers ? silenceOf(date) : null),
    working: () => date.working,
  };
}

function detailOf(date: ProcedureDate, { dateOrder }: DateFacts): string {
  const { limit, state, doneOn, working } = date;
  if (state === 'done') return doneOn === null ? 'Done.' : `Done on ${dayInWords(doneOn, dateOrder)}.`;
  if (state === 'notStarted')
    return `Its time runs from when ${startEventWords[limit.startsFrom]}: write that day down.`;
  if (state === 'noCount') {
    return 'How long it runs is not typed yet: look it up in the policy or the contract. No day is assumed.';
  }
  const counted = working.map(({ text }) => text).join(' ');
  const silence = limit.onSilence === 'nothing' ? null : silenceOf(date);
  return silence === null ? counted : `${counted} ${silence}.`;
}

/** "Silence is a refusal"; once the day has passed, that this is what it now means. */
function silenceOf({ limit, state }: ProcedureDate): string {
  if (state !== 'passed') return onSilenceWords[limit.onSilence];
  if (limit.onSilence === 'refused') return 'The day passed in silence: under this procedure that is a refusal';
  if (limit.onSilence === 'nextStage') return 'The day passed in silence: under this procedure the next stage is open';
  return 'The day has passed: chase it';
}
