// One piece of a typed line: a percentage, an amount a year or an hour, what is paid once, leave, a shorter week, the least an hour.

import { Big } from 'big.js';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { amountInWords } from './amount-words.ts';
import { AMOUNT, AN_HOUR, isHundredOrMore, lineAmount, PERCENT } from './line-amount.ts';
import { type LineProblem, quoted, refuse, unclear } from './line-problem.ts';
import type { LineSettings } from './measure-line.ts';
import { NUMBER_WORDS } from './number-words.ts';

/** Words that change nothing of what is meant. */
const FILLERS =
  /\b(?:an?|the|of|pay|rise|rises|increase|uplift|award|raise|flat|flat-rate|rate|consolidated|extra|more|each|everyone|everybody|all|staff|for|on|to|across|board|points?|grades?|basic|salary|salaries|wages?|payments?|per person|per head|pro rata|added|add|year|per annum|annum|per|p\.?a\.?|annually|yearly)(?![a-z'])/gi;
const ONCE = /\b(?:one[- ]?off|lump[- ]?sum|non[- ]?consolidated|unconsolidated|bonus|cash|single)\b/i;
const ALIKE =
  /\b(?:(?:the )?same for (?:all|everyone|everybody)|not pro rata|in full(?: for (?:all|everyone))?|(?:no|without) pro rata)\b/i;
const LEAST_WORDS = String.raw`(?:an?\s+|the\s+)?(?:min(?:imum)?|at least|not? less than|underpin(?:ned)?|floor)(?:\s+(?:of|to|at|rate|pay|wage|hourly|rise))*\s*:?`;
const LEAST = new RegExp(
  String.raw`^(?:${LEAST_WORDS}\s*${AMOUNT}\s*(${AN_HOUR})?|${AMOUNT}\s*(${AN_HOUR})?\s+(?:min(?:imum)?|underpin|floor)(?:\s+(?:rate|wage))?)$`,
  'i',
);
const NUMBERS: Readonly<Record<string, number>> = { an: 1, a: 1, ...NUMBER_WORDS };
const DAYS = new RegExp(
  String.raw`^(?:leave\s+)?(-|minus\s+|\+)?\s*(half an?|half|\d+(?:\.\d+)?|${Object.keys(NUMBERS).join('|')})(?:\s+(extra|more|additional|further|fewer|less))?(?:\s+(?:and a half\s+))?\s*(days?|weeks?)(?:'s?)?(.*)$`,
  'i',
);
const AFTER_DAYS =
  /^(?:\s|'|s\b|of\b|extra|more|additional|annual|leave|holidays?|vacation|pto|off\b|a year|per year|each)*(less|fewer)?$/i;
const HOURS =
  /^(?:(?:cut|reduce|shorten|go|down)\w*\s+(?:the\s+)?(?:working\s+)?(?:week|hours)?\s*(?:down\s+)?to\s+|an?\s+)?(?:(?:working\s+)?week of\s+)?(\d+(?:\.\d+)?)\s*-?\s*(?:hours?|hrs?|h)\b(.*)$/i;

/** '' as the problem: the piece says nothing that is known. */
export function readClause(piece: string, settings: LineSettings): PayMeasure | LineProblem {
  const { currency = '£' } = settings;
  const either = new RegExp(
    String.raw`^(?:${PERCENT}|${AMOUNT})\s*(?:\bor\b|\/)\s*(?:${PERCENT}|${AMOUNT})$`,
    'i',
  ).exec(bare(piece));
  if (either) {
    const percent = either[1] ?? either[3];
    const amount = either[2] ?? either[4];
    if (percent === undefined || amount === undefined) {
      return refuse(`${quoted(piece)}: the greater of two is of a percentage and an amount.`);
    }
    return withAmount(amount, (kept) => ({ kind: 'greaterOf', amount: kept, percent: numberOf(percent) }));
  }
  const least = LEAST.exec(piece);
  if (least) return leastAnHour(least);
  if (ONCE.test(piece)) return once(piece);
  const hours = HOURS.exec(piece);
  if (hours && !/[£$€]/.test(piece)) return week(hours);
  const days = DAYS.exec(piece);
  if (days) return leave(days);
  const pence = new RegExp(String.raw`^\+?\s*(\d{1,3}(?:\.\d+)?)\s*[p¢](?![a-z])\s*(?:${AN_HOUR})?$`, 'i').exec(piece);
  if (pence)
    return {
      kind: 'flat',
      amount: new Big(pence[1]!).div(100).toFixed(Math.max(2, 2 + decimalsOf(pence[1]!))),
      isPerHour: true,
    };
  const hourly = new RegExp(String.raw`^${AMOUNT}\s*${AN_HOUR}$`, 'i').exec(
    bareOf(piece, /\b(?:extra|more|flat|for everyone|for all|on all points)\b/gi),
  );
  if (hourly) return withAmount(hourly[1]!, (amount) => ({ kind: 'flat', amount, isPerHour: true }));
  return yearly(piece, currency);
}

function yearly(piece: string, currency: '£' | '$'): PayMeasure | LineProblem {
  const month = new RegExp(String.raw`^${AMOUNT}\s*(?:a|per|each|every|\/)\s*(?:month|m)$`, 'i').exec(
    bareOf(piece, /\b(?:flat|extra|more)\b/gi),
  );
  if (month) return withAmount(month[1]!, (amount) => ({ kind: 'flat', amount: new Big(amount).times(12).toFixed() }));
  if (new RegExp(String.raw`${AMOUNT}\s*(?:a|per|each|every|\/)\s*(?:week|w|wk|day|shift)$`, 'i').test(piece)) {
    return refuse(`${quoted(piece)}: write it by the year, by the month or by the hour.`);
  }
  const rest = bare(piece);
  const percent = new RegExp(`^${PERCENT}$`).exec(rest);
  if (percent) return { kind: 'percent', percent: numberOf(percent[1]!) };
  const amount = new RegExp(`^${AMOUNT}$`, 'i').exec(rest);
  if (!amount) return unclear;
  const kept = lineAmount(amount[1]!);
  if (kept === null) return tooLong(amount[1]!);
  const isSaid =
    /[£$€]/.test(rest) || /\b(?:flat|a year|per annum|p\.?a\.?|annually|yearly|each)(?![a-z])/i.test(piece);
  return isSaid || isHundredOrMore(kept) ? { kind: 'flat', amount: kept } : numberAlone(rest, kept, currency);
}

function numberAlone(typed: string, amount: string, currency: '£' | '$'): LineProblem {
  const anHour = `${amountInWords(amount, currency)} an hour`;
  const isShare = new Big(amount).gt(0) && new Big(amount).lt('0.2');
  const meant = isShare ? [`${new Big(amount).times(100).toFixed()}%`, `${typed}%`, anHour] : [`${typed}%`, anHour];
  return refuse(`“${typed}” alone: is it a percentage, or money an hour?`, ...meant);
}

/** "10% with a minimum of £3,000": the greater of the two, once a percentage stands before it. null: it is no such piece. */
export function leastFor(piece: string, before: PayMeasure | undefined): PayMeasure | LineProblem | null {
  const least = LEAST.exec(piece);
  if (!least || before?.kind !== 'percent') return null;
  const amount = lineAmount((least[1] ?? least[3])!);
  if (amount === null) return tooLong((least[1] ?? least[3])!);
  if (least[2] ?? least[4]) return null;
  if (!isHundredOrMore(amount)) return null;
  return { ...before, kind: 'greaterOf', amount };
}

function leastAnHour(least: RegExpExecArray): PayMeasure | LineProblem {
  const typed = (least[1] ?? least[3])!;
  const amount = lineAmount(typed);
  if (amount === null) return tooLong(typed);
  if (isHundredOrMore(amount))
    return refuse('The least that anybody is paid is written by the hour: at least 12.60 an hour.');
  return { kind: 'underpin', hourly: amount };
}

function once(piece: string): PayMeasure | LineProblem {
  const isSameForAll = ALIKE.test(piece);
  const rest = bare(piece.replace(ALIKE, ' ').replace(ONCE, ' '));
  if (rest.includes('%')) return refuse(`${quoted(piece)}: what is paid once is written as an amount: one-off 500.`);
  const amount = new RegExp(`^${AMOUNT}$`, 'i').exec(rest);
  if (!amount) return unclear;
  return withAmount(amount[1]!, (kept) => ({
    kind: 'oneOff',
    amount: kept,
    ...(isSameForAll && { isSameForAll: true }),
  }));
}

function leave(days: RegExpExecArray): PayMeasure | LineProblem {
  const [whole, sign = '', number = '', before = '', unit = '', rest = ''] = days;
  const after = AFTER_DAYS.exec(rest.trim());
  if (!after) return unclear;
  const count = /^half/i.test(number) ? 0.5 : (NUMBERS[number.toLowerCase()] ?? Number(number));
  if (/^week/i.test(unit)) {
    return refuse(`${quoted(whole)}: leave is counted in days.`, `${count * 5} days of leave`);
  }
  const isLess = /^(?:-|minus)/i.test(sign) || /fewer|less/i.test(before) || after[1] !== undefined;
  return { kind: 'leave', days: isLess ? -count : count };
}

function week(hours: RegExpExecArray): PayMeasure | LineProblem {
  const rest = (hours[2] ?? '').trim();
  if (/^-?\s*(?:less|fewer|off|shorter)/i.test(rest)) {
    return refuse('Write the new week: 36 hours.');
  }
  if (!/^(?:(?:-|a|per|each|the|working|full-time)?\s*)*(?:week)?$/i.test(rest)) return unclear;
  return { kind: 'hours', weekly: Number(hours[1]) };
}

const withAmount = (typed: string, make: (amount: string) => PayMeasure): PayMeasure | LineProblem => {
  const amount = lineAmount(typed);
  return amount === null ? tooLong(typed) : make(amount);
};

const tooLong = (typed: string): LineProblem =>
  refuse(`${quoted(typed.trim())} is too long: twelve figures, and six after the point.`);

const numberOf = (typed: string): number => Number(typed.replaceAll(/\s/g, ''));
const decimalsOf = (typed: string): number => (typed.split('.')[1] ?? '').length;
const bareOf = (text: string, words: RegExp): string =>
  text.replaceAll(words, ' ').replaceAll(/\s+/g, ' ').replace(/^\+/, '').trim();
const bare = (text: string): string => bareOf(text, FILLERS);
