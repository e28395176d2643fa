// Puts what a question says was perhaps meant in the place that it asks about: `years.0.measures.1.percent` becomes 3.

import type { CostQuestion } from '../../../../shared/contract/negotiations/cost.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { PayMeasureSchema } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { typedAmount, typedNumber } from '../../../../shared/domain/negotiations/typed-figures.ts';

/** The years with it; null where the question is about something else, or what was meant cannot stand there. */
export function asMeant(years: readonly PayYear[], { path, perhaps }: CostQuestion): PayYear[] | null {
  const [of, year, list, place, field] = path;
  if (perhaps === null || of !== 'years' || list !== 'measures') return null;
  if (typeof year !== 'number' || typeof place !== 'number' || typeof field !== 'string') return null;
  const before = years[year]?.measures[place];
  if (before === undefined || !(field in before)) return null;
  const isText = typeof before[field as keyof typeof before] === 'string';
  const value = isText ? typedAmount(perhaps) : typedNumber(perhaps);
  const read = PayMeasureSchema.safeParse({ ...before, [field]: value });
  if (!read.success) return null;
  return years.map((each, at) =>
    at === year
      ? { ...each, measures: each.measures.map((measure, index) => (index === place ? read.data : measure)) }
      : each,
  );
}
