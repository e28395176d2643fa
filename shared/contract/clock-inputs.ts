// What each clock asks for: the rule's name and the days it counts from. Names are those of the worked examples, so that
// a script may send an example as it is printed. Days that do not exist, and ends before starts, are refused in words.

import * as z from 'zod';
import { ClaimSchema } from '../domain/claims.ts';
import { DaySchema, type Nation, NationSchema } from '../domain/values.ts';
import { findPeriod } from '../law/periods/periods.ts';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2150-12-31';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2150;

const MonthsSchema = z.int().min(1).max(60);
const DaysSchema = z.int().min(1).max(3_650);
const WeeksSchema = z.int().min(1).max(520);

/** A day that a clock counts from: far enough from the ends of the calendar that every answer is a day. */
const CountedDaySchema = DaySchema.refine((day) => day >= FIRST_DAY && day <= LAST_DAY, {
  error: 'This date is too far away to count a limit from: between 1900 and 2150.',
});

const YearSchema = z
  .int()
  .refine((year) => year >= FIRST_YEAR && year <= LAST_YEAR, { error: 'Give a year between 1900 and 2150.' });

const inUnitedKingdom = (sentence: string) =>
  NationSchema.refine((nation): nation is Exclude<Nation, 'united-states'> => nation !== 'united-states', {
    error: sentence,
  });

const inGreatBritain = (sentence: string) =>
  NationSchema.refine((nation) => nation === 'england-and-wales' || nation === 'scotland', { error: sentence });

const LONGEST_CONCILIATION_YEARS = 10;
const DAY_B_FIRST = 'The certificate cannot have come before Acas was notified: check Day A and Day B.';
const CONCILIATION_TOO_LONG = 'Conciliation cannot have lasted that long: check Day A and Day B.';

const isConciliationTooLong = (dayA: string, dayB: string): boolean =>
  Number(dayB.slice(0, 4)) - Number(dayA.slice(0, 4)) > LONGEST_CONCILIATION_YEARS;

const CertificateSchema = z
  .object({
    dayA: CountedDaySchema,
    dayB: CountedDaySchema,
    /** Who asked Acas: an employer's own notification stops no clock. */
    startedBy: z.enum(['member', 'employer']),
  })
  .refine(({ dayA, dayB }) => dayB >= dayA, { path: ['dayB'], error: DAY_B_FIRST });

/** The three that a case's page shows. */
export const tribunalLimitInputs = [
  /** A limit of `months` beginning with `trigger` (which counts as its first day). */
  z.object({ rule: z.literal('tribunal-limit'), trigger: CountedDaySchema, months: MonthsSchema }),
  /** The limit that the law of the day gives this claim in this nation. */
  z.object({
    rule: z.literal('tribunal-limit-regime'),
    claim: ClaimSchema,
    nation: inUnitedKingdom(
      'This limit is for Great Britain and Northern Ireland: the United States has no employment tribunals.',
    ),
    trigger: CountedDaySchema,
  }),
  /** The same limit with early conciliation: Day A notified, Day B certificate received. */
  z
    .object({
      rule: z.literal('tribunal-limit-with-early-conciliation'),
      trigger: CountedDaySchema,
      months: MonthsSchema,
      dayA: CountedDaySchema,
      dayB: CountedDaySchema,
      /** Further certificates for the same matter, which change nothing once there is a first. */
      laterCertificates: z.array(CertificateSchema).max(20).optional(),
    })
    .refine(({ dayA, dayB }) => dayB >= dayA, { path: ['dayB'], error: DAY_B_FIRST })
    .refine(({ dayA, dayB }) => !isConciliationTooLong(dayA, dayB), { path: ['dayB'], error: CONCILIATION_TOO_LONG }),
] as const;

const claimInputs = [
  z.object({
    rule: z.literal('tribunal-claim-in-time'),
    trigger: CountedDaySchema,
    months: MonthsSchema,
    presented: CountedDaySchema,
  }),
  z.object({
    rule: z.literal('tribunal-limit-no-weekend-roll'),
    lastDay: CountedDaySchema,
    presented: CountedDaySchema,
  }),
  z.object({ rule: z.literal('interim-relief'), effectiveDate: CountedDaySchema }),
  z.object({
    rule: z.literal('protective-award-claim'),
    lastDismissal: CountedDaySchema,
    /** Left out: what the law of that day gives in the nation. */
    months: MonthsSchema.optional(),
    nation: inGreatBritain(
      'This claim is for Great Britain: elsewhere the law is another, and it is not held here.',
    ).default('england-and-wales'),
  }),
  z.object({ rule: z.literal('tribunal-appeal'), reasonsSent: CountedDaySchema }),
  z.object({
    rule: z.literal('appeal-lodged'),
    lastDay: CountedDaySchema,
    /** The local day and time, `YYYY-MM-DDTHH:MM`. */
    lodged: z.string().refine((text) => isLocalTime(text), {
      error: 'This is not a day and a time written as 2026-12-29T15:30.',
    }),
    nation: inGreatBritain('The Employment Appeal Tribunal sits for Great Britain.').default('england-and-wales'),
  }),
  z.object({
    rule: z.literal('early-conciliation-maximum'),
    dayA: CountedDaySchema.refine((day) => findPeriod('early-conciliation', day, 'england-and-wales') !== undefined, {
      error: 'There was no early conciliation on this day: it began on 6 May 2014.',
    }),
  }),
  z.object({
    rule: z.literal('companion-postponement'),
    /** The day that the employer proposed for the hearing. */
    proposed: CountedDaySchema,
    nation: inUnitedKingdom(
      'The right to put off a hearing is for Great Britain and Northern Ireland. In the United States look in the contract.',
    ).default('england-and-wales'),
  }),
] as const;

function isLocalTime(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.exec(text);
  return parts !== null && CountedDaySchema.safeParse(parts[1]).success;
}

const UNITED_KINGDOM_DAYS =
  'This is counted with the bank holidays of a part of the United Kingdom: choose one of them.';

const countingInputs = [
  z.object({ rule: z.literal('months-after'), event: CountedDaySchema, months: MonthsSchema }),
  z.object({ rule: z.literal('days-after'), event: CountedDaySchema, days: DaysSchema }),
  z.object({
    rule: z.literal('clear-days-before'),
    event: CountedDaySchema,
    days: DaysSchema,
    nation: inUnitedKingdom(UNITED_KINGDOM_DAYS).default('england-and-wales'),
  }),
  z.object({
    rule: z.literal('clear-days-after'),
    notice: CountedDaySchema,
    days: DaysSchema,
    /** Given: five days or less leave out its weekends and bank holidays. */
    nation: inUnitedKingdom(UNITED_KINGDOM_DAYS).optional(),
  }),
  z.object({ rule: z.literal('notice-in-weeks'), noticeReceived: CountedDaySchema, weeks: WeeksSchema }),
  z.object({ rule: z.literal('notice-in-months'), noticeReceived: CountedDaySchema, months: MonthsSchema }),
  z
    .object({
      rule: z.literal('qualifying-service'),
      start: CountedDaySchema,
      months: MonthsSchema.optional(),
      /** Left out with months given; otherwise the law of this day says how many months are needed. */
      dismissal: CountedDaySchema.optional(),
    })
    .refine(({ months, dismissal }) => months !== undefined || dismissal !== undefined, {
      path: ['months'],
      error: 'Give the months that are needed, or the day of the dismissal that decides them.',
    })
    .refine(({ start, dismissal }) => dismissal === undefined || dismissal >= start, {
      path: ['dismissal'],
      error: 'The dismissal cannot have been before the job began: check both days.',
    }),
] as const;

const collectiveInputs = [
  z
    .object({
      rule: z.literal('collective-redundancy-consultation'),
      consultationStarts: CountedDaySchema,
      days: DaysSchema.optional(),
      /** How many dismissals at one establishment within 90 days: decides the days where they are not given. */
      dismissals: z.int().min(20, { error: 'The duty begins at 20 dismissals.' }).max(1_000_000).optional(),
    })
    .refine(({ days, dismissals }) => days !== undefined || dismissals !== undefined, {
      path: ['days'],
      error: 'Give the days (30 or 45), or the number of dismissals that decides them.',
    }),
  z.object({ rule: z.literal('tupe-employee-liability-information'), transfer: CountedDaySchema }),
  z.object({ rule: z.literal('ballot-notice'), ballotOpens: CountedDaySchema }),
  z.object({
    rule: z.literal('ballot-notice-received'),
    ballotOpens: CountedDaySchema,
    noticeReceived: CountedDaySchema,
  }),
  z
    .object({
      rule: z.literal('action-notice'),
      received: CountedDaySchema,
      /** The first day of action, to see whether the notice is long enough. */
      actionStarts: CountedDaySchema.optional(),
    })
    .refine(({ received, actionStarts }) => actionStarts === undefined || actionStarts >= received, {
      path: ['actionStarts'],
      error: 'The action cannot begin before its notice is received: check both days.',
    }),
  z
    .object({
      rule: z.literal('ballot-mandate'),
      ballotOpened: CountedDaySchema,
      /** The last day of voting: the date of the ballot. */
      ballotClosed: CountedDaySchema,
      /** The employer agreed to a longer mandate, where the law of the day lets it. */
      extensionAgreed: z.boolean().default(false),
    })
    .refine(({ ballotOpened, ballotClosed }) => ballotClosed >= ballotOpened, {
      path: ['ballotClosed'],
      error: 'The ballot cannot have closed before it opened: check both days.',
    }),
  z.object({ rule: z.literal('executive-term'), elected: CountedDaySchema }),
] as const;

const MomentSchema = z.iso
  .datetime({ offset: true, error: 'This is not a moment in time (2026-12-29T09:00:00Z).' })
  .refine((moment) => moment.slice(0, 10) >= FIRST_DAY && moment.slice(0, 10) <= LAST_DAY, {
    error: 'This moment is too far away: between 1900 and 2150.',
  });

const dataProtectionInputs = [
  z.object({
    rule: z.literal('subject-access-request'),
    received: CountedDaySchema,
    nation: inUnitedKingdom(
      'Subject access is a right under the United Kingdom’s data protection law: choose a part of it.',
    ).default('england-and-wales'),
  }),
  z.object({ rule: z.literal('data-breach-report'), aware: MomentSchema }),
  z.object({
    rule: z.literal('data-protection-complaint'),
    received: CountedDaySchema.refine(
      (day) => findPeriod('complaint-acknowledged', day, 'england-and-wales') !== undefined,
      { error: 'Until 18 June 2026 no law said by when a complaint is acknowledged.' },
    ),
  }),
] as const;

const holidayInputs = [
  z.object({
    rule: z.literal('bank-holidays'),
    nation: inUnitedKingdom('The United States has federal holidays: ask for us-federal-holidays.'),
    year: YearSchema,
  }),
  z.object({ rule: z.literal('us-federal-holidays'), year: YearSchema }),
] as const;

const StepNameSchema = z.string().min(1).max(40, { error: 'This step’s name is too long: 40 characters at most.' });

const unitedStatesInputs = [
  z.object({ rule: z.literal('us-unfair-labor-practice-charge'), act: CountedDaySchema }),
  z.object({ rule: z.literal('us-days-rolled'), event: CountedDaySchema, days: DaysSchema }),
  z
    .object({
      rule: z.literal('us-grievance-steps'),
      /** When the employee or the union learned of it, or should have. */
      learned: CountedDaySchema,
      /** When the first step was discussed: the second step counts from it. */
      discussion: CountedDaySchema.optional(),
      /** The day on which each later step was answered, by the step's name: the step after it counts from there. */
      answered: z.record(StepNameSchema, CountedDaySchema).optional(),
      /** The contract's steps in their order, each with its days. */
      steps: z
        .record(StepNameSchema, DaysSchema)
        .refine((steps) => Object.keys(steps).length > 0, { error: 'Give at least one step with its days.' })
        .refine((steps) => Object.keys(steps).length <= 20, { error: 'Give 20 steps at most.' }),
      unit: z.enum(['calendarDays', 'workingDays']).default('calendarDays'),
    })
    .refine(({ learned, discussion }) => discussion === undefined || discussion >= learned, {
      path: ['discussion'],
      error: 'The discussion cannot have been before anybody learned of it: check both days.',
    }),
  z.object({ rule: z.literal('us-officer-election-notice'), election: CountedDaySchema }),
] as const;

export const furtherClockInputs = [
  ...claimInputs,
  ...countingInputs,
  ...collectiveInputs,
  ...dataProtectionInputs,
  ...holidayInputs,
  ...unitedStatesInputs,
] as const;
