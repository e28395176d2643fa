// A costing of what was given, or the sentences why there is none.

import type { CostInput, CostResult } from '../../../../../shared/contract/negotiations/cost.ts';
import { costOf } from '../../../../../shared/rules/negotiations/cost/cost-of.ts';
import { CostRefused } from '../../../../../shared/rules/negotiations/cost/refusal.ts';
import { InvalidInput } from '../../implementer.ts';

/** @param within the path of the input in what was asked. @throws InvalidInput */
export function costGiven(input: CostInput, within: readonly string[] = []): CostResult {
  try {
    return costOf(input);
  } catch (error) {
    if (!(error instanceof CostRefused)) throw error;
    throw new InvalidInput(...error.issues.map(({ path, message }) => ({ path: [...within, ...path], message })));
  }
}
