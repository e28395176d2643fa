// What a time limit's form holds, and the question that it makes of it. The form keeps every answer as it was typed; the
// contract's own schema says what is wrong with it, so that a screen never knows better than a script.

import { type AnyClockInput, AnyClockInputSchema } from '../../../shared/contract/clocks.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import type { ClockField, ClockRule } from '../../../shared/law/clock-rule.ts';

/** A line of a list: a step with its days or its answer, or a later certificate. */
export interface FormLine {
  name: string;
  days: string;
  from: string | null;
  to: string | null;
  startedBy: 'member' | 'employer';
}

export type FormValue = string | boolean | null | FormLine[];
export type FormValues = Record<string, FormValue>;

export const emptyLine: FormLine = { name: '', days: '', from: null, to: null, startedBy: 'member' };

/** Nothing is filled in but where the branch is, where that part of the country has the rule. */
export function emptyValues(rule: ClockRule, nation: Nation | undefined): FormValues {
  return Object.fromEntries(rule.fields.map((field) => [field.name, emptyValue(field, nation)]));
}

function emptyValue({ kind, nations, optional }: ClockField, nation: Nation | undefined): FormValue {
  if (kind === 'nation') {
    if (nation !== undefined && nations?.includes(nation)) return nation;
    return optional ? null : (nations?.[0] ?? null);
  }
  if (kind === 'steps') return [{ ...emptyLine, name: 'Step 1' }];
  if (kind === 'answers' || kind === 'certificates') return [];
  if (kind === 'yesNo') return false;
  if (kind === 'unit') return 'calendarDays';
  return kind === 'int' ? '' : null;
}

/** A whole number as it is typed; NaN for what is none, so that the schema refuses it rather than leaving it out. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);

function answerOf({ kind }: ClockField, value: FormValue): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    if (kind === 'steps' && value.some(({ days }) => days.trim() === '')) return undefined;
    if (kind === 'steps') return Object.fromEntries(value.map(({ name, days }) => [name.trim(), wholeNumber(days)]));
    const given = value.filter(({ from }) => from !== null);
    if (given.length === 0) return undefined;
    if (kind === 'answers') return Object.fromEntries(given.map(({ name, from }) => [name.trim(), from]));
    return given.map(({ from, to, startedBy }) => ({ dayA: from, dayB: to, startedBy }));
  }
  return kind === 'int' && typeof value === 'string' ? wholeNumber(value) : value;
}

export interface Question {
  /** What to ask the desk; null while something is missing or wrong. */
  input: AnyClockInput | null;
  /** A sentence by field, only for those that hold something: an empty form complains of nothing. */
  problems: Record<string, string>;
}

const NUMBER = 'Write a whole number.';

export function questionOf(rule: ClockRule, values: FormValues): Question {
  const answers = rule.fields.map((field) => [field.name, answerOf(field, values[field.name] ?? null)] as const);
  const given = Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  const parsed = AnyClockInputSchema.safeParse({ rule: rule.rule, ...given });
  if (parsed.success) return { input: parsed.data, problems: {} };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? '');
    if (!(name in given) || name in problems) continue;
    problems[name] = Number.isNaN(given[name]) ? NUMBER : message;
  }
  return { input: null, problems };
}
