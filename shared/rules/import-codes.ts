// Standings, categories and payment methods as lists spell them. A spelling that is not here is reported and left
// alone: the record keeps what it held.

import type { MembershipCategory, MembershipStanding, PaymentMethod } from '../domain/members.ts';
import { fold } from './fold.ts';

const spellings = <Code extends string>(table: Record<Code, string>): ReadonlyMap<string, Code> =>
  new Map(
    (Object.entries(table) as [Code, string][]).flatMap(([code, words]) =>
      [code, ...words.split('|')].map((word) => [fold(word), code] as const),
    ),
  );

const STANDINGS = spellings<MembershipStanding>({
  applied: 'applicant|application|applying|pending|new applicant|awaiting approval|prospective|provisional',
  inBenefit:
    'in benefit|full benefit|benefit|active|current|full|full member|member|live|paid up|paid|good standing|in good standing|in compliance|compliant|financial|up to date|in membership',
  inArrears:
    'in arrears|arrears|out of benefit|out of compliance|delinquent|not in good standing|unfinancial|owing|behind',
  suspended: 'suspension|on hold|frozen|withheld',
  lapsed: 'lapse|expired|lapsed arrears|lapsed member|dropped|inactive',
  left: 'leaver|resigned|resignation|left union|ceased|cancelled|canceled|withdrawn|transferred out|terminated|ex member|former|former member|not a member',
  deceased: 'died|death|dead|rip',
});

const CATEGORIES = spellings<MembershipCategory>({
  working:
    'employed|full time|part time|fulltime|parttime|in work|worker|employee|standard|ordinary|full|full member|active|regular|permanent',
  retired: 'retired member|pensioner|retiree|retirement',
  student: 'student member|trainee student|learner|postgraduate',
  apprentice: 'apprenticeship|trainee|modern apprentice',
  unwaged:
    'unemployed|not working|career break|carer|unpaid|out of work|redundant|maternity|parental leave|sick unpaid',
  other: 'associate|community|honorary|life|life member|free|affiliate|supporter',
});

const PAYMENTS = spellings<PaymentMethod>({
  checkOff:
    'check off|checkoff|docas|deduction at source|deducted at source|deducted from pay|deduction from pay|deduction of contributions at source|payroll|payroll deduction|salary|salary deduction|from salary|wages|dues deduction|dues check off|source',
  directDebit: 'direct debit|dd|d d|directdebit|bank|direct debit monthly|direct debit annual|monthly direct debit|ach',
  other:
    'cash|cheque|check|standing order|credit card|debit card|card|annual|invoice|paypal|none|free|self pay|direct pay',
});

export const readStanding = (text: string): MembershipStanding | undefined => STANDINGS.get(fold(text));
export const readCategory = (text: string): MembershipCategory | undefined => CATEGORIES.get(fold(text));
export const readPaymentMethod = (text: string): PaymentMethod | undefined => PAYMENTS.get(fold(text));
