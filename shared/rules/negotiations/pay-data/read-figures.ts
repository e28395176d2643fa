// Pay, hours, weeks and numbers of people as they are written in spreadsheets: "£23,656", "£12.60/h", "37.0 hrs", "60%".
// What cannot be read, or cannot be, is said in a sentence; nothing becomes a binary fraction on the way.

import { Big } from 'big.js';
import { typedAmount } from '../../../domain/negotiations/typed-figures.ts';

const LONGEST = 30;
const shown = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST)}…` : trimmed;
};

export interface Problem {
  problem: string;
}

/** What a cell says where it says nothing. */
const NOTHING = /^(?:|[-–—.]+|n\/?a|none|null|nil)$/i;
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());

/** Spaces as spreadsheets set them between thousands, and minus signs as they draw them. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Plain decimal text, at most six decimals; undefined when it is no number. "12,60" is 12.60, "12,600" is 12600. */
function decimalOf(written: string): string | undefined {
  const point = /^\d+,\d{1,2}$/.test(written) ? written.replace(',', '.') : written.replace(/['’](?=\d{3})/g, ',');
  // A spreadsheet keeps 12.3 as 12.300000000000001.
  const number = typedAmount(/^\d{1,12}\.\d{7,20}$/.test(point) ? new Big(point).round(6).toFixed() : point);
  return number === undefined || number.startsWith('-') ? undefined : number;
}

export type PayPer = 'year' | 'hour' | 'week' | 'month';

const PER: readonly (readonly [PayPer, RegExp])[] = [
  ['hour', /(?:(?:\/|\bper|\ban?|\beach) ?)?(?<![a-z])(?:hours?|hourly|hrs?|h)$|(?<![a-z])p\.? ?\/?h\.?$/i],
  ['week', /(?:(?:\/|\bper|\ba) ?)?(?<![a-z])(?:week|weekly|wk|w)$|(?<![a-z])p\.? ?w\.?$/i],
  ['month', /(?:(?:\/|\bper|\ba) ?)?(?<![a-z])(?:month|monthly|mth)$|(?<![a-z])p\.? ?c?\.? ?m\.?$/i],
  ['year', /(?:(?:\/|\bper|\ba) ?)?(?<![a-z])(?:year|yearly|yr|annum|annually)$|(?<![a-z])p\.? ?a\.?$/i],
];

/** Pounds (or dollars) as decimal text, at most six decimals, and what they are paid for where it says so. */
export function readPay(typed: string | number): { amount: string; per: PayPer | null } | Problem {
  const text = typeof typed === 'number' ? plainNumber(typed) : plainOf(typed);
  const problem = `“${shown(String(typed))}” is no amount of money. Write it as 23656 or £12.60/h.`;
  const found = PER.find(([, words]) => words.test(text));
  const bare = (found === undefined ? text : text.replace(found[1], '')).trim();
  const turned =
    /^\((.*)\)$/.exec(bare) ?? /^(.*)-$/.exec(bare) ?? /^-(.*)$/.exec(bare) ?? /^([£$€] ?)-(.*)$/.exec(bare);
  const whole = (turned?.[2] ?? turned?.[1] ?? bare).trim();
  const isThousands = /\dk$/i.test(whole);
  const digits = decimalOf(whole.replace(/^(?:GBP|USD|[£$€]) ?|k$/gi, '').replace(/ ?(?:GBP|USD|[£$€])$/i, ''));
  if (digits === undefined) return { problem };
  const amount = new Big(digits).times(isThousands ? 1_000 : 1).round(6);
  if (turned !== null && amount.gt(0)) return { problem: `“${shown(String(typed))}” is less than nothing.` };
  if (amount.gte('1e12')) return { problem };
  return { amount: amount.toFixed(), per: found?.[0] ?? null };
}

/** A number as JSON holds it, in plain digits. */
const plainNumber = (value: number): string => (Number.isFinite(value) ? new Big(value).toFixed() : String(value));

const HOURS_IN_A_WEEK = 168;
const FULL_TIME = /^(?:f\.?\/?t\.?|full[ -]?time|ft)$/i;

/** Hours a week of each; null: full time, also where the cell is left blank. */
export function readWeekly(typed: string | number | null): { hours: number | null } | Problem {
  if (typed === null) return { hours: null };
  const text = typeof typed === 'number' ? plainNumber(typed) : plainOf(typed);
  if (isNothing(text) || FULL_TIME.test(text)) return { hours: null };
  const clock = /^(\d{1,3})[:h](\d{2})(?::00)?$/i.exec(text);
  if (clock !== null && Number(clock[2]) < 60) {
    return withinAWeek(new Big(clock[1]!).plus(new Big(clock[2]!).div(60)), typed);
  }
  const bare = text
    .replace(/ ?(?:hours?|hrs?|h)\.?(?: ?(?:per|a|\/|p\.?) ?(?:week|wk|w))?$/i, '')
    .replace(/ ?½$|1⁄2$/, '.5')
    .trim();
  if (/^-/.test(bare)) return { problem: `“${shown(String(typed))}” is less than no hours.` };
  const digits = decimalOf(bare);
  if (digits === undefined) return { problem: `“${shown(String(typed))}” is no number of hours. Write 37 or 18.5.` };
  return withinAWeek(new Big(digits), typed);
}

function withinAWeek(hours: Big, typed: string | number): { hours: number } | Problem {
  if (hours.gt(HOURS_IN_A_WEEK)) {
    const isYear = hours.gte(200) && hours.lte(2_600);
    return {
      problem: `“${shown(String(typed))}”: there are 168 hours in a week.${isYear ? ' Write the hours of one week, not of the year.' : ''}`,
    };
  }
  if (hours.eq(0)) return { problem: 'No hours a week come to no pay. Leave casual staff out.' };
  return { hours: hours.round(4).toNumber() };
}

const WEEKS_IN_A_YEAR = '53.5';
const ALL_YEAR = /^(?:all year(?: round)?|full year|52|52\.1[0-9]*)$/i;

/** Weeks paid a year; null: all year round, also where the cell is left blank. */
export function readWeeks(typed: string | number | null): { weeksPaid: number | null } | Problem {
  if (typed === null) return { weeksPaid: null };
  const text = (typeof typed === 'number' ? plainNumber(typed) : plainOf(typed)).replace(/ ?(?:weeks?|wks?)$/i, '');
  if (isNothing(text) || ALL_YEAR.test(text)) return { weeksPaid: null };
  const digits = decimalOf(text);
  if (digits === undefined) {
    return {
      problem: `“${shown(String(typed))}” is no number of weeks: for how many weeks of the year are they paid?`,
    };
  }
  const weeks = new Big(digits);
  if (weeks.gt(WEEKS_IN_A_YEAR)) return { problem: `“${shown(String(typed))}”: a year has no more than 53 weeks.` };
  if (weeks.eq(0)) return { problem: 'No weeks a year come to no pay.' };
  return { weeksPaid: weeks.round(4).toNumber() };
}

const MOST_PEOPLE = 1_000_000;
const HIDDEN = /^(?:<|under|fewer|less|\*|~|c$|x$|s$)/i;

/** Whole people; undefined where the cell is blank. */
export function readPeople(typed: string | number | null): { people: number | undefined } | Problem {
  if (typed === null) return { people: undefined };
  const text = typeof typed === 'number' ? plainNumber(typed) : plainOf(typed);
  if (isNothing(text)) return { people: undefined };
  if (HIDDEN.test(text)) {
    return { problem: `“${shown(String(typed))}” hides how many there are. Ask for the number, or leave the row out.` };
  }
  const bare = text.replace(/ ?(?:people|persons?|employees|staff|heads?|no\.?)$/i, '');
  if (/^-\s?[\d.]|^\([\d.,]+\)$/.test(bare)) return { problem: `“${shown(String(typed))}” is fewer than nobody.` };
  const digits = decimalOf(bare);
  if (digits === undefined) return { problem: `“${shown(String(typed))}” is no number of people.` };
  const count = new Big(digits);
  if (!count.round().eq(count)) {
    return {
      problem: `“${shown(String(typed))}” is not a whole number of people. Somebody part-time counts as one, with their hours.`,
    };
  }
  if (count.gt(MOST_PEOPLE)) return { problem: `“${shown(String(typed))}” people are more than can be.` };
  return { people: count.toNumber() };
}

/** A share of full time: "0.6" and "60%" are 0.6; "6.4" may be that of several people together. */
export function readShare(typed: string): { share: Big | null; isPercent: boolean } | Problem {
  const text = plainOf(typed).replace(/ ?(?:fte|wte)$/i, '');
  if (isNothing(text) || FULL_TIME.test(text)) return { share: null, isPercent: false };
  const percent = /^(.+?) ?%$/.exec(text);
  const digits = decimalOf(percent?.[1] ?? text);
  if (digits === undefined) {
    return { problem: `“${shown(typed)}” is no share of full time. Write 0.6 or 60%.` };
  }
  const share = percent === null ? new Big(digits) : new Big(digits).div(100);
  if (share.eq(0)) return { problem: 'No share of full time comes to no pay.' };
  return { share, isPercent: percent !== null };
}
