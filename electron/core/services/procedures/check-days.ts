// Days that start an internal clock, checked before they are saved: not so far off that they must be a slip of the hand, and in
// the order of the steps.

import type { Issue } from '../../../../shared/contract/base.ts';
import type { Step } from '../../../../shared/domain/case-procedure.ts';
import { startedWords } from '../../../../shared/domain/casework-words.ts';
import type { StartEvent } from '../../../../shared/domain/procedures.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';

/** A meeting may be set for next month; nothing that starts a clock is known a year ahead. */
const MOST_DAYS_AHEAD = 366;
const MOST_DAYS_BACK = 7_305;

export function checkDay(day: string, path: Issue['path'], { today, dateOrder }: BranchProfile): void {
  const said = dayInWords(day, dateOrder);
  if (day > addDays(today, MOST_DAYS_AHEAD)) {
    throw new InvalidInput({ path, message: `${said} is more than a year away. Check the date.` });
  }
  if (day < addDays(today, -MOST_DAYS_BACK)) {
    throw new InvalidInput({ path, message: `${said} is more than twenty years ago. Check the date.` });
  }
}

/** A step lies between its neighbours: the same day is allowed. */
export function checkOrder(
  enteredOn: string,
  neighbours: { before: Step | undefined; after: Step | undefined },
  nameOf: (step: Step) => string,
  path: Issue['path'],
  { dateOrder }: BranchProfile,
): void {
  const { before, after } = neighbours;
  if (before !== undefined && enteredOn < before.enteredOn) {
    const said = dayInWords(before.enteredOn, dateOrder);
    const message = `This is before the case entered ${nameOf(before)} (${said}). A later stage begins on that day or after it.`;
    throw new InvalidInput({ path, message });
  }
  if (after !== undefined && enteredOn > after.enteredOn) {
    const said = dayInWords(after.enteredOn, dateOrder);
    const message = `This is after the case moved on to ${nameOf(after)} (${said}). This stage begins on that day or before it.`;
    throw new InvalidInput({ path, message });
  }
}

/** The stage's own first day is the day on which the case entered it. */
export function checkStart(event: StartEvent, path: Issue['path']): void {
  if (event !== 'stageStarted') return;
  throw new InvalidInput({
    path,
    message: 'A stage starts on the day that the case entered it: set that day instead.',
  });
}

/** Each event starts its clocks once in a step. */
export function checkStarts(starts: Step['starts'], path: Issue['path'], profile: BranchProfile): void {
  const seen = new Set<StartEvent>();
  for (const [at, { event, on }] of starts.entries()) {
    checkStart(event, [...path, at, 'event']);
    if (seen.has(event)) {
      const message = `The day ${startedWords[event]} is there twice: keep one.`;
      throw new InvalidInput({ path: [...path, at, 'event'], message });
    }
    seen.add(event);
    checkDay(on, [...path, at, 'on'], profile);
  }
}
