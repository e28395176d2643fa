// What an answer says first: the day to work to, the later one where the law is unsettled, and the rest as facts. Pure; each
// rule's own days get their words here, so that no day stands on the page without saying what it is.

import type { AnyClockAnswer } from '../../../shared/contract/clocks.ts';

export interface Headline {
  /** Under what the day stands: "Last day to act". */
  title: string;
  day: string | null;
  /** The moment by which, where the law counts hours; its day is then left out. */
  at: string | null;
  /** It is something to be done by then, so that days left are counted. */
  isDeadline: boolean;
  /** A sentence in place of a day: "It was in time". */
  verdict: string | null;
  /** A day after the headline that may apply. */
  later: string | null;
  facts: { label: string; day?: string; text?: string }[];
  /** Days without words of their own: the holidays of a year. */
  days: string[];
}

type Rule = AnyClockAnswer['rule'];
type Fact = Headline['facts'][number];

interface Words {
  title: string;
  /** The result's own name of its first day. */
  day?: string;
  /** The day may pass without anything being lost: the earliest day of something, the end of a period. */
  isNoDeadline?: true;
}

const LAST_DAY: Words = { title: 'Last day to act' };

const words: Record<Exclude<Rule, 'us-grievance-steps' | 'bank-holidays' | 'us-federal-holidays'>, Words> = {
  'tribunal-limit': LAST_DAY,
  'tribunal-limit-regime': LAST_DAY,
  'tribunal-limit-with-early-conciliation': { title: 'Last day to present the claim' },
  'tribunal-claim-in-time': { title: 'Last day of the limit', isNoDeadline: true },
  'tribunal-limit-no-weekend-roll': { title: 'The limit still ended on', day: 'lastDay', isNoDeadline: true },
  'interim-relief': { title: 'Last day to apply for interim relief' },
  'protective-award-claim': { title: 'Last day to present the claim' },
  'early-conciliation-maximum': {
    title: 'Conciliation ends at the latest on',
    day: 'lastDayOfPeriod',
    isNoDeadline: true,
  },
  'qualifying-service': { title: 'The service is complete at the end of', day: 'completeAtEndOf', isNoDeadline: true },
  'companion-postponement': { title: 'The latest day that may be proposed instead', day: 'latestAlternative' },
  'tribunal-appeal': { title: 'Last day to appeal' },
  'appeal-lodged': { title: 'It counts as lodged on', day: 'deemedLodgedOn', isNoDeadline: true },
  'notice-in-weeks': { title: 'The employment ends on', day: 'effectiveDate', isNoDeadline: true },
  'notice-in-months': { title: 'The employment ends on', day: 'effectiveDate', isNoDeadline: true },
  'collective-redundancy-consultation': {
    title: 'No dismissal may take effect before',
    day: 'earliestDismissalClearDays',
    isNoDeadline: true,
  },
  'tupe-employee-liability-information': { title: 'Last day for the information', day: 'latest' },
  'ballot-notice': { title: 'The employer must have the notice by', day: 'noticeLatestReceipt' },
  'ballot-notice-received': { title: 'The notice was due by', day: 'latestReceipt', isNoDeadline: true },
  'action-notice': { title: 'Action may begin on', day: 'earliestAction', isNoDeadline: true },
  'ballot-mandate': { title: 'Last day of the mandate' },
  'executive-term': { title: 'Last day without another election' },
  'subject-access-request': { title: 'The answer is due by', day: 'due' },
  'data-breach-report': { title: 'Report it by' },
  'data-protection-complaint': { title: 'Acknowledge it by', day: 'acknowledgeBy' },
  'us-unfair-labor-practice-charge': { title: 'Last day to file and serve the charge' },
  'us-days-rolled': { title: 'Last day', day: 'lastDay' },
  'us-officer-election-notice': { title: 'Last day to mail the notice', day: 'latestMailing' },
  'months-after': { title: 'That is', day: 'lastDay' },
  'days-after': { title: 'That is', day: 'lastDay' },
  'clear-days-before': { title: 'Last day', day: 'lastDay' },
  'clear-days-after': { title: 'The earliest day', day: 'earliest', isNoDeadline: true },
};

/** What each further part of a result is called. What is not named here is the headline's own or said in the working. */
const factWords: Record<string, string> = {
  limitBeforeConciliation: 'Without conciliation it would have been',
  daysNotCounted: 'Days that do not count',
  maximumAwardDays: 'The award is at most, in days',
  cutoff: 'Until what time',
  weeks: 'Weeks',
  extensionDays: 'Further days, if both sides agreed',
  lastDayWithoutExtension: 'Without an extension',
  otherLastDayOfPeriod: 'Another source says',
  noticeStarts: 'The notice begins to run on',
  laterEffectiveDate: 'Another way of counting says',
  earliestDismissalNominal: 'Counted without clear days',
  samplePaperLatestReceipt: 'The sample voting paper by',
  noticeDays: 'Days of notice',
  lastDayIfAgreed: 'If the employer agrees to a longer mandate',
  dueIfExtended: 'At the latest, if the time is extended',
  unrolledDay: 'Before it moved past the weekend or holiday',
  weekday: 'That was a',
};

const isDayText = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

export function headlineOf(answer: AnyClockAnswer): Headline {
  const result: Record<string, unknown> = answer.result;
  if (answer.rule === 'us-grievance-steps') return steps(result);
  if (answer.rule === 'bank-holidays' || answer.rule === 'us-federal-holidays') {
    const { dates } = answer.result;
    return { ...blank, title: `${dates.length} ${dates.length === 1 ? 'holiday' : 'holidays'}`, days: dates };
  }
  if (answer.rule === 'data-breach-report') return { ...blank, title: words[answer.rule].title, at: answer.result.due };
  const { title, day: name, isNoDeadline } = words[answer.rule];
  const safe = isDayText(result.safeDay) ? result.safeDay : undefined;
  const own = name === undefined ? (safe ?? result.lastDay) : result[name];
  const day = isDayText(own) ? own : null;
  const last = isDayText(result.lastDay) ? result.lastDay : (result.lastDayWithoutReelection ?? null);
  const later = isDayText(last) && safe !== undefined && last > safe ? last : null;
  return {
    ...blank,
    title,
    day,
    isDeadline: day !== null && isNoDeadline !== true,
    verdict: verdictOf(answer, later),
    later,
    facts: factsOf(result, name),
  };
}

const blank: Headline = {
  title: '',
  day: null,
  at: null,
  isDeadline: false,
  verdict: null,
  later: null,
  facts: [],
  days: [],
};

function steps(result: Record<string, unknown>): Headline {
  const facts: Fact[] = Object.entries(result).flatMap(([name, value]) =>
    isDayText(value) ? [{ label: stepLabel(name), day: value }] : [],
  );
  const [first, ...rest] = facts.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return { ...blank, title: first?.label ?? '', day: first?.day ?? null, isDeadline: true, facts: rest };
}

/** "step1By" and "step2AppealBy" as they are said. */
const stepLabel = (name: string): string => {
  const appeal = /^(.*?)AppealBy$/.exec(name);
  if (appeal) return `Move it to ${appeal[1]} by`;
  return `File it at ${name.replace(/By$/, '')} by`;
};

function factsOf(result: Record<string, unknown>, headlineName: string | undefined): Fact[] {
  return Object.entries(factWords).flatMap(([name, label]): Fact[] => {
    const value = result[name];
    if (value === undefined || name === headlineName) return [];
    if (isDayText(value)) return [{ label, day: value }];
    return [{ label, text: String(value) }];
  });
}

/** The last day is never said to lose a claim: a tribunal may extend it, and a longer limit may apply. */
function verdictOf(answer: AnyClockAnswer, later: string | null): string | null {
  switch (answer.rule) {
    case 'tribunal-claim-in-time':
      if (!answer.result.inTime)
        return 'After the last day that was counted: get advice today, a longer limit may apply';
      return later === null ? 'In time' : 'In time only if the later day applies: get advice today';
    case 'tribunal-limit-no-weekend-roll':
      return answer.result.inTime ? 'In time' : 'After the last day, which a weekend does not move: get advice today';
    case 'appeal-lodged':
      return answer.result.inTime ? 'In time' : 'After the last day: get advice today';
    case 'ballot-notice-received':
      return answer.result.valid ? 'The notice came in time' : 'The notice came too late for this ballot';
    case 'action-notice':
      if (answer.result.valid === undefined) return null;
      return answer.result.valid ? 'The notice is long enough' : 'The notice is too short for this day';
    case 'qualifying-service':
      if (answer.result.isComplete === undefined) return null;
      return answer.result.isComplete ? 'The service is long enough' : 'The service is not long enough';
    default:
      return null;
  }
}
