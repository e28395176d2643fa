// Great Britain's tribunal limits: what Schedule 12 to the Employment Rights Act 2025 changed on 1 October 2026, contract
// claims with Orders of their own, and what was left at six months. The Schedule was read, the commencement was not.

import type { Claim } from '../domain/claims.ts';
import type { LimitRow, TribunalNation } from './limit-row.ts';

const CHANGE = '2026-10-01';
const DAY_BEFORE_CHANGE = '2026-09-30';
const NOT_READ =
  'Six months was reported from 1 October 2026, but nobody has yet read the commencement regulations (SI 2026/954).';

/** How long after the change a trigger may still belong to something begun before it: our own caution, not law. */
const NOTICE_GIVEN_BEFORE = { until: '2027-03-31', what: 'a dismissal whose notice was given before 1 October 2026' };
const CONDUCT_BEGUN_BEFORE = { until: '2027-09-30', what: 'something that began before 1 October 2026 and went on' };
const SERIES_BEGUN_BEFORE = {
  until: '2028-09-30',
  what: 'a series of short payments that began before 1 October 2026',
};

interface Change {
  claim: Claim;
  base: string;
  change: string;
  mayStraddle: { until: string; what: string };
  /** False where the change, and with it the present limit, is only reported. */
  isRead?: boolean;
}

/** Three months, and six for triggers on or after 1 October 2026. */
export const changes: readonly Change[] = [
  {
    claim: 'unfair-dismissal',
    base: 'ERA 1996 s.111(2)',
    change: 'ERA 2025 Sch 12 para 4(25)',
    mayStraddle: NOTICE_GIVEN_BEFORE,
  },
  {
    claim: 'detriment',
    base: 'ERA 1996 s.48(3)',
    change: 'ERA 2025 Sch 12 para 4(6)',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'unlawful-deductions',
    base: 'ERA 1996 s.23(2)',
    change: 'ERA 2025 Sch 12 para 4(3)',
    mayStraddle: SERIES_BEGUN_BEFORE,
  },
  {
    claim: 'time-off-and-flexible-working',
    base: 'ERA 1996 ss.11, 51, 54, 57 to 63I, 80, 80H, 80N',
    change: 'ERA 2025 Sch 12 para 4',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'discrimination',
    base: 'Equality Act 2010 s.123(1)(a)',
    change: 'ERA 2025 Sch 12 para 18',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'working-time',
    base: 'Working Time Regulations 1998 reg 30',
    change: 'ERA 2025 Sch 12 para 6',
    mayStraddle: SERIES_BEGUN_BEFORE,
  },
  {
    claim: 'right-to-be-accompanied',
    base: 'Employment Relations Act 1999 s.11',
    change: 'ERA 2025 Sch 12 para 8',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'trade-union-rights',
    base: 'TULRCA 1992 ss.66, 68A, 70C, 87, 139, 145C, 147, 171, 189(5), 192(2), Sch A1 para 157',
    change: 'ERA 2025 Sch 12 para 2',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'safety-representatives',
    base: 'SRSCR 1977 and HSCER 1996 (paid time off)',
    change: 'ERA 2025 Sch 12 paras 1, 5',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'tupe',
    base: 'TUPE 2006 regs 12, 15',
    change: 'ERA 2025 Sch 12 para 13',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'agency-workers',
    base: 'Agency Workers Regulations 2010 reg 18',
    change: 'ERA 2025 Sch 12 para 17',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'minimum-wage',
    base: 'National Minimum Wage Act 1998 s.11',
    change: 'ERA 2025 Sch 12 para 7',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
  },
  {
    claim: 'part-time-and-fixed-term',
    base: 'Part-time Workers Regulations 2000; Fixed-term Employees Regulations 2002',
    change: 'SI 2026/758',
    mayStraddle: CONDUCT_BEGUN_BEFORE,
    isRead: false,
  },
];

const counting = 'monthsBeginningWith' as const;
const GREAT_BRITAIN: TribunalNation[] = ['england-and-wales', 'scotland'];

function greatBritain(change: Change): LimitRow[] {
  const isRead = change.isRead ?? true;
  return GREAT_BRITAIN.flatMap((nation): LimitRow[] => [
    {
      claim: change.claim,
      nation,
      triggerFrom: null,
      triggerTo: DAY_BEFORE_CHANGE,
      months: 3,
      counting,
      authority: change.base,
      verified: isRead,
      confidence: isRead ? 'high' : 'medium',
      ...(isRead ? {} : { note: 'The regulations themselves have not been read by anybody here.' }),
    },
    {
      claim: change.claim,
      nation,
      triggerFrom: CHANGE,
      triggerTo: null,
      months: 6,
      counting,
      authority: `${change.base} as amended by ${change.change}; commencement reported as SI 2026/954`,
      verified: false,
      confidence: 'medium',
      note: isRead
        ? NOT_READ
        : `Six months was reported from 1 October 2026, but nobody has yet read ${change.change}.`,
      mayStraddle: change.mayStraddle,
    },
  ]);
}

/** Breach of contract changed by Orders of its own, on different days. */
const contractRows: LimitRow[] = [
  {
    claim: 'breach-of-contract',
    nation: 'england-and-wales',
    triggerFrom: null,
    triggerTo: DAY_BEFORE_CHANGE,
    months: 3,
    counting,
    authority: 'Extension of Jurisdiction (England and Wales) Order 1994 art 7',
    verified: false,
    confidence: 'high',
    note: 'The Order itself has not been read by anybody here.',
  },
  {
    claim: 'breach-of-contract',
    nation: 'england-and-wales',
    triggerFrom: CHANGE,
    triggerTo: null,
    months: 6,
    counting,
    authority: 'Extension of Jurisdiction (England and Wales) Order 1994 art 7, change reported as SI 2026/759',
    verified: false,
    confidence: 'medium',
    note: 'Six months was reported from 1 October 2026, but nobody has yet read SI 2026/759.',
    mayStraddle: NOTICE_GIVEN_BEFORE,
  },
  {
    claim: 'breach-of-contract',
    nation: 'scotland',
    triggerFrom: null,
    triggerTo: '2026-11-08',
    months: 3,
    counting,
    authority: 'Extension of Jurisdiction (Scotland) Order 1994 art 7',
    verified: false,
    confidence: 'low',
    note: 'The Order for England and Wales does not reach Scotland; the day of the Scottish change is only reported.',
  },
  {
    claim: 'breach-of-contract',
    nation: 'scotland',
    triggerFrom: '2026-11-09',
    triggerTo: null,
    months: 6,
    counting,
    authority: 'Extension of Jurisdiction (Scotland) Order 1994 art 7, change reported for 9 November 2026',
    verified: false,
    confidence: 'low',
    note: 'Six months in Scotland from 9 November 2026 is only reported; nobody has read the instrument.',
    mayStraddle: { until: '2027-05-08', what: 'a dismissal whose notice was given before 9 November 2026' },
  },
];

/** Six months before and after: Schedule 12 does not touch them. */
const unchangedRows: LimitRow[] = (
  [
    ['redundancy-pay', 'ERA 1996 s.164'],
    ['equal-pay', 'Equality Act 2010 s.129(3)'],
  ] as const
).flatMap(([claim, authority]) =>
  GREAT_BRITAIN.map(
    (nation): LimitRow => ({
      claim,
      nation,
      triggerFrom: null,
      triggerTo: null,
      months: 6,
      counting,
      authority: `${authority}; not among the changes of ERA 2025 Sch 12`,
      verified: false,
      confidence: 'high',
      note: 'Six months is well known, but nobody here has read the section itself.',
    }),
  ),
);

export const greatBritainLimits: readonly LimitRow[] = [
  ...changes.flatMap(greatBritain),
  ...contractRows,
  ...unchangedRows,
];
