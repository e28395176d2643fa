// Heard? K9 to K11 and K15 to K17: problems settled before they become grievances, decisions that the union changed, reasons
// where it did not, decisions on jobs without consultation.

import type { Decision } from '../../domain/partnership/decisions.ts';
import type { Behind, Indicator } from '../../domain/partnership/indicators.ts';
import { CLOSING_STATES, type Issue } from '../../domain/partnership/issues.ts';
import { dayInWords } from '../day-words.ts';
import { daysBetween } from '../limits.ts';
import { isJobsException } from './decisions/gates.ts';
import { behind, type FigurePeriod, type ForumFacts, inOrder, isBy, isIn } from './indicator-facts.ts';
import { count, days, indicator, median, missedFirst, ofThem, share } from './indicator-figures.ts';

const GROUP = { group: 'heard' } as const;

/** Something coming is no problem yet, and a dispute has a figure of its own. */
const troubles = ({ issues }: ForumFacts): Issue[] =>
  issues.filter(({ kind }) => kind === 'issue').sort(inOrder((issue) => issue.raisedOn));

const isOpenAt = (issue: Issue, asOf: string): boolean => issue.raisedOn <= asOf && !isBy(issue.closedOn, asOf);

const issueBehind = (issue: Issue, detail: string, isCounted: boolean): Behind =>
  behind('issues', issue, `${issue.number} ${issue.title}`.trim(), detail, isCounted);

const ENDED: Partial<Record<Issue['state'], string>> = {
  resolvedInformally: 'Settled by talking.',
  resolvedByAgreement: 'Settled by agreement.',
  escalatedToCase: 'Became a case.',
  escalatedToDispute: 'Became a dispute.',
};

export function settledInformally(facts: ForumFacts, period: FigurePeriod): Indicator {
  const closed = troubles(facts).filter(
    ({ closedOn, state }) =>
      isIn(closedOn, period) && CLOSING_STATES.includes(state) && state !== 'withdrawn' && state !== 'duplicate',
  );
  const records = closed.map((issue) =>
    issueBehind(issue, ENDED[issue.state] ?? 'Closed.', issue.state === 'resolvedInformally'),
  );
  return indicator(
    {
      ...GROUP,
      key: 'K9',
      name: 'Settled before a grievance',
      unit: '%',
      formula: 'Issues settled by talking, of all closed; withdrawn ones and duplicates left out.',
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    { records: missedFirst(records) },
  );
}

export function ageOfOpenIssues(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const open = troubles(facts).filter((issue) => isOpenAt(issue, asOf));
  const ages = open.map(({ raisedOn }) => daysBetween(raisedOn, asOf));
  const records = open.map((issue, at) => issueBehind(issue, `Open for ${ofThem(ages[at]!, 'day', 'days')}.`, true));
  return indicator(
    { ...GROUP, key: 'K10', name: 'Age of open issues', unit: 'days', formula: 'The middle age of issues still open.' },
    days(median(ages), open.length),
    { records },
  );
}

export function firstConversation(facts: ForumFacts, period: FigurePeriod): Indicator {
  const raised = troubles(facts).filter(({ raisedOn }) => isIn(raisedOn, period));
  const talked = raised.filter(({ firstConversationOn }) => isBy(firstConversationOn, period.asOf));
  const waits = talked.map(({ raisedOn, firstConversationOn }) => daysBetween(raisedOn, firstConversationOn!));
  const records = raised.map((issue) => {
    const at = talked.indexOf(issue);
    const detail = at < 0 ? 'No early conversation.' : `Talked after ${ofThem(waits[at]!, 'day', 'days')}.`;
    return issueBehind(issue, detail, at >= 0);
  });
  return indicator(
    {
      group: 'early',
      key: 'K11',
      name: 'Days to the first talk',
      unit: 'days',
      formula: 'The middle number of days from raising an issue to the first conversation about it.',
    },
    days(median(waits), waits.length),
    {
      records: missedFirst(records),
      parts: [{ name: 'With no talk at all', ...share(raised.length - talked.length, raised.length) }],
    },
  );
}

export const decisionsMade = ({ decisions }: ForumFacts, period: FigurePeriod): Decision[] =>
  decisions.filter(({ on }) => isIn(on, period)).sort(inOrder((decision) => decision.on));

export const decisionBehind = (decision: Decision, detail: string, isCounted: boolean): Behind =>
  behind('decisions', decision, `${decision.number} ${decision.title}`.trim(), detail, isCounted);

const INFLUENCE: Readonly<Record<NonNullable<Decision['influence']>, string>> = {
  none: 'The union changed nothing.',
  clarified: 'Made clearer because of the union.',
  amended: 'Amended because of the union.',
  substantiallyChanged: 'Much changed because of the union.',
  jointlyDesigned: 'Designed together.',
  withdrawnAfterRepresentation: 'Withdrawn after what the union said.',
};

export const isInfluenced = ({ influence }: Decision): boolean => influence !== null && influence !== 'none';

/** Where the union answered and somebody wrote down what came of it. */
export const answeredDecisions = (facts: ForumFacts, period: FigurePeriod): Decision[] =>
  decisionsMade(facts, period).filter(({ hasResponded, influence }) => hasResponded && influence !== null);

export function influence(facts: ForumFacts, period: FigurePeriod): Indicator {
  const answered = answeredDecisions(facts, period);
  const unknown = decisionsMade(facts, period).filter((each) => each.hasResponded && each.influence === null).length;
  const records = answered.map((each) => decisionBehind(each, INFLUENCE[each.influence!], isInfluenced(each)));
  return indicator(
    {
      ...GROUP,
      key: 'K15',
      name: 'Changed because of the union',
      unit: '%',
      formula: 'Decisions on which the union’s answer had influence, of those it answered.',
    },
    share(answered.filter(isInfluenced).length, answered.length),
    {
      records: missedFirst(records),
      note:
        unknown > 0 ? `${ofThem(unknown, 'decision is', 'decisions are')} left out: nobody wrote what changed.` : '',
    },
  );
}

/** A reason for the decision, or an answer to the union's view. */
export const hasReasons = ({ reasons, responseToUnionView }: Decision): boolean =>
  reasons.trim() !== '' || responseToUnionView.trim() !== '';

export const notInfluenced = (facts: ForumFacts, period: FigurePeriod): Decision[] =>
  decisionsMade(facts, period).filter((decision) => decision.influence === 'none');

export function reasonsGiven(facts: ForumFacts, period: FigurePeriod): Indicator {
  const records = notInfluenced(facts, period).map((each) =>
    decisionBehind(each, hasReasons(each) ? 'Reasons were given.' : 'No reason was given.', hasReasons(each)),
  );
  return indicator(
    {
      ...GROUP,
      key: 'K16',
      name: 'Reasons given',
      unit: '%',
      formula: 'Decisions with a reason, of those in which the union changed nothing.',
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    { records: missedFirst(records) },
  );
}

/** Decided on jobs before anybody was consulted. A consultation that is not among the facts is taken at its word. */
function isUnasked({ consultations }: ForumFacts, decision: Decision): boolean {
  const consultation = consultations.find(({ id }) => id === decision.consultationId);
  if (decision.consultationId !== null && consultation === undefined) return false;
  return isJobsException(decision, consultation);
}

/** Passed: consulted on first, or with a written exception. */
export const passesJobsGate = (facts: ForumFacts, decision: Decision): boolean =>
  !isUnasked(facts, decision) || decision.exceptionReason.trim() !== '';

export const jobsDecisions = (facts: ForumFacts, period: FigurePeriod): Decision[] =>
  decisionsMade(facts, period).filter(({ affectsJobs }) => affectsJobs);

export function jobsGateExceptions(facts: ForumFacts, period: FigurePeriod): Indicator {
  const all = jobsDecisions(facts, period);
  const exceptions = all.filter((each) => isUnasked(facts, each));
  const open = exceptions.filter((each) => !passesJobsGate(facts, each)).length;
  const records = all.map((each) => {
    const day = dayInWords(each.on, facts.dateOrder);
    const late = each.consultationId === null ? 'neither consultation nor' : 'consulted on afterwards, without an';
    const exception = each.exceptionReason.trim() === '' ? `${late} exception.` : each.exceptionReason;
    const isOpen = isUnasked(facts, each);
    return decisionBehind(each, `${day}: ${isOpen ? exception : 'consulted on.'}`, !isOpen);
  });
  return indicator(
    {
      group: 'early',
      key: 'K17',
      name: 'Jobs decided without consultation',
      unit: 'count',
      formula:
        'Decisions that affect jobs and were made before any consultation. They are published in the annual report.',
    },
    all.length === 0
      ? { ...count(0), value: null, text: 'n/a', numerator: 0, denominator: 0 }
      : count(exceptions.length, exceptions.length, all.length),
    {
      records: missedFirst(records),
      note: open > 0 ? `${ofThem(open, 'has', 'have')} no written exception either.` : '',
    },
  );
}
