// The sample's own chance: the same seed gives the same branch, name by name and id by id.

import type { Faker } from '@faker-js/faker';
import { faker as first } from '@faker-js/faker/locale/en_GB';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../shared/rules/limits.ts';

const SEED = 20_261_121;

let faker: Faker = first;
/** Faker's own entry brings every language along; a second one is made as the first was. */
const Another = first.constructor as new (options: ConstructorParameters<typeof Faker>[0]) => Faker;

/** Starts chance again from the seed. */
export const startAgain = (): void => {
  faker.seed(SEED);
};

/** Does some work by a chance of its own: what is drawn in it changes nothing that is drawn elsewhere. */
export function apart<T>(seed: number, work: () => T): T {
  const outside = faker;
  faker = new Another({ locale: first.rawDefinitions, seed: SEED + seed });
  try {
    return work();
  } finally {
    faker = outside;
  }
}

/** A whole number from `least` to `most`, both possible. */
export const between = (least: number, most: number): number => faker.number.int({ min: least, max: most });

export const oneOf = <T>(items: readonly T[]): T => faker.helpers.arrayElement(items);

export const shuffled = <T>(items: readonly T[]): T[] => faker.helpers.shuffle(items);

/** True so many times in a hundred. */
export const inHundred = (times: number): boolean => between(1, 100) <= times;

/** One of the items, each as likely as its weight. */
export const weighted = <T>(items: readonly { weight: number; value: T }[]): T =>
  faker.helpers.weightedArrayElement([...items]);

const mornings = new Map<string, number>();

/** Nine o'clock on a day in milliseconds since 1970: asked thousands of times of some hundred days. */
function morningOf(day: string): number {
  let morning = mornings.get(day);
  if (morning === undefined) {
    morning = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).epochMilliseconds;
    mornings.set(day, morning);
  }
  return morning;
}

/** An id of the form that the desk makes (UUID version 7), as if made on that day. */
export function idFrom(day: string): string {
  const time = (morningOf(day) + between(0, 8 * 3_600_000)).toString(16).padStart(12, '0');
  const hex = faker.string.hexadecimal({ length: 18, prefix: '', casing: 'lower' });
  const variant = '89ab'[between(0, 3)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6)}`;
}

/** The instant at which something was written down on a day, at a time of day in UTC. */
export const instantOf = (day: string, time: string): string => `${day}T${time}:00.000Z`;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The day itself, or the next one on which hearings are held: no weekends, nothing from Christmas Eve to the second of January. */
export function hearingDay(day: string): string {
  const isHoliday = day.slice(5) >= '12-24' || day.slice(5) <= '01-02';
  return weekdayOf(day) > 5 || isHoliday ? hearingDay(addDays(day, 1)) : day;
}

/** A time in working hours, in steps of five minutes. */
export function officeTime(): string {
  return `${String(between(8, 17)).padStart(2, '0')}:${String(between(0, 11) * 5).padStart(2, '0')}`;
}

/** An id of the form that the desk gives to what must not tell its time (UUID version 4). */
export function idWithoutTime(): string {
  const hex = faker.string.hexadecimal({ length: 30, prefix: '', casing: 'lower' });
  const variant = '89ab'[between(0, 3)];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
}
