// What came of it: the four tests, people at risk, the union's position then and later, early against late.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import { involvementPoint, isEarlyPoint } from './involvement.ts';

export const FOUR_TESTS = ['formative', 'information', 'time', 'considered'] as const;
export type FourTest = (typeof FOUR_TESTS)[number];

/** Whether all four are met; null while one is unanswered and none has failed. */
export function passesFourTests({ tests }: Pick<Consultation, 'tests'>): boolean | null {
  const answers = FOUR_TESTS.map((test) => tests[test].isMet);
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** Of those at risk, how many were not dismissed against their will: whole per cent; null where nobody is at risk. */
export const avoidedCompulsory = (atRisk: NonNullable<Consultation['atRisk']>): number | null =>
  atRisk.people === 0 ? null : Math.round((100 * (atRisk.people - atRisk.compulsory)) / atRisk.people);

/** People at risk of whom nothing is recorded yet; negative where more are recorded than were at risk. */
export const stillAtRisk = ({
  people,
  redeployed,
  retained,
  leftVoluntarily,
  compulsory,
}: NonNullable<Consultation['atRisk']>): number => people - redeployed - retained - leftVoluntarily - compulsory;

export type Shift = 'towards' | 'away' | 'same';
const FAVOUR = { oppose: 0, neutral: 1, support: 2 } as const;

/** How the union's position moved from the decision to when it was live; null while one is unknown. */
export function positionShift({
  positionDecided,
  positionLive,
}: Pick<Consultation, 'positionDecided' | 'positionLive'>): Shift | null {
  if (positionDecided === null || positionLive === null) return null;
  const moved = FAVOUR[positionLive] - FAVOUR[positionDecided];
  return moved === 0 ? 'same' : moved > 0 ? 'towards' : 'away';
}

export interface ChangesOfGroup {
  changes: number;
  withTrouble: number;
  /** What went wrong on average. */
  incidentsEach: number;
}

export interface EarlyAgainstLate {
  early: ChangesOfGroup;
  late: ChangesOfGroup;
}

const FEWEST_COMPARED = 5;

/**
 * Changes that are live and of which it is known how much went wrong, by whether the union was brought in early. Hidden
 * (null) where either group has fewer than five: two or three changes show nothing.
 */
export function earlyAgainstLate(consultations: readonly Consultation[]): EarlyAgainstLate | null {
  const groups: { early: number[]; late: number[] } = { early: [], late: [] };
  for (const each of consultations) {
    const point = involvementPoint(each);
    if (each.live.on === null || each.live.incidents === null || point === null) continue;
    groups[isEarlyPoint(point) ? 'early' : 'late'].push(each.live.incidents);
  }
  if (groups.early.length < FEWEST_COMPARED || groups.late.length < FEWEST_COMPARED) return null;
  const sumUp = (incidents: readonly number[]): ChangesOfGroup => ({
    changes: incidents.length,
    withTrouble: incidents.filter((each) => each > 0).length,
    incidentsEach: incidents.reduce((sum, each) => sum + each, 0) / incidents.length,
  });
  return { early: sumUp(groups.early), late: sumUp(groups.late) };
}
