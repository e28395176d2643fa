// Early enough? K12 to K14 and K26: how long before a decision the union was brought in, at which point by each side's
// answer, the four tests, and disputes for each change that was consulted on.

import type { Consultation } from '../../domain/partnership/consultations.ts';
import type { Decision } from '../../domain/partnership/decisions.ts';
import type { Behind, Figure, Indicator } from '../../domain/partnership/indicators.ts';
import type { Issue } from '../../domain/partnership/issues.ts';
import { dayInWords } from '../day-words.ts';
import { daysBetween } from '../limits.ts';
import {
  firstDecision,
  involvementPoint,
  isEarlyPoint,
  isInvolvementDisputed,
  leadDays,
} from './consultations/involvement.ts';
import { passesFourTests } from './consultations/outcome.ts';
import { behind, type FigurePeriod, type ForumFacts, inOrder, isIn, staffSide } from './indicator-facts.ts';
import {
  days,
  indicator,
  median,
  missedFirst,
  notAvailable,
  ofThem,
  rounded,
  sentences,
  share,
} from './indicator-figures.ts';

const GROUP = { group: 'early' } as const;
const SHOULD_BE_EARLY = 'One was decided before the union was brought in: the lead is negative.';

export interface Lead {
  consultation: Consultation;
  decision: Decision;
  lead: number;
}

/** By the day of the first decision that was made on each; in that order. Negative where the decision came first. */
export function leads(facts: ForumFacts, period: FigurePeriod): Lead[] {
  return facts.consultations
    .flatMap((consultation) => {
      const decision = firstDecision(
        facts.decisions.filter(({ consultationId }) => consultationId === consultation.id),
      );
      const lead = leadDays(consultation.firstInvolvedOn, decision?.on ?? null);
      return decision === undefined || lead === null || !isIn(decision.on, period)
        ? []
        : [{ consultation, decision, lead }];
    })
    .sort(inOrder(({ decision }) => decision.on));
}

export const consultationBehind = (on: Consultation, detail: string, isCounted: boolean): Behind =>
  behind('consultations', on, `${on.number} ${on.topic}`.trim(), detail, isCounted);

export function consultationLead(facts: ForumFacts, period: FigurePeriod): Indicator {
  const all = leads(facts, period);
  const records = all.map(({ consultation, decision, lead }) => {
    const decided = dayInWords(decision.on, facts.dateOrder);
    const detail =
      lead < 0
        ? `Decided on ${decided}, ${ofThem(-lead, 'day', 'days')} before the union was brought in.`
        : `${ofThem(lead, 'day', 'days')} before the decision of ${decided}.`;
    return consultationBehind(consultation, detail, lead > 0);
  });
  const after = all.filter(({ lead }) => lead < 0).length;
  return indicator(
    {
      ...GROUP,
      key: 'K12',
      name: 'Brought in before the decision',
      unit: 'days',
      formula: 'The middle number of days from first involving the union to the decision.',
    },
    days(median(all.map(({ lead }) => lead)), all.length),
    {
      records: missedFirst(records),
      note: after === 0 ? '' : after === 1 ? SHOULD_BE_EARLY : `${after} were decided before the union was brought in.`,
    },
  );
}

/** Consultations of the period: decided in it or, while nothing is decided, begun in it. */
export function consultationsOf(facts: ForumFacts, period: FigurePeriod): Consultation[] {
  const dayOf = (on: Consultation): string | null =>
    firstDecision(facts.decisions.filter(({ consultationId }) => consultationId === on.id))?.on ??
    on.concluded?.on ??
    on.firstInvolvedOn ??
    on.windowFrom;
  return facts.consultations
    .filter((on) => on.abandonedOn === null && isIn(dayOf(on), period))
    .sort(inOrder((on) => dayOf(on)!));
}

const POINT_WORDS = {
  withManagersFromStart: 'with managers, from the start',
  afterManagementDiscussion: 'after management had talked',
  afterOptionsRaised: 'after options were raised',
  afterTentativeDecision: 'after a tentative decision',
  afterFinalDecision: 'after the final decision',
} as const;

export function earlyInvolvement(facts: ForumFacts, period: FigurePeriod): Indicator {
  const all = consultationsOf(facts, period);
  const known = all.flatMap((on) => {
    const point = involvementPoint(on);
    return point === null ? [] : [{ on, point }];
  });
  const disputed = known.map(({ on }) => isInvolvementDisputed(on)).filter((each) => each !== null);
  const bySide = (side: 'management' | 'staff'): Figure => {
    const points = all.map(({ involvement }) => involvement[side].point).filter((point) => point !== null);
    return share(points.filter(isEarlyPoint).length, points.length);
  };
  const records = known.map(({ on, point }) => {
    const detail = sentences(
      `Brought in ${POINT_WORDS[point]}.`,
      isInvolvementDisputed(on) && 'The other side says otherwise.',
    );
    return consultationBehind(on, detail, isEarlyPoint(point));
  });
  const notAsked = all.filter(({ involvement }) => !involvement.management.isAsked).length;
  return indicator(
    {
      ...GROUP,
      key: 'K13',
      name: 'Brought in early',
      unit: '%',
      formula: `Consultations at one of the first three of five points, by the answer of the ${staffSide(facts)}, of all answered.`,
    },
    share(known.filter(({ point }) => isEarlyPoint(point)).length, known.length),
    {
      records: missedFirst(records),
      bySide: { management: bySide('management'), staff: bySide('staff'), joint: null },
      parts: [{ name: 'The two sides disagree', ...share(disputed.filter((each) => each).length, disputed.length) }],
      note: notAsked > 0 ? `Management was not asked about ${notAsked}.` : '',
    },
  );
}

export function fourTests(facts: ForumFacts, period: FigurePeriod): Indicator {
  const records = consultationsOf(facts, period).flatMap((on) => {
    const passes = passesFourTests(on);
    if (passes === null) return [];
    return [consultationBehind(on, passes ? 'All four tests are met.' : 'One or more is not met.', passes)];
  });
  return indicator(
    {
      ...GROUP,
      key: 'K14',
      name: 'All four tests met',
      unit: '%',
      formula: 'Consultations that were formative, informed, given time and considered, of those judged.',
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    { records: missedFirst(records) },
  );
}

const OUTCOME: Readonly<Record<NonNullable<NonNullable<Issue['dispute']>['outcome']>, string>> = {
  agreed: 'agreed',
  conciliated: 'conciliated',
  arbitrated: 'arbitrated',
  imposed: 'imposed',
  withdrawn: 'withdrawn',
  industrialAction: 'industrial action',
};

export function disputes(facts: ForumFacts, period: FigurePeriod): Indicator {
  const all = facts.issues.filter(({ kind }) => kind === 'dispute').sort(inOrder((issue) => issue.raisedOn));
  const opened = all.filter(({ raisedOn }) => isIn(raisedOn, period));
  const ended = all.filter(({ closedOn, dispute }) => isIn(closedOn, period) && dispute?.outcome);
  const isAgreed = ({ dispute }: Issue) => dispute?.outcome === 'agreed' || dispute?.outcome === 'conciliated';
  const lasted = ended.map(({ raisedOn, closedOn }) => daysBetween(raisedOn, closedOn!));
  const costs = ended.flatMap(({ dispute }) => dispute?.estimatedCost ?? []);
  const consultedOn = leads(facts, period);
  const consulted = consultedOn.length;
  const failures = facts.consultations.filter(
    ({ concluded }) => concluded?.how === 'failureToAgree' && isIn(concluded.on, period),
  ).length;
  const seen = [...new Set([...opened, ...ended])];
  const records = seen.map((issue) => {
    const end = issue.dispute?.outcome;
    const detail = end && ended.includes(issue) ? `Ended: ${OUTCOME[end]}.` : 'Open.';
    return behind(
      'issues',
      issue,
      `${issue.number} ${issue.title}`.trim(),
      detail,
      ended.includes(issue) && isAgreed(issue),
    );
  });
  // What it is divided by is behind it too.
  const changes = consultedOn.map(({ consultation }) =>
    consultationBehind(consultation, 'Consulted on and decided.', true),
  );
  const perChange = consulted === 0 ? notAvailable() : { ...ratio(opened.length, consulted) };
  return indicator(
    {
      group: 'heard',
      key: 'K26',
      name: 'Disputes for each change',
      unit: 'count',
      formula: 'Collective disputes opened, for each change that was consulted on and decided.',
    },
    perChange,
    {
      records: [...missedFirst(records), ...changes],
      parts: [
        { name: 'Opened', ...plain(opened.length) },
        { name: 'Ended by agreement', ...share(ended.filter(isAgreed).length, ended.length) },
        { name: 'Days until ended', ...days(median(lasted), lasted.length) },
        {
          name: 'Failures to agree for each change',
          ...(consulted === 0 ? notAvailable() : ratio(failures, consulted)),
        },
        { name: 'Cost, estimated', ...(costs.length === 0 ? notAvailable() : plain(costs.reduce((a, b) => a + b, 0))) },
      ],
      note: consulted === 0 ? 'No change was consulted on and decided.' : '',
    },
  );
}

const plain = (value: number): Figure => ({
  value,
  text: value.toLocaleString('en-GB'),
  numerator: null,
  denominator: null,
});

const ratio = (numerator: number, denominator: number): Figure => {
  const value = rounded(numerator / denominator, 2);
  return { value, text: value.toFixed(2), numerator, denominator };
};
