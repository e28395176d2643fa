// What a brief calls things, for its audience: whoever reads "our claim" and "their offer" is one of us.

import type { BriefAudience } from '../../../../../shared/domain/negotiations/words-brief.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { type CurrencySign, currencyOf } from '../../../../../shared/rules/money.ts';
import { amountInWords, amountWithPence } from '../../../../../shared/rules/negotiations/amount-words.ts';
import { percentInWords } from '../../../../../shared/rules/negotiations/percent-words.ts';
import { toThePound } from '../../../../../shared/rules/negotiations/round-cost.ts';
import type { BranchProfile } from '../../branch-profile.ts';

export interface PaperWords {
  audience: BriefAudience;
  isUs: boolean;
  currency: CurrencySign;
  ours: string;
  theirs: string;
  between: string;
  sides: Readonly<Record<'staff' | 'management', string>>;
  day: (day: string) => string;
  /** With pence, for columns of figures; null is a dash. */
  pence: (amount: string | null) => string;
  /** To the pound, for what is read first. */
  pounds: (amount: string | null) => string;
  percent: (percent: string | null) => string;
}

export function paperWords(profile: BranchProfile, audience: BriefAudience): PaperWords {
  const { branch, nation, dateOrder } = profile;
  const isUs = (branch?.words ?? (nation === 'united-states' ? 'us' : 'uk')) === 'us';
  const currency = currencyOf(profile.nation);
  const claim = isUs ? 'proposal' : 'claim';
  const staff = isUs ? 'Union side' : 'Staff side';
  return {
    audience,
    isUs,
    currency,
    ours: audience === 'joint' ? `${staff}’s ${claim}` : `Our ${claim}`,
    theirs: audience === 'joint' ? 'Employer’s offer' : 'Their offer',
    between: audience === 'joint' ? 'Between the two' : 'Between us',
    sides: { staff, management: 'Employer' },
    day: (day) => dayInWords(day, dateOrder),
    pence: (amount) => (amount === null ? '–' : amountWithPence(amount, currency)),
    pounds: (amount) => (amount === null ? '–' : amountInWords(toThePound(amount), currency)),
    percent: (percent) => (percent === null ? '–' : percentInWords(percent, 2)),
  };
}

/** In one line, cut at a word: what must fit a page, or a cell. */
export function clipped(text: string, most: number): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '').toWellFormed()}…`;
}

export const isWritten = (text: string): boolean => text.trim() !== '';

/** "one year", "3 years". */
export const countOfYears = (years: number): string => (years === 1 ? 'one year' : `${years} years`);
