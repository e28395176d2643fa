// Amounts within a typed line: "£1,290", "1.29k", "50p an hour". Read as decimal text, exactly as typed.

import { Big } from 'big.js';

/** An amount as it may be typed, without what it is for. One group: the amount. */
export const AMOUNT = String.raw`([£$€]?\s*\d[\d,]*(?: \d{3})*(?:\.\d+)?(?:\s*k(?![a-z]))?)(?![\d.])`;
export const PERCENT = String.raw`([-+]?\s*\d+(?:\.\d+)?)\s*%`;
export const AN_HOUR = String.raw`(?:(?:an|per|a|each|every|\/)\s*(?:h|hr|hour)|hourly|p\.?\/?h\.?)(?![a-z])`;

const SHAPE = /^\d{1,12}(?:\.\d{1,6})?$/;

/** Decimal text; null: too long to be kept exactly, or no amount. */
export function typedAmount(typed: string): string | null {
  const bare = typed.replaceAll(/[£$€,\s]/g, '').toLowerCase();
  const isThousands = bare.endsWith('k');
  const digits = isThousands ? bare.slice(0, -1) : bare;
  if (!SHAPE.test(digits)) return null;
  const amount = isThousands ? new Big(digits).times(1_000).toFixed() : digits.replace(/^0+(?=\d)/, '');
  return SHAPE.test(amount) ? amount : null;
}

/** So much is pay of a year; less may be a percentage, or pay of an hour. */
export const isHundredOrMore = (amount: string): boolean => new Big(amount).gte(100);
