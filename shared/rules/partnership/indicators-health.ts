// Health: K18 to K20, K23, K28: what both sides say of working together, whether it is believed on the ground, agreements looked
// at in time, skills, and what moved. A score without the evidence beside it is no proof, and an association is none either.

import type { HealthWave } from '../../domain/partnership/health.ts';
import type { Behind, Figure, Indicator } from '../../domain/partnership/indicators.ts';
import type { Measure } from '../../domain/partnership/measures.ts';
import { agreementStanding, isInForce, REVIEW_DAYS } from '../agreements.ts';
import { dayInWords } from '../day-words.ts';
import { addDays } from '../limits.ts';
import { type BothSides, type HealthScores, healthScores, healthTrend } from './health-scores.ts';
import { behind, type FigurePeriod, type ForumFacts, inOrder, isBy, staffSide } from './indicator-facts.ts';
import { count, indicator, missedFirst, notAvailable, ofThem, rounded, score, share } from './indicator-figures.ts';
import { trainingCoverage, trainingOfSeats } from './people/joint-training.ts';

const GROUP = { group: 'health' } as const;
export const ASSOCIATION = 'Association, not proof.';
const NOT_PROOF = 'A score without the evidence beside it is not proof.';

export interface ScoredWave {
  wave: HealthWave & { closedOn: string };
  /** The year that it stands for: that of its last day. */
  year: number;
  scores: HealthScores;
}

/** Waves closed by the last day that is known, the oldest first; what nobody answered is left out. */
export function scoredWaves({ waves, answers }: ForumFacts, asOf: string): ScoredWave[] {
  return waves
    .filter((wave): wave is HealthWave & { closedOn: string } => isBy(wave.closedOn, asOf))
    .sort(inOrder((wave) => wave.closedOn))
    .map((wave) => ({
      wave,
      year: Number(wave.closedOn.slice(0, 4)),
      scores: healthScores(
        wave,
        answers.filter(({ waveId }) => waveId === wave.id),
      ),
    }))
    .filter(({ scores: { overall } }) => overall.management.state !== 'none' || overall.staff.state !== 'none');
}

const waveBehind = ({ wave }: ScoredWave, facts: ForumFacts, detail: string): Behind =>
  behind('healthWaves', wave, wave.title || `Health check of ${dayInWords(wave.closedOn, facts.dateOrder)}`, detail);

const sideFigure = (overall: BothSides, side: 'management' | 'staff'): Figure =>
  score(overall[side].mean, overall[side].n);

const signed = (value: number | null): Figure => {
  const figure = score(value);
  return value !== null && value > 0 ? { ...figure, text: `+${figure.text}` } : figure;
};

export function health(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const waves = scoredWaves(facts, asOf);
  const last = waves.at(-1);
  const before = waves.at(-2);
  const said = {
    ...GROUP,
    key: 'K19',
    name: 'Health score',
    unit: 'score',
    formula: 'The mean of the two sides’ means, each weighing the same however many answered; from 0 to 10.',
  } as const;
  if (last === undefined)
    return indicator(said, notAvailable(), { records: [], note: 'No health check is closed yet.' });
  const { overall } = last.scores;
  const trend = before === undefined ? null : healthTrend(last.scores, before.scores).mean;
  const isHidden = overall.management.state === 'hidden' || overall.staff.state === 'hidden';
  const records = waves.map((wave) => {
    const { mean } = wave.scores.overall;
    return waveBehind(wave, facts, mean === null ? 'Not shown.' : `${rounded(mean, 2).toFixed(2)} of 10.`);
  });
  return indicator(said, score(overall.mean), {
    records: records.toReversed(),
    bySide: { management: sideFigure(overall, 'management'), staff: sideFigure(overall, 'staff'), joint: null },
    parts: [
      { name: `Gap, management less ${staffSide(facts)}`, ...signed(overall.gap) },
      { name: 'Since the wave before', ...signed(trend) },
    ],
    note: isHidden ? 'Fewer than three of a side answered: hidden, and what would give it away.' : NOT_PROOF,
  });
}

/** What senior managers say less what the frontline says. */
export function credibility(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const waves = scoredWaves(facts, asOf);
  const last = waves.findLast(({ scores }) => scores.credibilityGap !== null);
  const levelMean = (of: ScoredWave, level: string) =>
    of.scores.levels.find((cell) => cell.level === level && (level === 'senior') === (cell.side === 'management'));
  const parts =
    last === undefined
      ? []
      : [
          { name: 'Senior managers', ...score(levelMean(last, 'senior')?.mean ?? null) },
          { name: 'Frontline staff', ...score(levelMean(last, 'frontline')?.mean ?? null) },
        ];
  return indicator(
    {
      ...GROUP,
      key: 'K20',
      name: 'Credibility gap',
      unit: 'score',
      formula: 'The mean of senior managers less that of frontline staff, on the same items of the health check.',
    },
    last === undefined ? notAvailable() : score(last.scores.credibilityGap),
    {
      records: last === undefined ? [] : [waveBehind(last, facts, 'Where both answered in sufficient number.')],
      parts,
    },
  );
}

/** The review that was due then, as far as what was done since says. */
const reviewDueAt = ({ reviewDue, reviews }: ForumFacts['agreements'][number], asOf: string): string | null =>
  reviews
    .filter(({ doneOn }) => doneOn > asOf)
    .sort(inOrder(({ doneOn }) => doneOn))
    .at(0)?.dueOn ?? reviewDue;

export interface AgreementReviews {
  inForce: ForumFacts['agreements'];
  overdue: ForumFacts['agreements'];
  dueSoon: ForumFacts['agreements'];
}

export function agreementReviews({ agreements }: ForumFacts, asOf: string): AgreementReviews {
  const inForce = agreements.filter((each) => isInForce(agreementStanding(each, agreements, asOf)));
  const horizon = addDays(asOf, REVIEW_DAYS);
  const due = inForce.map((each) => ({ each, day: reviewDueAt(each, asOf) }));
  return {
    inForce,
    overdue: due.filter(({ day }) => day !== null && day < asOf).map(({ each }) => each),
    dueSoon: due.filter(({ day }) => day !== null && day >= asOf && day <= horizon).map(({ each }) => each),
  };
}

export function agreementsReviewed(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const { inForce, overdue, dueSoon } = agreementReviews(facts, asOf);
  const records = inForce.map((each) => {
    const due = reviewDueAt(each, asOf);
    const when = due === null ? 'No review is set.' : `Review due ${dayInWords(due, facts.dateOrder)}.`;
    return behind(
      'agreements',
      each,
      each.title,
      overdue.includes(each) ? `${when} Overdue.` : when,
      !overdue.includes(each),
    );
  });
  return indicator(
    {
      ...GROUP,
      group: 'done',
      key: 'K18',
      name: 'Agreements overdue for review',
      unit: 'count',
      formula: `Agreements in force whose review was due, and those due within ${REVIEW_DAYS} days.`,
    },
    inForce.length === 0 ? notAvailable() : count(overdue.length, overdue.length, inForce.length),
    {
      records: missedFirst(records),
      parts: [{ name: `Due within ${REVIEW_DAYS} days`, ...count(dueSoon.length) }],
      note: inForce.length === 0 ? 'No agreement is in force here.' : '',
    },
  );
}

/** Whether somebody in a seat has had every training that the forum asks for and none of it has run out. */
export function jointTraining(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const isKnown = facts.forum.requiredTraining.length > 0;
  const seats = trainingOfSeats(facts.forum, asOf, facts.postOf);
  const records = seats.map(({ title, topics, isComplete }) => {
    const lack = topics.flatMap(({ topic, counts }) => (counts ? [] : [topic]));
    const detail = isComplete ? 'Trained in all that is asked.' : `Lacks ${lack.join(', ')}.`;
    return behind('forums', facts.forum, title || 'Seat', detail, isComplete);
  });
  const covered = trainingCoverage(seats);
  const of = (side: 'management' | 'staff' | 'all'): Figure =>
    isKnown ? share(covered[side].complete, covered[side].holders) : notAvailable();
  return indicator(
    {
      group: 'people',
      key: 'K23',
      name: 'Seats with joint training',
      unit: '%',
      formula:
        'Seats whose holder has every training the forum asks for and none of it expired, of seats that are held.',
    },
    of('all'),
    {
      records: isKnown ? missedFirst(records) : [],
      bySide: { management: of('management'), staff: of('staff'), joint: null },
      note: isKnown ? '' : 'No training is asked for yet.',
    },
  );
}

const outcomes = ({ measures }: ForumFacts): Measure[] => measures.filter(({ kind }) => kind === 'outcome');

/** The newest point by a day; undefined while there is none. */
export const latestPoint = ({ points }: Pick<Measure, 'points'>, asOf: string) =>
  points
    .filter(({ on }) => on <= asOf)
    .sort(inOrder(({ on }) => on))
    .at(-1);

/** Outcomes with a baseline and something since. */
export const measuredOutcomes = (facts: ForumFacts, asOf: string): Measure[] =>
  outcomes(facts).filter((each) => each.baseline !== null && latestPoint(each, asOf) !== undefined);

export function outcomeDeltas(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const measured = measuredOutcomes(facts, asOf).map((measure) => {
    const point = latestPoint(measure, asOf)!;
    const delta = point.value - measure.baseline!.value;
    return { measure, point, delta, isBetter: measure.lowerIsBetter ? delta < 0 : delta > 0 };
  });
  const records = measured.map(({ measure, point, delta, isBetter }) => {
    const source = point.source || measure.source;
    const change = `${delta > 0 ? '+' : delta < 0 ? '−' : ''}${Math.abs(rounded(delta, 2))} ${measure.unit}`.trim();
    const detail = `${measure.baseline!.value} → ${point.value} (${change})${source ? `, source: ${source}` : ''}.`;
    return behind('measures', measure, measure.name, detail, isBetter);
  });
  const better = records.filter(({ isCounted }) => isCounted).length;
  const without = outcomes(facts).length - measured.length;
  return indicator(
    {
      ...GROUP,
      key: 'K28',
      name: 'Outcomes that moved the right way',
      unit: 'count',
      formula: 'Outcomes whose latest value is better than their baseline, of those that have both.',
    },
    measured.length === 0 ? notAvailable() : count(better, better, measured.length),
    {
      records: missedFirst(records),
      note: `${ASSOCIATION}${without > 0 ? ` ${ofThem(without, 'outcome has', 'outcomes have')} no baseline or no value since.` : ''}`,
    },
  );
}
