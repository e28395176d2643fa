// What both sides of a negotiation have before them, picked field by field from the records: a paper for both sides is built
// from this alone. What is not named here does not exist for it: mandate, limits, plan, drafts, red lines, fallback, interests,
// their case and our answer, who speaks on what, notes, and evidence and benchmarks that nobody marked for both sides.

import type { Benchmark } from '../../domain/negotiations/benchmarks.ts';
import type { NegotiationItem, Option, Round } from '../../domain/negotiations/items.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import type { TwoSides } from '../../domain/partnership/sides.ts';
import { inOrder } from './standing.ts';

/** Nobody else can make it: a record with the same fields is not taken for what was picked here. */
declare const picked: unique symbol;

export interface JointYear {
  label: string;
  from: string;
  paidOn?: string | undefined;
  measures: readonly PayMeasure[];
}

export interface JointRound {
  side: TwoSides;
  kind: Round['kind'];
  /** The day on which the other side had it. */
  tabledOn: string;
  text: string;
  years: readonly JointYear[];
}

export interface JointOption {
  text: string;
  bySide: TwoSides | null;
  isAgreed: boolean;
  /** How it meets each of the item's standards, in their order; null: nobody said. */
  meets: readonly (Option['meets'][number]['value'] | null)[];
}

export interface JointBenchmark {
  who: string;
  kind: Benchmark['kind'];
  what: string;
  value: Benchmark['value'];
  unit: Benchmark['unit'];
  on: string;
  source: string;
}

export interface JointEvidence {
  text: string;
  source: string;
  on: string;
}

export interface JointItem {
  kind: NegotiationItem['kind'];
  title: string;
  problem: string;
  state: NegotiationItem['state'];
  /** Of an item that is agreed. */
  agreedText: string;
  /** What was agreed to; null: it is open, or was agreed in other words. */
  agreedRound: JointRound | null;
  rounds: readonly JointRound[];
  standards: readonly string[];
  options: readonly JointOption[];
  evidence: readonly JointEvidence[];
  benchmarks: readonly JointBenchmark[];
}

export interface JointStep {
  kind: Negotiation['timetable'][number]['kind'];
  title: string;
  day: string;
  at: string | null;
  doneOn: string | null;
}

export interface JointFields {
  readonly [picked]: true;
  title: string;
  purpose: string;
  year: string;
  employers: readonly string[];
  unit: string;
  team: Readonly<Record<TwoSides, readonly string[]>>;
  timetable: readonly JointStep[];
  items: readonly JointItem[];
}

export interface JointSources {
  negotiation: Negotiation;
  /** In their order. */
  items: readonly NegotiationItem[];
  benchmarks: readonly Benchmark[];
  employers: readonly { name: string }[];
  unit: { name: string } | null;
  /** What is to be tabled later is a draft until then. */
  today: string;
}

/** When we ask our members, and what we noted for ourselves, is no step of both sides. */
const JOINT_STEPS: ReadonlySet<JointStep['kind']> = new Set([
  'claimDue',
  'claimSubmitted',
  'offerDue',
  'meeting',
  'settlementDue',
  'anniversary',
]);

export function jointFields({ negotiation, items, benchmarks, employers, unit, today }: JointSources): JointFields {
  const byId = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const namesOf = (side: TwoSides) => negotiation.team.filter((place) => place.side === side).map(({ name }) => name);
  const fields: Omit<JointFields, typeof picked> = {
    title: negotiation.title,
    purpose: negotiation.purpose,
    year: negotiation.year,
    employers: employers.map(({ name }) => name),
    unit: unit?.name ?? '',
    team: { management: namesOf('management'), staff: namesOf('staff') },
    timetable: negotiation.timetable
      .filter(({ kind }) => JOINT_STEPS.has(kind))
      .map(({ kind, title, day, at, doneOn }) => ({ kind, title, day, at, doneOn })),
    items: items
      .filter((item) => item.visibility !== 'inConfidence' && isBeforeBoth(item, today))
      .map((item) => jointItem(item, byId, today)),
  };
  return fields as JointFields;
}

const isTabled = ({ tabledOn }: Round, today: string): boolean => tabledOn !== null && tabledOn <= today;

/** Nothing of it was put to the other side, and no option or standard marked for both: it is nothing that both know of. */
export const isBeforeBoth = ({ rounds, state, options, standards }: NegotiationItem, today: string): boolean =>
  state === 'agreed' ||
  rounds.some((round) => isTabled(round, today)) ||
  [...options, ...standards].some(({ isForBothSides }) => isForBothSides);

/** Of an item that is before both sides; `benchmarks` by their ids. */
export function jointItem(item: NegotiationItem, benchmarks: ReadonlyMap<string, Benchmark>, today: string): JointItem {
  const { kind, title, problem, state, agreedText, rounds, standards, options, evidence, benchmarkIds } = item;
  const agreed = rounds.find((round) => round.id === item.agreedRoundId && isTabled(round, today));
  const shared = standards.filter(({ isForBothSides }) => isForBothSides);
  return {
    ...{ kind, title, problem, state },
    agreedText: state === 'agreed' ? agreedText : '',
    agreedRound: state === 'agreed' && agreed !== undefined ? jointRound(agreed) : null,
    rounds: inOrder(rounds)
      .filter((round) => isTabled(round, today))
      .map(jointRound),
    standards: shared.map(({ text }) => text),
    options: options.filter(({ isForBothSides }) => isForBothSides).map((option) => jointOption(option, shared)),
    evidence: evidence
      .filter(({ isForBothSides }) => isForBothSides)
      .map(({ text, source, on }) => ({ text, source, on })),
    benchmarks: benchmarkIds
      .map((id) => benchmarks.get(id))
      .filter((one) => one !== undefined)
      .filter(({ isForBothSides }) => isForBothSides)
      .map(({ who, kind: of, what, value, unit, on, source }) => ({ who, kind: of, what, value, unit, on, source })),
  };
}

const jointRound = ({ side, kind, tabledOn, text, years }: Round): JointRound => ({
  ...{ side, kind, text },
  tabledOn: tabledOn ?? '',
  years: years.map(({ label, from, paidOn, measures }) => ({
    ...{ label, from },
    ...(paidOn !== undefined && { paidOn }),
    measures,
  })),
});

const jointOption = ({ text, bySide, isAgreed, meets }: Option, standards: readonly { id: string }[]): JointOption => ({
  ...{ text, bySide, isAgreed },
  meets: standards.map(({ id }) => meets.find(({ standardId }) => standardId === id)?.value ?? null),
});
