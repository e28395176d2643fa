// Amounts within a typed line: "£1,290", "1.29k", "50p an hour". Read as decimal text, exactly as typed.

import { Big } from 'big.js';
import { typedAmount } from '../../domain/negotiations/typed-figures.ts';

/** An amount as it may be typed, without what it is for. One group: the amount. */
export const AMOUNT = String.raw`([£$€]?\s*\d[\d,]*(?: \d{3})*(?:\.\d+)?(?:\s*k(?![a-z]))?)(?![\d.])`;
export const PERCENT = String.raw`([-+]?\s*\d+(?:\.\d+)?)\s*%`;
export const AN_HOUR = String.raw`(?:(?:an|per|a|each|every|\/)\s*(?:h|hr|hour)|hourly|p\.?\/?h\.?)(?![a-z])`;

/** Decimal text; null: no amount, or too long to be kept exactly. */
export function lineAmount(typed: string): string | null {
  const digits = typed.replace(/\s*k$/i, '');
  const amount = typedAmount(digits.replace(/^([£$€]?)\s*/, '$1'));
  if (amount === undefined) return null;
  return digits === typed
    ? amount.replace(/^0+(?=\d)/, '')
    : (typedAmount(new Big(amount).times(1_000).toFixed()) ?? null);
}

/** So much is pay of a year; less may be a percentage, or pay of an hour. */
export const isHundredOrMore = (amount: string): boolean => new Big(amount).gte(100);
