// What kinds of measures are called on screens.

import type * as z from 'zod';
import type { Measure, MeasureKindSchema } from './measures.ts';

export const measureKindWords: Readonly<Record<z.infer<typeof MeasureKindSchema>, string>> = {
  goal: 'Shared goal',
  teamGoal: 'Goal of a team',
  outcome: 'Outcome',
};

export const measurePurposeWords: Readonly<Record<NonNullable<Measure['purpose']>, string>> = {
  performance: 'Performance',
  workingLives: 'Working lives',
  both: 'Both',
};

/** "4.2 %", "350 days", "7.5 of 10": a figure with its unit. */
export function figureInWords(value: number, unit: string): string {
  const figure = (Math.round(value * 100) / 100).toLocaleString('en-GB').replace('-', '−');
  if (unit === '') return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}
