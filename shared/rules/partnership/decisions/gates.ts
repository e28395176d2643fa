// What a decision has to have before it can be final: a draft may lack any of it.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import type { Decision } from '../../../domain/partnership/decisions.ts';
import { missingForMutualGain } from './gains.ts';
import { isBlockedConsensus } from './stances.ts';

export type GateCode = 'jobs' | 'reasons' | 'mutualGain' | 'consensus';

export interface Gate {
  code: GateCode;
  isPassed: boolean;
  /** What it is about, and what is missing where it is not passed. */
  text: string;
  /** The field that would open it. */
  field: 'exceptionReason' | 'responseToUnionView' | 'gains' | 'method';
}

type Consulted = Pick<Consultation, 'number' | 'firstInvolvedOn'>;

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether the union was asked before it was decided; a consultation that began afterwards is none. */
export const wasConsultedFirst = (decision: Pick<Decision, 'on'>, consultation: Consulted | undefined): boolean =>
  consultation !== undefined && (consultation.firstInvolvedOn === null || consultation.firstInvolvedOn <= decision.on);

/** It affects jobs and nobody was consulted first: the reason why is published. */
export const isJobsException = (decision: Decision, consultation: Consulted | undefined): boolean =>
  decision.affectsJobs && !wasConsultedFirst(decision, consultation);

/** The union said something and nothing changed. */
export const isAgainstUnionView = ({
  hasResponded,
  influence,
}: Pick<Decision, 'hasResponded' | 'influence'>): boolean =>
  hasResponded && (influence === null || influence === 'none');

/** Only the gates that this decision meets at all, in the order in which they are told. */
export function gatesOf(decision: Decision, consultation: Consulted | undefined): Gate[] {
  const gates: Gate[] = [];
  if (decision.affectsJobs) gates.push(jobs(decision, consultation));
  if (isAgainstUnionView(decision)) {
    const isPassed = !isBlank(decision.responseToUnionView);
    gates.push({
      code: 'reasons',
      isPassed,
      field: 'responseToUnionView',
      text: isPassed
        ? 'The union’s view was not taken up, and the reply says why.'
        : 'The union’s view was not taken up: write what was answered to it.',
    });
  }
  if (decision.isMutualGain) {
    const missing = missingForMutualGain(decision);
    gates.push({
      code: 'mutualGain',
      isPassed: missing.length === 0,
      field: 'gains',
      text:
        missing.length === 0
          ? 'Both sides gain.'
          : `A mutual gain says what ${missing.includes('organisation') ? (missing.length === 2 ? 'the organisation and staff gain' : 'the organisation gains') : 'staff gain'}.`,
    });
  }
  if (decision.stances.length > 0 && decision.method !== null) {
    const isBlocked = isBlockedConsensus(decision);
    if (isBlocked) {
      gates.push({
        code: 'consensus',
        isPassed: false,
        field: 'method',
        text: 'A seat blocks it: it is no consensus.',
      });
    }
  }
  return gates;
}

function jobs(decision: Decision, consultation: Consulted | undefined): Gate {
  const gate = { code: 'jobs', field: 'exceptionReason' } as const;
  if (wasConsultedFirst(decision, consultation)) {
    return { ...gate, isPassed: true, text: `It affects jobs, and ${consultation!.number} went before it.` };
  }
  const why =
    consultation === undefined
      ? 'It affects jobs and there was no consultation'
      : `It affects jobs and ${consultation.number} began only after it was decided`;
  return isBlank(decision.exceptionReason)
    ? {
        ...gate,
        isPassed: false,
        text: `${why}: link one that went before it, or write the reason, which is published.`,
      }
    : { ...gate, isPassed: true, text: `${why}: the reason is published.` };
}
