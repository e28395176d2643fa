// Periods of data protection law in the United Kingdom.

import { type PeriodRow, UNITED_KINGDOM } from './period-row.ts';

const NOT_READ = 'Known from the Information Commissioner’s guidance; nobody here has read the Article.';

export const dataProtectionPeriods: readonly PeriodRow[] = [
  {
    period: 'subject-access',
    nations: UNITED_KINGDOM,
    from: null,
    to: null,
    decidedBy: 'the day of receipt',
    count: 1,
    unit: 'months',
    counting: 'after',
    authority: 'UK GDPR Art 12(3); ICO guidance',
    verified: false,
    confidence: 'high',
    note: NOT_READ,
  },
  {
    period: 'subject-access-extended',
    nations: UNITED_KINGDOM,
    from: null,
    to: null,
    decidedBy: 'the day of receipt',
    count: 3,
    unit: 'months',
    counting: 'after',
    authority: 'UK GDPR Art 12(3); ICO guidance',
    verified: false,
    confidence: 'high',
    note: NOT_READ,
  },
  {
    period: 'breach-report',
    nations: UNITED_KINGDOM,
    from: null,
    to: null,
    decidedBy: 'the moment of becoming aware',
    count: 72,
    unit: 'hours',
    counting: 'elapsed',
    authority: 'UK GDPR Art 33(1)',
    verified: false,
    confidence: 'high',
    note: NOT_READ,
  },
  {
    period: 'complaint-acknowledged',
    nations: UNITED_KINGDOM,
    from: '2026-06-19',
    to: null,
    decidedBy: 'the day of receipt',
    count: 30,
    unit: 'days',
    counting: 'beginningWith',
    authority: 'Data Protection Act 2018 s.164A(3), put in by the Data (Use and Access) Act 2025 s.103',
    verified: false,
    confidence: 'high',
    note: 'The section’s words were read; the day on which it came into force is as law firms report it (SI 2026/82). The Commissioner’s guidance counts from the day after receipt and on to a working day, which is later: the section itself begins with the day of receipt.',
  },
];
