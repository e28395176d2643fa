// Words of ballot papers: why one does not count, what a voter is told, and what is said of papers in doubt.

import type { CountingRule } from './counting-rule.ts';
import type { SpoiltReason } from './papers.ts';

export const spoiltWords: Readonly<Record<SpoiltReason, string>> = {
  blank: 'No mark at all',
  noFirstPreference: 'No first preference',
  severalFirstPreferences: 'More than one first preference',
  tooManyMarks: 'More marks than there are seats',
  unclear: 'What is meant is not certain',
  identifiesVoter: 'It shows who voted',
  notGenuine: 'Not one of our papers',
};

/** Those that nobody can tell from the marks alone: somebody has to see them on the paper. */
export const SEEN_REASONS: readonly SpoiltReason[] = ['unclear', 'identifiesVoter', 'notGenuine', 'blank'];

/** What a voter is told on the paper. */
export function instructionsFor(rule: CountingRule, seats: number): string[] {
  const last = 'Write nothing else: a paper that shows who you are is not counted.';
  if (rule === 'fptp') {
    return [
      seats === 1
        ? 'Put a cross (X) in the box beside the one candidate of your choice.'
        : `Put a cross (X) in the box beside each candidate of your choice: ${seats} at most.`,
      last,
    ];
  }
  return [
    'Write 1 in the box beside your first choice, 2 beside your second choice, 3 beside your third choice, and so on.',
    'Number as many or as few as you like. Use each number once and leave none out.',
    last,
  ];
}

/** How a paper in doubt is read, for those who read them. */
export function doubtfulPapers(rule: CountingRule): string[] {
  if (rule === 'fptp') {
    return [
      'A paper counts if it is certain whom it is for, however it is marked.',
      'More marks than there are seats: it does not count.',
      'No mark, or one that could be for either of two: it does not count.',
      'Writing by which the voter can be known: it does not count.',
    ];
  }
  return [
    'A paper needs the number 1 beside one candidate, and beside one only. Without it, it does not count.',
    'A number that is missing or stands twice: the preferences before it count, and nothing after it.',
    'A number written as a word, or a mark that plainly means one, counts as that number.',
    'A cross alone, where nothing else is marked, is not the number 1 unless the returning officer is certain that it is meant.',
    'Writing by which the voter can be known: it does not count.',
  ];
}
