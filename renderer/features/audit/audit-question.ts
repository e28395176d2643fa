// From the page's address to the question that is asked: of everything the last 30 days, of one record from the beginning.

import type { Inputs } from '../../../shared/contract/contract.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import type { AuditSearch } from './audit-search.ts';

export type AuditQuestion = Omit<NonNullable<Inputs['branch']['audit']>, 'page'>;

const DAYS = 30;

export function auditQuestion(search: AuditSearch, today: string): AuditQuestion {
  const { from = search.id === undefined ? addDays(today, 1 - DAYS) : 'all', ...asked } = search;
  return { ...asked, ...(from !== 'all' && { from }) };
}

export interface DaysChoice {
  label: string;
  from: AuditSearch['from'];
}

/** The days that one chooses from most, ending today. */
export const daysChoices = (today: string): DaysChoice[] => [
  { label: 'Today', from: today },
  { label: 'Last 7 days', from: addDays(today, -6) },
  { label: 'Last 30 days', from: addDays(today, 1 - DAYS) },
  { label: 'Last 365 days', from: addDays(today, -364) },
  { label: 'From the beginning', from: 'all' },
];
