// What a costing's page shows: one side, or a claim beside an offer with the gap between them.

import type { CostResult } from '../../../../shared/contract/negotiations/cost.ts';

export interface CostSide {
  /** "Our claim". */
  name: string;
  result: CostResult;
}

export interface CostSides {
  /** With the gap where there is an offer too. */
  first: CostSide;
  second: CostSide | null;
}

export const sidesOf = ({ first, second }: CostSides): CostSide[] => (second === null ? [first] : [first, second]);

/** "0.00" is nothing as well. */
export const isSomething = (amount: string | null | undefined): amount is string =>
  amount !== null && amount !== undefined && !/^-?0*(\.0*)?$/.test(amount);
