// What is asked back: figures that are probably not what was meant. They are worked with as they were given, and a question
// goes silent once somebody has said that they are sure.

import type { CostQuestion } from '../../../contract/negotiations/cost.ts';
import { askBase } from './ask-base.ts';
import { askMeasures } from './ask-measures.ts';
import type { Plan } from './row-costs.ts';
import type { Totals } from './totals.ts';

const MOST = 50;

export function questionsAbout(plan: Plan, totals: Totals): CostQuestion[] {
  const sure = new Set(plan.input.sure);
  return [...askBase(plan, totals), ...askMeasures(plan)].filter(({ key }) => !sure.has(key)).slice(0, MOST);
}
