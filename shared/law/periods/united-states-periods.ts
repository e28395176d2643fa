// Periods of labor law in the United States. The steps of a grievance are not here: each contract sets its own.

import { type PeriodRow, UNITED_STATES } from './period-row.ts';

export const unitedStatesPeriods: readonly PeriodRow[] = [
  {
    period: 'unfair-labor-practice-charge',
    nations: UNITED_STATES,
    from: null,
    to: null,
    decidedBy: 'the act',
    count: 6,
    unit: 'months',
    counting: 'after',
    authority: '29 USC 160(b); MacDonald’s 281 NLRB 577',
    verified: false,
    confidence: 'high',
    note: 'Nobody here has read the section itself.',
  },
  {
    period: 'officer-election-notice',
    nations: UNITED_STATES,
    from: null,
    to: null,
    decidedBy: 'the election',
    count: 15,
    unit: 'days',
    counting: 'before',
    authority: '29 USC 481(e)',
    verified: false,
    confidence: 'medium',
    note: 'From memory; fifteen full days are counted, so that the day of mailing is not one of them.',
  },
  {
    period: 'plant-closing-notice',
    nations: UNITED_STATES,
    from: null,
    to: null,
    decidedBy: 'the first layoff',
    count: 60,
    unit: 'days',
    counting: 'before',
    authority: '29 USC 2102(a) (WARN)',
    verified: false,
    confidence: 'high',
    note: 'Nobody here has read the section itself. Some states ask for more.',
  },
];
