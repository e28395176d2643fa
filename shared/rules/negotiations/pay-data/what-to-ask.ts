// What to ask an employer for before pay is costed, as a letter that can be copied: numbers by grade and point, no names.

import type { Nation } from '../../../domain/values.ts';

/** Each on a line of its own. */
export const WHAT_TO_ASK: readonly string[] = [
  'How many people are on each grade and point of the spine, by contract hours a week',
  'For term-time staff, the weeks that are paid in a year',
  'The last point of each grade, and the month in which increments are paid',
  'The workplace of each group, where there are several',
  'What anybody is paid who is on no point: apprentices, casual staff, market supplements',
  'The pay bill of the last full year, and the day that the figures are of',
  'The employer’s pension contribution and anything else it pays on top of pay, in percent',
];

const AUTHORITY: Readonly<Record<Nation, string | null>> = {
  'england-and-wales': 'section 181 of the Trade Union and Labour Relations (Consolidation) Act 1992',
  scotland: 'section 181 of the Trade Union and Labour Relations (Consolidation) Act 1992',
  'northern-ireland': 'article 39 of the Industrial Relations (Northern Ireland) Order 1992',
  'united-states': null,
};

/** `nation`: whose law on information for bargaining is named; where the program knows none, none is. */
export function informationRequest(nation: Nation): string {
  const authority = AUTHORITY[nation];
  const under = authority === null ? '' : ` We ask for it under ${authority}.`;
  return [
    'Dear …',
    '',
    `To prepare for negotiations on pay we ask for the following information, as a spreadsheet.${under} We ask for numbers and for no names: where a group is of one or two people, tell us and we will agree how to show it.`,
    '',
    ...WHAT_TO_ASK.map((line) => `- ${line}.`),
    '',
    'Please let us have it by …',
  ].join('\n');
}
