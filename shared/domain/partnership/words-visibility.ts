// Who may see a partnership record, and whose side something is on, as screens and papers say it.

import type { Words } from '../branch.ts';
import type { Side, Visibility } from './sides.ts';

interface Level {
  label: string;
  /** What it means, in a sentence. */
  sentence: string;
}

const UK_LEVELS: Record<Visibility, Level> = {
  joint: { label: 'Both sides', sentence: 'May stand in what goes to the employer: packs, reports, minutes.' },
  staffSide: { label: 'Staff side', sentence: 'All recognised unions here, never the employer.' },
  branch: {
    label: 'Our branch',
    sentence: 'Only the officers of this branch. It stands in no paper for anybody else.',
  },
  inConfidence: {
    label: 'In confidence',
    sentence: 'Only the secretary and the convenors. In no paper, also after its day, until somebody releases it.',
  },
};

const US_LEVELS: Record<Visibility, Level> = {
  ...UK_LEVELS,
  staffSide: { label: 'Union side', sentence: 'All unions here, never the employer.' },
  branch: { label: 'Our local', sentence: 'Only the officers of this local. It stands in no paper for anybody else.' },
  inConfidence: {
    label: 'In confidence',
    sentence: 'Only the secretary and the chief stewards. In no paper, also after its day, until somebody releases it.',
  },
};

/** The widest first, as they are chosen from. */
export const LEVELS_IN_ORDER: readonly Visibility[] = ['joint', 'staffSide', 'branch', 'inConfidence'];

export const visibilityWords = (words: Words | undefined): Record<Visibility, Level> =>
  words === 'us' ? US_LEVELS : UK_LEVELS;

const UK_SIDES: Record<Side, string> = {
  management: 'Management',
  staff: 'Staff side',
  joint: 'Both sides',
  independent: 'Independent',
};

export const sideWords = (words: Words | undefined): Record<Side, string> =>
  words === 'us' ? { ...UK_SIDES, staff: 'Union side' } : UK_SIDES;
