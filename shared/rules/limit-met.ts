// Which recorded event meets a limit of an employer's procedure: the meeting that was held, the decision that arrived. It may
// be written down on entering the stage after, where the days that are known already are asked for.

import type { Step } from '../domain/case-procedure.ts';
import type { ProcedureStage, StageLimit, StartEvent } from '../domain/procedures.ts';

/** A step with the stage of the version that it is in; null where the version does not have it. */
export interface Place {
  step: Step;
  stage: ProcedureStage | null;
}

/** A step between its neighbours. */
export interface Around {
  before: Place | undefined;
  here: Place;
  after: Place | undefined;
}

/** As the events follow each other within one stage. */
const COURSE: readonly StartEvent[] = [
  'learned',
  'stageStarted',
  'submitted',
  'invited',
  'meetingHeld',
  'decisionReceived',
];

/** The day of an event in a step; the stage's own start is the day on which the case entered it. */
export const eventOn = (step: Step, event: StartEvent): string | null =>
  event === 'stageStarted' ? step.enteredOn : (step.starts.find((start) => start.event === event)?.on ?? null);

/**
 * Whether the event that meets a limit is looked for in its own stage: it follows there what the limit counts from. An appeal
 * that is handed in after the decision belongs to the stage after.
 */
export const isMetInItsStage = ({ metBy, startsFrom }: StageLimit): boolean =>
  metBy !== undefined && metBy !== null && COURSE.indexOf(metBy) > COURSE.indexOf(startsFrom);

/** The day of the event that meets the limit, up to today and not before its time began to run; null while there is none. */
export function metOn(limit: StageLimit, { before, here, after }: Around, today: string): string | null {
  const event = limit.metBy ?? null;
  if (event === null || event === limit.startsFrom) return null;
  const startedOn = eventOn(here.step, limit.startsFrom);
  const meets = (day: string | null): day is string =>
    day !== null && day <= today && (startedOn === null || day >= startedOn);
  const isInItsStage = isMetInItsStage(limit);
  const own = isInItsStage ? eventOn(here.step, event) : null;
  if (meets(own) && isOwn(limit, own, here, before)) return own;
  if (after === undefined || (isInItsStage && limit.who !== 'employer')) return null;
  const later = eventOn(after.step, event);
  return meets(later) && !(isInItsStage && isTaken(event, later, after, here)) ? later : null;
}

/**
 * An event that is no later than the stage itself is of the stage before where that one's employer owed it, unless this
 * limit's time had begun to run by then.
 */
function isOwn(limit: StageLimit, day: string, { step }: Place, before: Place | undefined): boolean {
  const startedOn = eventOn(step, limit.startsFrom);
  if (startedOn !== null && limit.startsFrom !== 'stageStarted' && day !== startedOn) return day > startedOn;
  const isOwedBefore = before?.stage?.limits.some(
    (each) => each.who === 'employer' && each.metBy === limit.metBy && isMetInItsStage(each),
  );
  return day > step.enteredOn || isOwedBefore !== true;
}

/** The stage after has a limit of its own that the event meets. */
const isTaken = (event: StartEvent, day: string, after: Place, here: Place): boolean =>
  after.stage?.limits.some((each) => each.metBy === event && isMetInItsStage(each) && isOwn(each, day, after, here)) ===
  true;
