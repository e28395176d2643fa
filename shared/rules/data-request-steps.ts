// What is to be done about a data request, and by when. The first step is always to send it to the union's data-protection
// office, on the day it comes; only a branch that answers for itself goes on to the clocks as its own.

import type { Closure } from '../domain/branch.ts';
import type { DataRequest, DataRequestKind } from '../domain/data-requests.ts';
import type { Nation } from '../domain/values.ts';
import { findPeriod } from '../law/periods/periods.ts';
import { computeClock } from './clocks.ts';

export type RequestStep = 'send' | 'acknowledge' | 'answer' | 'report' | 'checkIdentity' | 'close';

/** One date of a request that somebody must see to. */
export interface RequestDate {
  step: Exclude<RequestStep, 'checkIdentity' | 'close'>;
  /** The last day, inclusive, in the branch's zone. */
  day: string;
  /** A breach: the instant at which the 72 hours are over, in UTC. */
  at: string | null;
  /** The date is the office's to keep; the branch only sees that it is kept. */
  isOffices: boolean;
  isVerified: boolean;
  working: { text: string; date?: string | undefined; authority?: string | undefined }[];
}

export interface RequestFacts {
  nation: Nation;
  closures: readonly Closure[];
  /** The branch answers for itself: no office is asked. */
  answersForItself: boolean;
  /** The legal day of an instant in the branch's zone. */
  dayOf: (instant: string) => string;
}

type Kept = Pick<
  DataRequest,
  | 'kind'
  | 'receivedOn'
  | 'awareAt'
  | 'sentToOffice'
  | 'acknowledged'
  | 'identityChecked'
  | 'extended'
  | 'answered'
  | 'reported'
  | 'whyNotReported'
  | 'closed'
>;

const ANSWERED_WITHIN_A_MONTH: ReadonlySet<DataRequestKind> = new Set([
  'subjectAccess',
  'erasure',
  'rectification',
  'objection',
]);

/** Days that wait for somebody, the first first; none once it is closed. */
export function requestDates(request: Kept, facts: RequestFacts): RequestDate[] {
  if (request.closed !== null) return [];
  const dates: RequestDate[] = [];
  const isSent = request.sentToOffice !== null;
  if (!facts.answersForItself && !isSent) {
    const day = request.awareAt === null ? request.receivedOn : facts.dayOf(request.awareAt);
    const text = 'It goes to the union’s data-protection office on the day it comes. The branch does not answer alone.';
    dates.push({ step: 'send', day, at: null, isOffices: false, isVerified: true, working: [{ text }] });
  }
  const isOffices = !facts.answersForItself;
  const clock = lawsDate(request, facts);
  if (clock !== null) dates.push({ ...clock, isOffices });
  return dates.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The law's date; null where it is kept, or where no law of the branch's country has one. */
function lawsDate(request: Kept, facts: RequestFacts): Omit<RequestDate, 'isOffices'> | null {
  const { kind, receivedOn } = request;
  const { nation, closures } = facts;
  if (nation === 'united-states') return null;
  if (kind === 'breach') {
    if (request.awareAt === null || request.reported !== null || request.whyNotReported.trim() !== '') return null;
    const { result, verified, working } = computeClock({ rule: 'data-breach-report', aware: request.awareAt });
    const at = (result as { due: string }).due;
    return { step: 'report', day: facts.dayOf(at), at, isVerified: verified, working };
  }
  if (kind === 'complaint') {
    if (request.acknowledged !== null || findPeriod('complaint-acknowledged', receivedOn, nation) === undefined)
      return null;
    const { result, verified, working } = computeClock({ rule: 'data-protection-complaint', received: receivedOn });
    const day = (result as { acknowledgeBy: string }).acknowledgeBy;
    return { step: 'acknowledge', day, at: null, isVerified: verified, working };
  }
  if (!ANSWERED_WITHIN_A_MONTH.has(kind) || request.answered !== null) return null;
  const { due, dueIfExtended, verified, working } = monthsToAnswer(receivedOn, nation, closures);
  const day = request.extended === null ? due : dueIfExtended;
  return { step: 'answer', day, at: null, isVerified: verified, working };
}

/** The month in which a request is answered, and the day where it takes two months longer. */
export function monthsToAnswer(
  received: string,
  nation: Exclude<Nation, 'united-states'>,
  closures: readonly Closure[],
): { due: string; dueIfExtended: string; verified: boolean; working: RequestDate['working'] } {
  const answer = computeClock({ rule: 'subject-access-request', received, nation }, closures);
  const { due, dueIfExtended } = answer.result as { due: string; dueIfExtended: string };
  return { due, dueIfExtended, verified: answer.verified, working: answer.working };
}

/** The one thing to do next. */
export function nextStep(request: Kept, facts: RequestFacts): RequestStep | null {
  if (request.closed !== null) return null;
  const dates = requestDates(request, facts);
  if (dates.some(({ step }) => step === 'send')) return 'send';
  const [first] = dates;
  if (facts.answersForItself && first?.step === 'answer' && request.identityChecked === null) return 'checkIdentity';
  return first?.step ?? (request.answered === null && request.kind !== 'breach' ? 'answer' : 'close');
}
