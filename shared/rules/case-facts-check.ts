// Whether what was typed into the fields of a case's type fits them. Nothing is demanded: an empty text takes a field out.

import { type Fact, factsOfType } from '../domain/case-facts.ts';
import type { CaseType } from '../domain/case-kinds.ts';
import { isDay } from '../domain/values.ts';
import { dayProblem } from './day-in-reach.ts';

export interface FactProblem {
  key: string;
  message: string;
}

type Facts = Readonly<Record<string, string>>;

/** `1234`, `1,234.50`, `£1,234.50`. */
const MONEY = /^[£$€]?\s?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/;
const NUMBER = /^\d+(\.\d+)?$/;
const MOST_IN_LINE = 500;

/** What is wrong with these, by key; `today` is the branch's. Days are `YYYY-MM-DD`, yes or no is `yes` or `no`. */
export function factProblems(type: CaseType, facts: Facts, today: string): FactProblem[] {
  const known = new Map(factsOfType[type].map((fact) => [fact.key, fact]));
  return Object.entries(facts).flatMap(([key, text]) => {
    const fact = known.get(key);
    const message =
      fact === undefined ? `This type of case has no field called "${key}".` : problemOf(fact, text, today);
    return message === null ? [] : [{ key, message }];
  });
}

function problemOf(fact: Fact, text: string, today: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  switch (fact.kind) {
    case 'day':
      return isDay(typed) ? dayProblem(typed, today) : `${fact.label}: this is not a date that exists.`;
    case 'money':
      return MONEY.test(typed) ? null : `${fact.label}: this is not an amount of money (1,234.50).`;
    case 'number':
      return NUMBER.test(typed) ? null : `${fact.label}: this is not a number.`;
    case 'yesNo':
      return typed === 'yes' || typed === 'no' ? null : `${fact.label}: say yes or no.`;
    case 'choice':
      return fact.options?.some(([code]) => code === typed) ? null : `${fact.label}: choose one of the list.`;
    case 'line':
      return text.length <= MOST_IN_LINE
        ? null
        : `${fact.label}: this is too long, ${MOST_IN_LINE} characters at most.`;
    case 'prose':
      return null;
  }
}

/** What is kept once these were typed over those: only the named fields change, and an empty text takes one out. */
export function mergeFacts(before: Facts, typed: Facts): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...typed }).filter(([, text]) => text !== ''));
}

/** The labels of the fields that differ, in the order in which the type asks for them. */
export function changedFacts(type: CaseType, before: Facts, after: Facts): string[] {
  return factsOfType[type].filter(({ key }) => before[key] !== after[key]).map(({ label }) => label);
}
