// Every clock by its rule: given dates in, the days that follow from them out, with the working. Nothing is looked up but
// the law; the branch's closures are an argument.

import type { AnyClockAnswer, AnyClockInput, ClockAnswer, ClockInput } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import { claimClocks } from './claim-clocks.ts';
import type { Answering, FurtherRule } from './clock-answer.ts';
import { collectiveClocks } from './collective-clocks.ts';
import { countingClocks } from './counting-clocks.ts';
import { dataProtectionClocks } from './data-protection-clocks.ts';
import { holidayClocks } from './holiday-clocks.ts';
import { tribunalClock } from './tribunal-clocks.ts';
import { unitedStatesClocks } from './united-states-clocks.ts';
import { proclaimedAmong } from './working-days.ts';

export { claimWithConciliation } from './tribunal-clocks.ts';

const furtherClocks: Answering<FurtherRule> = {
  ...claimClocks,
  ...countingClocks,
  ...collectiveClocks,
  ...dataProtectionClocks,
  ...holidayClocks,
  ...unitedStatesClocks,
};

const isTribunalLimit = (input: AnyClockInput): input is ClockInput =>
  input.rule === 'tribunal-limit' ||
  input.rule === 'tribunal-limit-regime' ||
  input.rule === 'tribunal-limit-with-early-conciliation';

/**
 * Answers a rule. The input has passed AnyClockInputSchema: its days exist and no end is before its start. Of the branch's
 * `closures` a statutory count knows only the bank holidays; its own closing days move an internal procedure alone. No
 * closure or holiday moves a tribunal limit.
 */
export function computeClock(input: ClockInput): ClockAnswer;
export function computeClock(input: AnyClockInput, closures?: readonly Closure[]): AnyClockAnswer;
export function computeClock(input: AnyClockInput, closures: readonly Closure[] = []): AnyClockAnswer {
  if (isTribunalLimit(input)) return tribunalClock(input);
  // Each rule's function takes that rule's input: the table's type says so, the lookup cannot.
  const answer = furtherClocks[input.rule] as (given: typeof input, closed: readonly Closure[]) => AnyClockAnswer;
  return answer(input, input.rule === 'us-grievance-steps' ? closures : proclaimedAmong(closures));
}
