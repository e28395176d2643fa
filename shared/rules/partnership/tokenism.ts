// Signs that partnership is for show, each with the records in which it was seen and what to do next. They are the branch's
// own: none is ever told to the other side by the desk.

import type { Behind, Flag, FlagKey } from '../../domain/partnership/indicators.ts';
import type { Measure } from '../../domain/partnership/measures.ts';
import { dayInWords } from '../day-words.ts';
import { fold } from '../fold.ts';
import { daysBetween, monthsAfter } from '../limits.ts';
import { informationState } from './consultations/coverage.ts';
import { involvementPoint, isEarlyPoint } from './consultations/involvement.ts';
import { WIDE_CREDIBILITY_GAP } from './health-scores.ts';
import {
  behind,
  type FigurePeriod,
  type ForumFacts,
  heldMeetings,
  isBy,
  meetingBehind,
  staffSide,
} from './indicator-facts.ts';
import { ofThem, share } from './indicator-figures.ts';
import { actionBehind, actionsDue, isOverdueAt, overdueActions } from './indicators-done.ts';
import { consultationBehind, consultationsOf, leads } from './indicators-early.ts';
import { credibility } from './indicators-health.ts';
import {
  answeredDecisions,
  decisionBehind,
  hasReasons,
  isInfluenced,
  jobsDecisions,
  notInfluenced,
  passesJobsGate,
} from './indicators-heard.ts';
import { accountableExecutive, gapInPeriod } from './indicators-meetings.ts';
import { papersOnTheDay } from './indicators-papers.ts';
import { voiceCoverage } from './voice-coverage.ts';

/** One side's share of the agenda from which it is one-way, in percent; over at least so many items. */
export const ONE_WAY_SHARE = 80;
const FEWEST_ITEMS = 5;
/** An action list never closes where so many were due and fewer than half are done. */
const FEWEST_DUE = 3;

type Finder = (facts: ForumFacts, period: FigurePeriod, thresholds: Thresholds) => Omit<Flag, 'key'> | null;

export interface Thresholds {
  oneWayShare: number;
}

/** What each sign is called, and what to do about it. */
const flag = (name: string, text: string, next: string, records: readonly Behind[]): Omit<Flag, 'key'> => ({
  name,
  text,
  next,
  records: records.slice(0, 1_000),
});

const FINDERS: Readonly<Record<FlagKey, Finder>> = {
  lateInvolvement(facts, period) {
    const late = new Map(
      consultationsOf(facts, period).flatMap((on) => {
        const point = involvementPoint(on);
        return point === null || isEarlyPoint(point)
          ? []
          : [[on.id, consultationBehind(on, 'Brought in when it was as good as decided.', false)] as const];
      }),
    );
    for (const { consultation, lead } of leads(facts, period)) {
      if (lead >= 0) continue;
      const detail = `Decided ${ofThem(-lead, 'day', 'days')} before the union was brought in.`;
      late.set(consultation.id, consultationBehind(consultation, detail, false));
    }
    const unasked = jobsDecisions(facts, period).filter((each) => !passesJobsGate(facts, each));
    const records = [
      ...late.values(),
      ...unasked.map((each) => decisionBehind(each, 'Affects jobs; neither consultation nor exception.', false)),
    ];
    if (records.length === 0) return null;
    const text = `${ofThem(records.length, 'change was', 'changes were')} brought to the union when it was as good as decided.`;
    const next =
      'Ask at the next meeting what is coming in the next six months, and put each down as something coming.';
    return flag('Brought in late', text, next, records);
  },

  noReasons(facts, period) {
    const silent = notInfluenced(facts, period).filter((each) => !hasReasons(each));
    if (silent.length === 0) return null;
    const text = `${ofThem(silent.length, 'decision', 'decisions')} went against the union without a reason.`;
    const next = 'Ask in writing for the reason, with a day; enter the reply on the decision.';
    return flag(
      'No reasons',
      text,
      next,
      silent.map((each) => decisionBehind(each, 'No reason was given.', false)),
    );
  },

  papersOnTheDay(facts, period) {
    const records = papersOnTheDay(facts, period);
    if (records.length === 0) return null;
    const text = `${ofThem(records.length, 'paper was', 'papers were')} put on the table on the day.`;
    const next = 'Agree that a paper which comes on the day is noted, and decided on at the next meeting.';
    return flag('Papers on the day', text, next, records);
  },

  chiefExecutiveOnceAYear(facts, period) {
    const { isOnceAYear, records, numerator, denominator } = accountableExecutive(facts, period);
    if (!isOnceAYear) return null;
    const text = `The accountable executive came to ${numerator} of ${denominator} meetings.`;
    const next = 'Plan the year’s dates with their office, and put what only they can decide on those agendas.';
    return flag('Chief executive once a year', text, next, records);
  },

  nothingInfluenced(facts, period) {
    const answered = answeredDecisions(facts, period);
    if (answered.length === 0 || answered.some(isInfluenced)) return null;
    const text = `The union answered on ${ofThem(answered.length, 'decision', 'decisions')} and changed none.`;
    const next = 'Take one matter that is still open, and ask for it to be worked out together from the start.';
    return flag(
      'Nothing influenced',
      text,
      next,
      answered.map((each) => decisionBehind(each, 'Nothing changed.', false)),
    );
  },

  actionsNeverClose(facts, period) {
    const due = actionsDue(facts, period);
    const open = due.filter(({ doneOn }) => !isBy(doneOn, period.asOf));
    if (due.length < FEWEST_DUE || open.length * 2 <= due.length) return null;
    const records = overdueActions(facts, period.asOf).map((each) => {
      const late = ofThem(daysBetween(each.dueOn!, period.asOf), 'day', 'days');
      return actionBehind(each, `Overdue for ${late}.`, false);
    });
    const text = `${open.length} of ${due.length} actions that were due are still open.`;
    const next = 'Go through the list at the next meeting: a new day, or off it, and help for the team that is behind.';
    return flag('Actions never close', text, next, records);
  },

  oneWayAgenda(facts, period, { oneWayShare }) {
    const held = heldMeetings(facts, period);
    const of = (side: string) =>
      held.flatMap((meeting) => meeting.items.filter(({ proposedBy }) => proposedBy === side)).length;
    const [management, staff] = [of('management'), of('staff')];
    const all = management + staff;
    const most = share(Math.max(management, staff), all);
    if (all < FEWEST_ITEMS || (most.value ?? 0) < oneWayShare) return null;
    const side = management > staff ? 'management' : `the ${staffSide(facts)}`;
    const records = held
      .filter(({ items }) => items.length > 0)
      .map((meeting) => {
        const by = (who: string) => meeting.items.filter(({ proposedBy }) => proposedBy === who).length;
        return meetingBehind(
          meeting,
          facts,
          `Management ${by('management')}, ${staffSide(facts)} ${by('staff')}.`,
          false,
        );
      });
    const text = `${most.text} of what is on the table was put there by ${side} (${most.numerator} of ${all} items).`;
    const next = 'Ask the other side for two items before each agenda closes.';
    return flag('One-way agenda', text, next, records);
  },

  informationUnanswered(facts, { asOf }) {
    const asked = facts.actions.filter(
      (each) => each.kind === 'informationRequest' && isOverdueAt(each, asOf) && each.refusal.trim() === '',
    );
    const ofConsultations = facts.consultations.flatMap((on) =>
      on.information
        .filter((item) => informationState(item, asOf) === 'overdue')
        .map(({ what }) => consultationBehind(on, `Not supplied: ${what}.`, false)),
    );
    const records = [
      ...asked.map((each) => actionBehind(each, `Due ${dayInWords(each.dueOn!, facts.dateOrder)}.`, false)),
      ...ofConsultations,
    ];
    if (records.length === 0) return null;
    const text = `${ofThem(records.length, 'request for information is', 'requests for information are')} overdue.`;
    const next = 'Ask again with a last day, and say what the union cannot answer without it.';
    return flag('Information not given', text, next, records);
  },

  longGap(facts, period) {
    const gap = gapInPeriod(facts, period);
    if (gap === null || !gap.isTooLong) return null;
    const before = facts.meetings.find(({ kind, heldOn }) => kind === 'forum' && heldOn === gap.from);
    const text = `${ofThem(gap.days, 'day', 'days')} without a meeting${gap.isOpen ? ' until today' : ''}, more than twice the ${facts.forum.intervalDays} that were agreed.`;
    const next = 'Set the next date now, and the year’s dates with it.';
    const records = before === undefined ? [] : [meetingBehind(before, facts, 'The last one before the gap.', false)];
    return flag('Long gap', text, next, records);
  },

  noWorkingLivesGoal(facts, { asOf }) {
    const goals = facts.measures.filter(({ kind, agreedOn }) => kind !== 'outcome' && (agreedOn ?? asOf) <= asOf);
    if (goals.some(isForWorkingLives)) return null;
    const text =
      goals.length === 0
        ? 'No goal has been agreed on the quality of working lives.'
        : `None of the ${ofThem(goals.length, 'goal is', 'goals are')} about the quality of working lives.`;
    const next =
      'Agree one goal on workload, flexibility, safety or training, with where it stands and where it should be.';
    const records = goals.map((each) => behind('measures', each, each.name, 'About performance alone.', false));
    return flag('No goal for working lives', text, next, records);
  },

  credibilityGap(facts, period) {
    const { value, records } = credibility(facts, period);
    if (value === null || value < WIDE_CREDIBILITY_GAP) return null;
    const text = `Senior managers rate it ${value.toFixed(1)} higher than frontline staff do.`;
    const next = 'Take the items with the widest gap to an open meeting, with a senior manager there to listen.';
    return flag('Credibility gap', text, next, records);
  },

  representativeOnly(facts, { asOf }) {
    const since = monthsAfter(asOf, -12);
    const asked = new Set(
      facts.consultations
        .filter(({ firstInvolvedOn }) => firstInvolvedOn !== null && firstInvolvedOn > since && firstInvolvedOn <= asOf)
        .flatMap(({ affected, consulted }) => [...affected, ...consulted].map(({ name }) => fold(name))),
    );
    const rows = voiceCoverage(facts, asOf).filter(
      ({ department, hasRep, direct }) => direct.length === 0 && (hasRep || asked.has(fold(department))),
    );
    if (rows.length === 0) return null;
    const departments = rows.map(({ department }) => department).join(', ');
    const text = `${departments}: spoken for by a rep or in a consultation, and nothing direct in 12 months.`;
    const next = 'Plan a walk-round or an open meeting there, with somebody senior.';
    const records = rows.map(({ department }) =>
      behind('forums', facts.forum, department, 'Representative only.', false),
    );
    return flag('Heard through reps only', text, next, records);
  },
};

const isForWorkingLives = ({ commitments, purpose, compass }: Measure): boolean =>
  commitments.includes('qualityOfWorkingLives') ||
  purpose === 'workingLives' ||
  purpose === 'both' ||
  compass.includes('staffExperience');

/** Those that were found, in the order in which they weigh. */
export const tokenismFlags = (
  facts: ForumFacts,
  period: FigurePeriod,
  thresholds: Thresholds = { oneWayShare: ONE_WAY_SHARE },
): Flag[] =>
  (Object.entries(FINDERS) as [FlagKey, Finder][]).flatMap(([key, find]) => {
    const found = find(facts, period, thresholds);
    return found === null ? [] : [{ key, ...found }];
  });
