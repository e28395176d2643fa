// What the further clocks have in common: the shape of a clock's function, and the steps that tell which law it used.

import type { AnyClockAnswer, AnyClockInput, ClockInput, WorkingStep } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import type { PeriodRow } from '../law/periods/period-row.ts';
import { dayInWords } from './day-words.ts';
import { periodInWords } from './working-days.ts';

export type FurtherRule = Exclude<AnyClockInput['rule'], ClockInput['rule']>;
export type InputTo<R extends FurtherRule> = Extract<AnyClockInput, { rule: R }>;
export type AnswerTo<R extends FurtherRule> = Extract<AnyClockAnswer, { rule: R }>;

/** A function for each of the rules. A statutory one is given no closures but bank holidays proclaimed since. */
export type Answering<R extends FurtherRule> = {
  [K in R]: (input: InputTo<K>, closures: readonly Closure[]) => AnswerTo<K>;
};

/** Which row of law was used, chosen by which day, and why it is not verified where it is not. */
export function lawSteps(row: PeriodRow): WorkingStep[] {
  const span = row.from ? `, since ${dayInWords(row.from)}` : row.to ? `, up to ${dayInWords(row.to)}` : '';
  return [
    { text: `The law gives ${periodInWords(row)}${span}. What decides is ${row.decidedBy}.`, authority: row.authority },
    ...(row.note ? [{ text: row.note, authority: row.authority }] : []),
  ];
}

export const notAdvice: WorkingStep = {
  text: 'This is counted from the dates given and is not legal advice: ask the regional office when in doubt.',
};

/** The same where the union's office is a staff representative's. */
export const notAdviceInUnitedStates: WorkingStep = {
  text: 'This is counted from the dates given and is not legal advice: ask the union’s staff representative when in doubt.',
};
