// Reads a day as people type it: 29/12/2026, 29 Dec, 29.12.26, Tue 29 December 2026, 2026-12-29, today, tomorrow.

import { Temporal } from 'temporal-polyfill';
import { isDay } from '../../shared/domain/values.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface ReadDayOptions {
  /** Which of day and month comes first in 03/04/2026. */
  order: 'dmy' | 'mdy';
  /** Today's legal day in the branch's zone. */
  today: string;
  /** For a day without its year: the past one, the coming one, or whichever is nearer. */
  lean?: 'past' | 'future' | 'near';
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** The day as `YYYY-MM-DD`, or null when the text is no day that exists. */
export function readDay(text: string, options: ReadDayOptions): string | null {
  const plain = text.trim().toLowerCase();
  const today = Temporal.PlainDate.from(options.today);
  if (plain === 'today') return options.today;
  if (plain === 'tomorrow') return today.add({ days: 1 }).toString();
  if (plain === 'yesterday') return today.subtract({ days: 1 }).toString();

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const words = plain.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/, '').replace(/(\d)(st|nd|rd|th)\b/, '$1');
  const dayFirst = /^(\d{1,2})\s*([a-z]{3,9})\.?,?\s*(\d{2}|\d{4})?$/.exec(words);
  if (dayFirst) return withMonth(dayFirst[2]!, dayFirst[1]!, dayFirst[3], today, options);
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2}),?(?:\s+(\d{2}|\d{4}))?$/.exec(words);
  if (monthFirst) return withMonth(monthFirst[1]!, monthFirst[2]!, monthFirst[3], today, options);

  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{2}|\d{4}))?$/.exec(plain);
  if (!figures) return null;
  const first = Number(figures[1]);
  const second = Number(figures[2]);
  const [day, month] = options.order === 'dmy' ? [first, second] : [second, first];
  return withYear(day, month, figures[3], today, options);
}

function withMonth(
  name: string,
  day: string,
  year: string | undefined,
  today: Temporal.PlainDate,
  options: ReadDayOptions,
) {
  const month = MONTHS.findIndex((short) => name.startsWith(short)) + 1;
  return month === 0 ? null : withYear(Number(day), month, year, today, options);
}

function withYear(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
  options: ReadDayOptions,
) {
  if (year?.length === 4) return existing(Number(year), month, day);
  if (year !== undefined) {
    const recent = existing(2000 + Number(year), month, day);
    const isAhead = recent !== null && recent > options.today;
    return options.lean === 'past' && isAhead ? existing(1900 + Number(year), month, day) : recent;
  }
  const candidates = [today.year - 1, today.year, today.year + 1]
    .map((candidate) => existing(candidate, month, day))
    .filter((candidate) => candidate !== null);
  if (options.lean === 'past') return candidates.findLast((candidate) => candidate <= options.today) ?? null;
  if (options.lean === 'future') return candidates.find((candidate) => candidate >= options.today) ?? null;
  const distance = (candidate: string) => Math.abs(today.until(candidate).total({ unit: 'days' }));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function existing(year: number, month: number, day: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
}
