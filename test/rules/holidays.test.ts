// The holiday data against what was published, and what a count says where the data ends.

import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { AnyClockInputSchema } from '../../shared/contract/clocks.ts';
import type { Closure } from '../../shared/domain/branch.ts';
import type { Nation } from '../../shared/domain/values.ts';
import { oneOffHolidays } from '../../shared/law/holidays/one-offs.ts';
import { computeClock } from '../../shared/rules/clocks.ts';
import { holidaysIn } from '../../shared/rules/holidays.ts';
import { addDays } from '../../shared/rules/limits.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/holidays/${name}`, import.meta.url), 'utf8');

interface Published {
  date: string;
  title: string;
}
const govUk: Record<string, { events: Published[] }> = JSON.parse(fixture('gov-uk-bank-holidays.json'));
const federal = fixture('us_federal_2024_2028.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line): Published => ({ date: line.slice(0, 10), title: line.slice(12, -1) }));

const straight = (text: string) => text.replaceAll('’', "'");
const yearOf = (day: string) => Number(day.slice(0, 4));
const bankHolidays = (nation: Nation, year: number, closures: Closure[] = []) =>
  computeClock(AnyClockInputSchema.parse({ rule: 'bank-holidays', nation, year }), closures);

const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
const years = Array.from({ length: 17 }, (_, index) => 2012 + index);

describe.each(nations)('bank holidays of %s', (nation) => {
  test.each(years)('%i is as published, with what was proclaimed since', (year) => {
    const published = govUk[nation]!.events.filter(({ date }) => yearOf(date) === year);
    const since = oneOffHolidays.filter((row) => row.nation === nation && yearOf(row.day) === year);
    const expected = [...published.map(({ date }) => date), ...since.map(({ day }) => day)].toSorted();
    expect(bankHolidays(nation, year).result).toEqual({ dates: expected });
    const names = new Map(holidaysIn(nation, year).map(({ day, name }) => [day, straight(name)]));
    for (const { date, title } of published) expect(names.get(date)).toBe(straight(title));
  });

  test('none falls on a weekend, and none is missing before or after the data', () => {
    for (const { date } of govUk[nation]!.events) {
      expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThan(6);
    }
    expect(govUk[nation]!.events.every(({ date }) => years.includes(yearOf(date)))).toBe(true);
  });

  test.each([2011, 2029, 2150])('%i says that it is beyond the data', (year) => {
    const answer = bankHolidays(nation, year);
    expect(answer.result).toEqual({ dates: [], beyondHolidayData: true });
    expect(answer.verified).toBe(false);
    expect(answer.working.map(({ text }) => text).join()).toContain('Sun 31 December 2028');
  });
});

describe('one-offs', () => {
  test('Scotland’s World Cup holiday is there and not verified; England has no such day', () => {
    expect(bankHolidays('scotland', 2026).result).toMatchObject({
      dates: expect.arrayContaining(['2026-06-15']) as string[],
    });
    expect(bankHolidays('scotland', 2026).verified).toBe(false);
    expect(bankHolidays('scotland', 2025).verified).toBe(true);
    expect(JSON.stringify(bankHolidays('england-and-wales', 2026).result)).not.toContain('2026-06-15');
  });

  test('a holiday proclaimed since moves a statutory count; the branch’s own closing day does not', () => {
    const jubilee = { day: '2028-06-02', name: 'Jubilee', bankHolidayIn: 'scotland' as const };
    const closing = { day: '2028-06-02', name: 'Summer outing', bankHolidayIn: null };
    const latest = (nation: Nation, closures: Closure[]) =>
      computeClock(
        AnyClockInputSchema.parse({ rule: 'companion-postponement', proposed: '2028-05-30', nation }),
        closures,
      );
    expect(latest('scotland', []).result).toMatchObject({ latestAlternative: '2028-06-06' });
    expect(latest('scotland', [closing]).result).toMatchObject({ latestAlternative: '2028-06-06' });
    expect(latest('scotland', [jubilee]).result).toMatchObject({ latestAlternative: '2028-06-07' });
    expect(latest('england-and-wales', [jubilee]).result).toMatchObject({ latestAlternative: '2028-06-06' });
    expect(
      latest('scotland', [jubilee])
        .working.map(({ text }) => text)
        .join(),
    ).toContain('reported');
    expect(bankHolidays('scotland', 2028, [jubilee, closing]).result).toMatchObject({
      dates: expect.arrayContaining(['2028-06-02']) as string[],
    });
    expect(bankHolidays('scotland', 2028, [closing])).toEqual(bankHolidays('scotland', 2028));
  });
});

/** Another way to the same days: every day of the year is asked whether the statute names it. */
function federalByWalking(year: number): string[] {
  const isNamed = (date: Temporal.PlainDate): boolean => {
    const { month, day, dayOfWeek } = date;
    const inWeek = (week: number, weekday: number) => dayOfWeek === weekday && Math.ceil(day / 7) === week;
    const fixed = [
      [1, 1],
      [6, 19],
      [7, 4],
      [11, 11],
      [12, 25],
    ].some(([m, d]) => m === month && d === day);
    if (fixed) return true;
    if (month === 5) return dayOfWeek === 1 && date.add({ days: 7 }).month === 6;
    const floating: Record<number, [number, number]> = { 1: [3, 1], 2: [3, 1], 9: [1, 1], 10: [2, 1], 11: [4, 4] };
    const rule = floating[month];
    return rule !== undefined && inWeek(rule[0], rule[1]);
  };
  const kept: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const date = Temporal.PlainDate.from(day);
    const isSubstitute =
      (date.dayOfWeek === 5 && isNamed(date.add({ days: 1 }))) ||
      (date.dayOfWeek === 1 && isNamed(date.subtract({ days: 1 })));
    if (isSubstitute || (date.dayOfWeek < 6 && isNamed(date))) kept.push(day);
  }
  return kept;
}

describe('federal holidays', () => {
  const dates = (year: number) => computeClock({ rule: 'us-federal-holidays', year });

  test.each([2024, 2025, 2026, 2027, 2028])('%i is as published', (year) => {
    const published = federal.filter(({ date }) => yearOf(date) === year);
    expect(dates(year).result).toEqual({ dates: published.map(({ date }) => date) });
    expect(holidaysIn('united-states', year).map(({ name }) => straight(name))).toEqual(
      published.map(({ title }) => title),
    );
    expect(dates(year).verified).toBe(true);
  });

  test('every year since Juneteenth agrees with a walk through its days', () => {
    for (let year = 2022; year <= 2150; year += 1)
      expect(dates(year).result).toEqual({ dates: federalByWalking(year) });
  });

  test('a holiday exists only since its law', () => {
    const names = (year: number) => holidaysIn('united-states', year).map(({ name }) => name);
    expect(names(2020)).not.toContain('Juneteenth National Independence Day');
    expect(holidaysIn('united-states', 2021).map(({ day }) => day)).toContain('2021-06-18');
    expect(names(1985).join()).not.toContain('King');
    expect(names(1986).join()).toContain('King');
    expect(holidaysIn('united-states', 1975).find(({ name }) => name === 'Veterans Day')?.day).toBe('1975-10-27');
  });

  test('a year outside the checked lists is not verified; one before the data says so', () => {
    expect(dates(2029)).toMatchObject({ verified: false, result: { dates: federalByWalking(2029) } });
    expect(dates(1960).result).toEqual({ dates: [], beyondHolidayData: true });
  });
});
