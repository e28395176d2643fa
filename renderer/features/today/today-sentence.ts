// The one sentence under Today's date: what needs somebody, soonest first.

import { Temporal } from 'temporal-polyfill';
import type { Outputs } from '../../../shared/contract/contract.ts';

type Today = Outputs['branch']['today'];

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SOON_DAYS = 3;

const count = (number: number, one: string, many: string): string =>
  `${NUMBERS[number] ?? number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** "One date is overdue. One is due today. Two more need you by Friday. One case has nobody." */
export function todaySentence(today: Today): string {
  const within = today.due.filter(({ daysLeft }) => daysLeft !== null && daysLeft > 0 && daysLeft <= SOON_DAYS).length;
  // What is overdue stands above it in the list: a last day that is today must not be missed below.
  const now = today.due.filter(({ daysLeft }) => daysLeft === 0).length;
  const last = Temporal.PlainDate.from(today.today).add({ days: SOON_DAYS });
  const by = WEEKDAYS[last.dayOfWeek - 1];
  const sentences: string[] = [];
  if (today.overdueTotal > 0) sentences.push(`${count(today.overdueTotal, 'date is', 'dates are')} overdue.`);
  if (now > 0) {
    const what = today.overdueTotal > 0 ? ['is', 'are'] : ['date is', 'dates are'];
    sentences.push(`${count(now, what[0]!, what[1]!)} due today.`);
  }
  if (within > 0) {
    const what = today.overdueTotal + now > 0 ? ['more needs', 'more need'] : ['date needs', 'dates need'];
    sentences.push(`${count(within, what[0]!, what[1]!)} you by ${by}.`);
  }
  if (today.unallocatedTotal > 0) sentences.push(`${count(today.unallocatedTotal, 'case has', 'cases have')} nobody.`);
  const unknown = today.due.filter(({ day }) => day === null).length;
  if (unknown > 0) sentences.push(`${count(unknown, 'date is', 'dates are')} not known yet.`);
  if (sentences.length > 0) return sentences.join(' ');
  if (today.dueTotal > 0)
    return `Nothing needs you before ${by}. ${count(today.dueTotal, 'date is', 'dates are')} further off.`;
  return today.openCases > 0
    ? `Nothing is due. ${count(today.openCases, 'case is', 'cases are')} open.`
    : 'Nothing needs you today.';
}
