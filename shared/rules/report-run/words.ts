// A report in words: its title, what it counts and how, and what it is narrowed to. They are printed on every copy of it.

import type { ReportDimension, ReportFilter, ReportMeasure } from '../../domain/report-definitions.ts';
import { capital, type WordList } from '../../domain/words.ts';
import { monthInWords } from '../day-words.ts';
import { isTime } from './periods.ts';
import { FILTERED_BY } from './person-on-day.ts';

/** What each dimension is called, in the middle of a sentence. */
export const dimensionWord = (by: ReportDimension, { terms }: WordList): string =>
  ({
    employer: terms.employer,
    workplace: terms.workplace,
    unit: 'bargaining unit',
    department: 'department',
    category: 'category',
    band: 'subscription band',
    standing: 'standing',
    paymentMethod: 'payment method',
    grade: 'grade',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
  })[by];

/** What a measure counts, as it begins a title. */
export const measureWord = (measure: ReportMeasure, { terms, standings }: WordList): string =>
  ({
    members: capital(terms.members),
    joiners: 'Joiners',
    leavers: 'Leavers',
    movers: 'Movers',
    arrears: `${capital(terms.members)} ${inSentence(standings.inArrears)}`,
    density: 'Density',
    joinerRate: `Joiners per 100 ${terms.members}`,
    leaverRate: `Leavers per 100 ${terms.members}`,
    arrearsRate: `${capital(terms.members)} ${inSentence(standings.inArrears)} per 100`,
  })[measure];

/** What is above and below the line of a rate or a density. */
export function partWords(measure: ReportMeasure, { terms, standings }: WordList): [over: string, under: string] {
  const of: Partial<Record<ReportMeasure, [string, string]>> = {
    density: [terms.members, 'headcount'],
    joinerRate: ['joiners', `${terms.members} before`],
    leaverRate: ['leavers', `${terms.members} before`],
    arrearsRate: [inSentence(standings.inArrears), terms.members],
  };
  return of[measure] ?? ['counted', 'of'];
}

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "Members by workplace and category". */
export function reportTitle(measure: ReportMeasure, by: readonly ReportDimension[], words: WordList): string {
  const groups = by.map((each) => dimensionWord(each, words));
  return [measureWord(measure, words), groups.join(' and ')].filter((part) => part !== '').join(' by ');
}

/** `2026-11` as "Nov 2026", `2026-Q4` as "Oct to Dec 2026", `2026` as it is. */
export function periodLabel(key: string): string {
  const [year = '', part] = key.split('-');
  if (part === undefined) return year;
  if (!part.startsWith('Q')) return monthInWords(`${key}-01`);
  const last = Number(part.slice(1)) * 3;
  const month = (number: number) => monthInWords(`${year}-${String(number).padStart(2, '0')}-01`);
  return `${month(last - 2).slice(0, 3)} to ${month(last)}`;
}

const NEEDS_JOB = new Set<ReportDimension>(['employer', 'workplace', 'unit', 'department', 'grade']);

/** What is counted, and how, for whoever reads the figures without having asked for them. */
export function reportDefinition(
  measure: ReportMeasure,
  by: readonly ReportDimension[],
  filter: ReportFilter | undefined,
  words: WordList,
): string {
  const used = [...by, ...usedByFilter(filter)];
  const time = by.find(isTime);
  return [
    whoIsMember(words),
    ...MEASURES[measure](words),
    used.some((each) => NEEDS_JOB.has(each)) && measure !== 'movers'
      ? 'Whoever has several jobs is counted once, where the main job is.'
      : '',
    time === undefined ? '' : overTime(measure, time),
    measure === 'density' ? '' : 'What is not recorded has a row of its own, so that nobody is left out of the total.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const usedByFilter = (filter: ReportFilter | undefined): ReportDimension[] =>
  Object.entries(filter ?? {}).flatMap(([field, keys]) =>
    keys === undefined ? [] : [FILTERED_BY[field as keyof ReportFilter]],
  );

function whoIsMember({ standings }: WordList): string {
  const [applied, inBenefit, inArrears, suspended] = (['applied', 'inBenefit', 'inArrears', 'suspended'] as const).map(
    (each) => inSentence(standings[each]),
  );
  return `Members are people on the list who had joined by the day and whose standing on it is ${applied}, ${inBenefit}, ${inArrears} or ${suspended}, or is not recorded. People whose membership is still to be checked are not counted.`;
}

const EACH_TIME = 'Somebody who does so twice is counted twice.';
const JOINER = `A joiner became a member in the period, and counts as what they were on their first day. ${EACH_TIME}`;
const LEAVER = `A leaver stopped being a member in the period, and counts as what they were on their last day as one. ${EACH_TIME}`;
const PER_100 = 'Per 100 is of the members on the day before the period; n/a where there were none.';

const MEASURES: Record<ReportMeasure, (words: WordList) => string[]> = {
  members: () => ['They are counted as what they were on the day.'],
  joiners: () => [JOINER],
  leavers: () => [LEAVER],
  movers: ({ terms }) => [
    `A mover came to another main ${terms.workplace} or ${terms.employer} in the period while a member, and counts where they came to, on the day they came. ${EACH_TIME} The first ${terms.workplace} that is recorded of somebody is no move.`,
  ],
  arrears: ({ standings }) => [
    `Counted are members whose standing on the day is ${inSentence(standings.inArrears)}, as what they were on it.`,
  ],
  density: () => [
    'Density is members divided by headcount. The headcount is the newest of the day or before; without one it is n/a. Totals are of the rows and columns that have one.',
  ],
  joinerRate: () => [JOINER, PER_100],
  leaverRate: () => [LEAVER, PER_100],
  arrearsRate: ({ standings }) => [
    `Counted are members whose standing on the day is ${inSentence(standings.inArrears)}, per 100 members on that day; n/a where there are none.`,
  ],
};

function overTime(measure: ReportMeasure, time: 'month' | 'quarter' | 'year'): string {
  if (measure === 'joiners' || measure === 'leavers' || measure === 'movers')
    return `Each counts in the ${time} in which it happened.`;
  if (measure === 'joinerRate' || measure === 'leaverRate') {
    return `For each ${time} they are divided by the members on the day before it; the total by those on the day before the first.`;
  }
  return `Each ${time} is as on its last day, the last as on the report’s day; the total is as on the report’s day.`;
}

/** "Only workplace: Depot, Yard. Only category: Retired." in the order of the filter's parts; '' for nothing. */
export function filterInWords(
  filter: ReportFilter | undefined,
  labelOf: (by: ReportDimension, key: string | null) => string,
  words: WordList,
): string {
  const parts = (Object.keys(FILTERED_BY) as (keyof ReportFilter)[]).flatMap((field) => {
    const keys = filter?.[field];
    if (keys === undefined) return [];
    const by = FILTERED_BY[field];
    const labels = keys.map((key) => labelOf(by, key)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return [`Only ${dimensionWord(by, words)}: ${labels.length > 0 ? labels.join(', ') : 'none'}.`];
  });
  return parts.join(' ');
}

/** What is as on a day; all else is what happens over a period. */
export const isOnDay = (measure: ReportMeasure): boolean =>
  measure === 'members' || measure === 'arrears' || measure === 'arrearsRate' || measure === 'density';

/** What happens in a period, and periods side by side, need its first day; what is as on a day does not. */
export const needsPeriod = (measure: ReportMeasure, by: readonly ReportDimension[]): boolean =>
  by.some(isTime) || !isOnDay(measure);
