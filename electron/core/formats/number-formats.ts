// What a workbook means by a number: a day, a time, a number written with its zeros, or the number itself. The value of
// a cell does not say; the format that it is shown in does.

import { addDays } from '../../../shared/rules/limits.ts';

export type NumberFormat =
  | { kind: 'number' }
  | { kind: 'day'; hasTime: boolean }
  | { kind: 'time' }
  /** Digits filled from the right, with what stands between them: `0000000`, `00-00-00`. */
  | { kind: 'zeros'; pattern: string[] };

const PLAIN: NumberFormat = { kind: 'number' };
const DAY: NumberFormat = { kind: 'day', hasTime: false };
const DAY_AND_TIME: NumberFormat = { kind: 'day', hasTime: true };
const TIME: NumberFormat = { kind: 'time' };

/** The formats that a workbook does not spell out. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DAY;
  if (id === 22) return DAY_AND_TIME;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  return PLAIN;
}

/** As long as spreadsheets let it be. */
const LONGEST_CODE = 255;
/** A text in quotes, a sign after a backslash, one to be skipped or repeated, and what stands in brackets but a sum of hours. */
const NOT_SHOWN = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const TOKEN = /"([^"]*)"|\\(.)|(0)|([-/ .()])|\[(?:[^\]]*)\]|(.)/g;

/** What the code of a format says, by the part of it for numbers above zero. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return PLAIN;
  const bare = (code.replace(NOT_SHOWN, '').split(';')[0] ?? '').toLowerCase();
  if (/general|@/.test(bare)) return PLAIN;
  const isClock = /[hs]|am\/pm|a\/p/.test(bare);
  const signs = bare.replace(/am\/pm|a\/p/g, '');
  if (/[yd]/.test(signs)) return isClock ? DAY_AND_TIME : DAY;
  if (isClock) return TIME;
  if (signs.includes('m')) return DAY;
  return zerosOf(code.split(';')[0] ?? '');
}

function zerosOf(code: string): NumberFormat {
  const pattern: string[] = [];
  let zeros = 0;
  for (const [, quoted, escaped, zero, sign, other] of code.matchAll(TOKEN)) {
    // A point after the first digit begins a fraction.
    if (other !== undefined || (sign === '.' && zeros > 0)) return PLAIN;
    if (zero !== undefined) zeros += 1;
    pattern.push(quoted ?? escaped ?? zero ?? sign ?? '');
  }
  return zeros > 1 ? { kind: 'zeros', pattern } : PLAIN;
}

const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/;
const LARGEST_WRITTEN_OUT = 1e21;
const DIGITS = 15;

/** A number as text: whole numbers with all their digits, others with as many as a workbook keeps. */
export function numberText(raw: string): string {
  if (WHOLE.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(DIGITS)));
  return Math.abs(value) < LARGEST_WRITTEN_OUT ? BigInt(value).toString() : String(value);
}

/** The digits under the pattern; a number that is not whole, or below zero, stays as it is. */
export function withZeros(raw: string, pattern: readonly string[]): string {
  const text = numberText(raw);
  if (!/^\d+$/.test(text)) return text;
  let left = text.length;
  const out: string[] = [];
  const first = pattern.indexOf('0');
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const sign = pattern[at] as string;
    if (sign !== '0') out.unshift(sign);
    else {
      const from = at === first ? 0 : Math.max(0, left - 1);
      out.unshift(left > 0 ? text.slice(from, left) : '0');
      left = from;
    }
  }
  return out.join('');
}

const LAST_DAY = 2_958_465;
const SECONDS = 86_400;
/** The day in 1900 that was not, which workbooks count. */
const FALSE_DAY = 60;

/** How a workbook counts its days: from 1900 on, or from 1904 on. Days are looked up, once worked out. */
export class DayCount {
  private readonly is1904: boolean;
  private readonly days = new Map<number, string>();

  constructor(is1904: boolean) {
    this.is1904 = is1904;
  }

  private day(serial: number): string {
    const known = this.days.get(serial);
    if (known !== undefined) return known;
    const day = this.is1904
      ? addDays('1904-01-01', serial)
      : serial === FALSE_DAY
        ? '1900-02-29'
        : addDays(serial < FALSE_DAY ? '1899-12-31' : '1899-12-30', serial);
    if (this.days.size < 100_000) this.days.set(serial, day);
    return day;
  }

  /** `YYYY-MM-DD`, with the time behind it where there is one and the format shows it; the bare number where it is no day. */
  dayText(raw: string, hasTime: boolean): string {
    const value = Number(raw);
    if (raw.trim() === '' || !(value >= 0 && value < LAST_DAY + 1)) return numberText(raw);
    const seconds = Math.round((value % 1) * SECONDS);
    const serial = Math.floor(value) + (seconds === SECONDS ? 1 : 0);
    // Day 0 of 1900 is what an empty cell gives that a formula fetches.
    if (serial === 0 && !this.is1904) return seconds === 0 ? '' : timeText(value);
    const day = this.day(serial);
    return hasTime && seconds % SECONDS > 0 ? `${day} ${timeText(seconds / SECONDS)}` : day;
  }
}

/** `HH:MM`, with seconds where there are any; hours go on past 24. The bare number where it is no time. */
export function timeText(fraction: number): string {
  const seconds = Math.round(fraction * SECONDS);
  if (!(seconds >= 0) || seconds > SECONDS * LAST_DAY) return String(fraction);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}
