// Tribunal time limits as dated data, one row per claim, nation and span of triggers. A change of law is a new row.
// As the law stood on 21 November 2026. `verified` says whether a person has read the words of every instrument that the
// row rests on: Schedule 12 to the Employment Rights Act 2025 was read, the regulations that commence it were not.

import type { Claim } from '../domain/claims.ts';
import type { Nation } from '../domain/values.ts';

export type TribunalNation = Exclude<Nation, 'united-states'>;

export interface LimitRow {
  claim: Claim;
  nation: TribunalNation;
  /** The first and last trigger (dismissal, act, payment) that the row governs, both inclusive; null is open. */
  triggerFrom: string | null;
  triggerTo: string | null;
  months: number;
  /** The trigger is the first day of the period; no weekend or bank holiday moves its end. */
  counting: 'monthsBeginningWith';
  authority: string;
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
  /** Why the row is not verified, or what to know about it. */
  note?: string;
  /** Triggers up to `until` may belong to something begun before the row applied: whose law that is, a person says. */
  mayStraddle?: { until: string; what: string };
  needsPerson?: string;
}

/** Until a row is verified, nobody works to more than this many months. */
export const CAUTIOUS_MONTHS = 3;

/** How every limit of this page is counted, and that nothing moves its end. */
export const COUNTING_AUTHORITY = 'ERA 1996 s.111(2); Miah v Axis Security UKEAT/0291/17';

/** Interim relief (union reasons, whistleblowing): so many days immediately following the dismissal; nothing extends it. */
export const INTERIM_RELIEF = {
  days: 7,
  authority: 'ERA 1996 s.128(2); TULRCA 1992 s.161(2)',
  verified: true,
} as const;

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

/** Great Britain: three months, and six for triggers on or after 1 October 2026. */
const changes: Change[] = [
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

const NORTHERN_IRELAND_PERSON =
  'Northern Ireland has its own Orders, and some limits in regulations for the whole United Kingdom do change: ask the regional office before relying on this date.';

const northernIrelandRows: LimitRow[] = [...changes.map((change) => change.claim), 'breach-of-contract' as const].map(
  (claim): LimitRow => ({
    claim,
    nation: 'northern-ireland',
    triggerFrom: null,
    triggerTo: null,
    months: 3,
    counting,
    authority: 'ERA 2025 s.152 and Sch 12 para 9 (Northern Ireland stays at three months)',
    verified: false,
    confidence: 'medium',
    note: 'The Northern Ireland Orders have not been read by anybody here.',
    needsPerson: NORTHERN_IRELAND_PERSON,
  }),
);

const northernIrelandSixMonths: LimitRow[] = (
  [
    ['redundancy-pay', 'Employment Rights (Northern Ireland) Order 1996 art 199'],
    ['equal-pay', 'Equal Pay Act (Northern Ireland) 1970 s.2'],
  ] as const
).map(
  ([claim, authority]): LimitRow => ({
    claim,
    nation: 'northern-ireland',
    triggerFrom: null,
    triggerTo: null,
    months: 6,
    counting,
    authority,
    verified: false,
    confidence: 'low',
    note: 'The Northern Ireland legislation has not been read by anybody here.',
    needsPerson: NORTHERN_IRELAND_PERSON,
  }),
);

export const tribunalLimits: readonly LimitRow[] = [
  ...changes.flatMap(greatBritain),
  ...contractRows,
  ...unchangedRows,
  ...northernIrelandRows,
  ...northernIrelandSixMonths,
];

/** The one row that governs this claim, nation and trigger. */
export function limitRow(claim: Claim, nation: TribunalNation, trigger: string): LimitRow {
  const row = tribunalLimits.find(
    (candidate) =>
      candidate.claim === claim &&
      candidate.nation === nation &&
      (candidate.triggerFrom === null || candidate.triggerFrom <= trigger) &&
      (candidate.triggerTo === null || candidate.triggerTo >= trigger),
  );
  if (!row) throw new RangeError(`no row of law for ${claim} in ${nation} on ${trigger}`);
  return row;
}
