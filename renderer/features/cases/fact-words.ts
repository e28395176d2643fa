// The facts of a case's type as its page reads them: the label, and the value in words. And into which groups the dialog
// puts them, so that it does not read like a register.

import { type Fact, factsOfType } from '../../../shared/domain/case-facts.ts';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { isDay } from '../../../shared/domain/values.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';

export interface FilledFact {
  key: string;
  label: string;
  words: string;
  isLong: boolean;
}

const LONG = 60;

/** One value in words: a choice by its label, a day with its weekday, the rest as typed. */
export function factInWords(fact: Fact, value: string, order: 'dmy' | 'mdy'): string {
  if (fact.kind === 'day') return isDay(value) ? dayInWords(value, order) : value;
  if (fact.kind === 'yesNo') return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
  if (fact.kind === 'choice') return fact.options?.find(([code]) => code === value)?.[1] ?? value;
  return value;
}

/** Those that somebody has filled in, in the order in which they are asked; of another type's, by their own names. */
export function filledFacts(
  type: CaseType,
  facts: Readonly<Record<string, string>>,
  order: 'dmy' | 'mdy',
): FilledFact[] {
  const known = factsOfType[type];
  const isFilled = (key: string) => (facts[key] ?? '').trim() !== '';
  const rows = known
    .filter(({ key }) => isFilled(key))
    .map((fact) => {
      const words = factInWords(fact, facts[fact.key]!, order);
      return { key: fact.key, label: fact.label, words, isLong: fact.kind === 'prose' || words.length > LONG };
    });
  const others = [...factsByKey.values()].filter(({ key }) => isFilled(key) && !known.some((fact) => fact.key === key));
  return [
    ...rows,
    ...others.map((fact) => {
      const words = factInWords(fact, facts[fact.key]!, order);
      return { key: fact.key, label: fact.label, words, isLong: words.length > LONG };
    }),
  ];
}

const factsByKey = new Map(
  Object.values(factsOfType)
    .flat()
    .map((fact) => [fact.key, fact] as const),
);

const JOB = new Set(['jobTitle', 'payrollNumber', 'jobStartedOn', 'contractKind', 'hoursAWeek', 'lineManager']);
const PAY = new Set(['payBeforeTax', 'payAfterTax', 'payEvery', 'pensionContribution', 'newJobStartedOn', 'newPay']);

export interface FactGroup {
  title: string;
  facts: readonly Fact[];
}

/** What the type is about first, then the job, then pay. */
export function factGroups(type: CaseType): FactGroup[] {
  const facts = factsOfType[type];
  const of = (keys: ReadonlySet<string>) => facts.filter(({ key }) => keys.has(key));
  const own = facts.filter(({ key }) => !JOB.has(key) && !PAY.has(key));
  return [
    { title: 'What it is about', facts: own },
    { title: 'The job', facts: of(JOB) },
    { title: 'Pay', facts: of(PAY) },
  ].filter((group) => group.facts.length > 0);
}
