// What an employer's payroll office is asked to put right. It is told what it needs for that and no more: how somebody
// stands with the union, and that somebody has died or left, is not the employer's to read here.

import type { Finding, PayPeriod } from '../../domain/subscriptions.ts';
import { poundsOf } from '../money.ts';

export const PERIOD_WORDS: Record<PayPeriod, string> = {
  week: 'the week',
  fortnight: 'the fortnight',
  fourWeeks: 'the four weeks',
  month: 'the month',
};

export function askOfPayroll(
  { kind, paid, expected, workplace, memberId }: Omit<Finding, 'detail'>,
  period: PayPeriod,
  currency: string,
): string {
  switch (kind) {
    case 'unpaid':
      return expected === null
        ? `No deduction is in your list for ${PERIOD_WORDS[period]}. Please deduct, or tell us why not.`
        : `No deduction is in your list. Please deduct ${poundsOf(expected, currency)} for ${PERIOD_WORDS[period]}, or tell us why not.`;
    case 'differentRate':
      return `Please deduct ${poundsOf(expected ?? 0, currency)} for ${PERIOD_WORDS[period]}, not ${poundsOf(paid ?? 0, currency)}.`;
    case 'duplicate':
      return 'Your list has this person more than once. Please check which deduction is right.';
    case 'moved':
      return `Your list says ${workplace}. Please tell us since when.`;
    case 'paidUnknown':
      return memberId === null
        ? 'We cannot tell who this is. Please check the name and the number.'
        : 'We expect no deduction for this person. Please ask us before the next one.';
  }
}
