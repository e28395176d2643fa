// The steps behind one figure of a costing as sentences: its own, and below it those of the figures that it is made of.

import type { CostResult, CostStep } from '../../../../shared/contract/negotiations/cost.ts';

export interface ShownStep {
  text: string;
  authority?: string;
}

/** A costing has thousands of steps and a page hundreds of figures: they are put in order once. */
const byPath = new WeakMap<readonly CostStep[], ReadonlyMap<string, readonly CostStep[]>>();

function stepsByPath(working: readonly CostStep[]): ReadonlyMap<string, readonly CostStep[]> {
  const known = byPath.get(working);
  if (known) return known;
  const made = Map.groupBy(working, ({ key }) => key);
  byPath.set(working, made);
  return made;
}

export const hasWorking = ({ working }: Pick<CostResult, 'working'>, path: string): boolean =>
  stepsByPath(working).has(path);

/** The figure's own steps first. */
export function stepsOf({ working }: Pick<CostResult, 'working'>, path: string): ShownStep[] {
  const own = stepsByPath(working).get(path) ?? [];
  const parts = working.filter(({ key }) => key.startsWith(`${path}.`));
  return [...own, ...parts].map(({ text, formula, value }) => ({
    text,
    authority: formula === '' || formula === value ? value : `${formula} = ${value}`,
  }));
}
