// Every date of an employer's procedure, derived each time from the version that a case began under and the steps it went
// through. What a policy does not say is not assumed: a limit without a count, or whose clock nothing has started, has no day.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Branch, Closure } from '../domain/branch.ts';
import type { Step } from '../domain/case-procedure.ts';
import { startedWords } from '../domain/casework-words.ts';
import type { ProcedureStage, ProcedureVersion, StageLimit } from '../domain/procedures.ts';
import { dayInWords } from './day-words.ts';
import { type Around, eventOn, metOn, type Place } from './limit-met.ts';
import { countWithSteps } from './procedure-counting.ts';

/**
 * `over`: the case moved on and nobody waits for it any more. `notStarted`: nothing has started its clock.
 * `noCount`: its clock has started and nobody has typed how long it runs.
 */
export type ProcedureDateState = 'running' | 'passed' | 'done' | 'over' | 'notStarted' | 'noCount';

export interface ProcedureDate {
  stepId: string;
  stage: string;
  limit: StageLimit;
  /** The day of the event, which itself is not counted; null while it has not happened. */
  startedOn: string | null;
  /** Nobody decided in time and the procedure takes silence for an answer: the clock runs from the day that passed. */
  isStartedBySilence: boolean;
  /** The last day on which it can be done, inclusive; null while it cannot be counted. */
  day: string | null;
  /** The day as it was counted, whether or not an agreed extension stands in its place. */
  countedDay: string | null;
  state: ProcedureDateState;
  doneOn: string | null;
  working: WorkingStep[];
  /** No holiday list is known, or none was held against an official one, for a part of the count. */
  isHolidayDataShort: boolean;
}

export interface ProcedureFacts {
  version: Pick<ProcedureVersion, 'nation' | 'stages'>;
  steps: readonly Step[];
  closures: readonly Closure[];
  /** The legal day in the branch's zone. */
  today: string;
  dateOrder?: Branch['dateOrder'];
}

/**
 * The dates of every step, in the order of the steps and of their limits. A stage that the version does not have gives
 * none. The limits of the step where the case stands run. Of the step before it only what the employer still owed when
 * the case moved on goes on running, until it is done or the case moves on again: the rest ended by moving on.
 */
export function procedureDates(facts: ProcedureFacts): ProcedureDate[] {
  const places = facts.steps.map(
    (step): Place => ({ step, stage: facts.version.stages.find(({ id }) => id === step.stageId) ?? null }),
  );
  return places.flatMap((here, at) => {
    if (here.stage === null) return [];
    const around = { before: places[at - 1], here, after: places[at + 1] };
    return stepDates(around, here.stage, facts.steps.length - 1 - at, facts);
  });
}

/** `behind`: how many steps were entered after this one. */
function stepDates(around: Around, stage: ProcedureStage, behind: number, facts: ProcedureFacts): ProcedureDate[] {
  const { step } = around.here;
  const dates = stage.limits.map((limit) => limitDate(around, stage, limit, eventOn(step, limit.startsFrom), facts));
  const silence = silentSince(dates, facts.today);
  return dates.map((found) => {
    const { limit } = found;
    const isWaiting = limit.startsFrom === 'decisionReceived' && found.startedOn === null && silence !== null;
    const date = isWaiting ? limitDate(around, stage, limit, silence, facts, true) : found;
    return isOver(date, step, behind) ? { ...date, state: 'over' } : date;
  });
}

/**
 * The day that passed in silence where the procedure takes silence for an answer; the earliest, which is the safe one, where
 * there are several. What waits for a decision runs from it.
 */
function silentSince(dates: readonly ProcedureDate[], today: string): string | null {
  const passed = dates.flatMap(({ limit, state, day }) =>
    limit.who === 'employer' && limit.onSilence !== 'nothing' && state === 'passed' && day !== null && day < today
      ? [day]
      : [],
  );
  return passed.toSorted()[0] ?? null;
}

function isOver({ limit, state, day }: ProcedureDate, step: Step, behind: number): boolean {
  if (behind === 0 || state === 'done') return false;
  const wasOwed = limit.who === 'employer' && day !== null && day >= (step.leftOn ?? step.enteredOn);
  return behind > 1 || !wasOwed;
}

function limitDate(
  around: Around,
  stage: ProcedureStage,
  limit: StageLimit,
  startedOn: string | null,
  { version, closures, today, dateOrder = 'dmy' }: ProcedureFacts,
  isStartedBySilence = false,
): ProcedureDate {
  const { step } = around.here;
  const said = (day: string) => dayInWords(day, dateOrder);
  const working: WorkingStep[] = [];
  let day: string | null = null;
  let isHolidayDataShort = false;
  if (startedOn !== null) {
    const why = isStartedBySilence ? 'the day that passed in silence' : `the day ${startedWords[limit.startsFrom]}`;
    const text = `Counted from ${said(startedOn)}, ${why}. That day itself does not count.`;
    working.push({ text, date: startedOn });
  }
  if (startedOn !== null && limit.count !== null) {
    const counted = countWithSteps(startedOn, limit.count, limit.unit, version.nation, closures, dateOrder);
    day = counted.day;
    isHolidayDataShort = counted.isHolidayDataShort;
    working.push(...counted.steps);
  }
  const extension = step.extensions.findLast(({ limitId }) => limitId === limit.id);
  const doneOn = step.done.find(({ limitId }) => limitId === limit.id)?.on ?? metOn(limit, around, today);
  const countedDay = day;
  if (extension !== undefined) {
    day = extension.until;
    const text = `Extended to ${said(extension.until)}: agreed with ${extension.agreedWith} on ${said(extension.agreedOn)}.`;
    working.push({ text, date: extension.until });
  }
  const state = stateOf(doneOn !== null, day, startedOn, today);
  return {
    stepId: step.id,
    stage: stage.name,
    limit,
    startedOn,
    isStartedBySilence,
    day,
    countedDay,
    state,
    doneOn,
    working,
    isHolidayDataShort,
  };
}

function stateOf(isDone: boolean, day: string | null, startedOn: string | null, today: string): ProcedureDateState {
  if (isDone) return 'done';
  if (day !== null) return day < today ? 'passed' : 'running';
  return startedOn === null ? 'notStarted' : 'noCount';
}

/** What each date was and is, where the two differ: after a start was corrected, an extension agreed, a case moved. */
export function movedDates(
  before: readonly ProcedureDate[],
  after: readonly ProcedureDate[],
): { what: string; was: string | null; is: string | null }[] {
  const keyOf = ({ stepId, limit }: ProcedureDate) => `${stepId} ${limit.id}`;
  const days = new Map(before.map((date) => [keyOf(date), date.day]));
  return after.flatMap((date) => {
    const was = days.get(keyOf(date)) ?? null;
    return was === date.day ? [] : [{ what: `${date.stage}: ${date.limit.what}`, was, is: date.day }];
  });
}
