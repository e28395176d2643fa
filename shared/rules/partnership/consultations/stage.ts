// Where a consultation stands, from its dates alone, and how long is left.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import { daysBetween } from '../../limits.ts';
import { informationSum } from './coverage.ts';

export type ConsultationStage =
  | 'horizon'
  | 'opened'
  | 'informationGiven'
  | 'inConsultation'
  | 'responded'
  | 'replied'
  | 'concluded'
  | 'live'
  | 'reviewed'
  | 'abandoned';

/** The furthest that it has come. */
export function consultationStage(of: Consultation, today: string): ConsultationStage {
  if (of.abandonedOn !== null) return 'abandoned';
  if (of.reviewedOn !== null) return 'reviewed';
  if (of.live.on !== null && of.live.on <= today) return 'live';
  if (of.concluded !== null) return 'concluded';
  if (of.reply !== null) return 'replied';
  if (of.responses.length > 0) return 'responded';
  if (of.windowFrom !== null && of.windowFrom <= today) return 'inConsultation';
  if (informationSum(of.information, today).isComplete) return 'informationGiven';
  return of.firstInvolvedOn === null ? 'horizon' : 'opened';
}

const OPEN: readonly ConsultationStage[] = [
  'horizon',
  'opened',
  'informationGiven',
  'inConsultation',
  'responded',
  'replied',
];

/** Not concluded, live or given up. */
export const isOpenConsultation = (of: Consultation, today: string): boolean =>
  OPEN.includes(consultationStage(of, today));

/** What an open consultation waits for next, and the days to it (negative: late); null where no day is known. */
export function nextDayOf(
  of: Consultation,
  today: string,
): { what: 'window' | 'decision'; on: string; daysLeft: number } | null {
  if (!isOpenConsultation(of, today)) return null;
  const isAnswered = of.responses.length > 0;
  if (of.windowTo !== null && !isAnswered) {
    return { what: 'window', on: of.windowTo, daysLeft: daysBetween(today, of.windowTo) };
  }
  if (of.decisionPlannedOn === null) return null;
  return { what: 'decision', on: of.decisionPlannedOn, daysLeft: daysBetween(today, of.decisionPlannedOn) };
}
