// Whether what was asked at intake is whole: an answer of "advice only" has its reason, a conflict that was found is
// described, and nobody is given a case in which they have one.

import type { Intake } from '../domain/intake.ts';
import { pastDayProblem } from './day-in-reach.ts';

export interface IntakeProblem {
  field: keyof Intake;
  message: string;
}

export function intakeProblems(intake: Intake, today: string): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  if (intake.answer === 'adviceOnly' && intake.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Say why it is advice only: the member may ask.' });
  }
  if (intake.conflict === 'found' && intake.conflictNote.trim() === '') {
    problems.push({ field: 'conflictNote', message: 'Say what the conflict of interest is.' });
  }
  for (const field of ['decidedOn', 'conditionsAcceptedOn', 'earlyConversationOn'] as const) {
    const day = intake[field];
    const message = day === null ? null : pastDayProblem(day, today);
    if (message !== null) problems.push({ field, message });
  }
  return problems;
}
