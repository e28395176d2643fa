// The small values every record is made of: ids, days, instants and text.
// One place, so that a day is validated the same way from the form to the disk.

import * as z from 'zod';

/** A record's id: a UUID (version 7 when the desk makes one), lower case. */
export const IdSchema = z.uuid().meta({ description: 'A record id (UUID).' });

/** How often a record has been saved: 1 when new. Every save names the revision it was based on. */
export const RevisionSchema = z.int().min(1);

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The first and the last day that a record can hold. */
export const FIRST_DAY = '1800-01-01';
export const LAST_DAY = '2200-12-31';

/**
 * True when the text is a day that exists, `YYYY-MM-DD`, in the years 1800 to 2200. Counted here, not by Temporal: a list
 * of 100,000 members asks it half a million times, and reading each as a date took a fifth of the whole import.
 */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const days = month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return year >= 1800 && year <= 2200 && Number(parts[3]) <= days;
}

/** A legal day, `YYYY-MM-DD`: no time, no zone. */
export const DaySchema = z
  .string()
  .max(10)
  .refine(isDay, { error: 'This is not a date that exists, written as year-month-day (2026-12-29).' })
  .meta({ description: 'A day, YYYY-MM-DD.' });

/** An instant in UTC, ISO 8601 with a Z. */
export const InstantSchema = z.iso.datetime({ error: 'This is not a moment in time (2026-12-29T09:00:00Z).' });

/** A time of the day as the branch's clock shows it, `HH:MM`. */
export const TimeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'This is not a time (14:30).' });

/** One line of text, kept exactly as it was typed. */
export const LineSchema = z.string().max(500, { error: 'This is too long: 500 characters at most.' });

/** One line of text that must not be left empty. */
export const NameSchema = LineSchema.refine((text) => text.trim() !== '', { error: 'Write something here.' });

/** What somebody called a file, kept as it was given: 255 characters as people see them may be 2,000 as they are kept. */
export const FileNameSchema = z
  .string()
  .max(2_000, { error: 'This is too long: 2,000 characters at most.' })
  .refine((text) => text.trim() !== '', { error: 'Write something here.' });

/** Longer text, kept exactly as it was typed. */
export const ProseSchema = z.string().max(100_000, { error: 'This is too long: 100,000 characters at most.' });

/** What every record carries. */
export const RecordSchema = z.object({ id: IdSchema, revision: RevisionSchema });

/** The first and last day on which a row holds, both inclusive; null means that the end is open or unknown. */
export const SpanSchema = z.object({ from: DaySchema.nullable(), to: DaySchema.nullable() });

/** The parts of the United Kingdom and the country whose law the clocks know. */
export const NationSchema = z.enum(['england-and-wales', 'scotland', 'northern-ireland', 'united-states']);
export type Nation = z.infer<typeof NationSchema>;
