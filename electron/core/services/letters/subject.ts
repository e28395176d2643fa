// What a case is about and which hearing it leads to, as they stand in the middle of a letter's sentence.

import type { CaseType } from '../../../../shared/domain/case-kinds.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { WordList } from '../../../../shared/domain/words.ts';

/** As in "a matter that concerns …". */
export const subjectOf: Readonly<Record<CaseType, string>> = {
  grievance: 'a grievance',
  disciplinary: 'disciplinary proceedings',
  dismissal: 'a dismissal',
  sickness: 'sickness absence or capability',
  redundancy: 'redundancy',
  discrimination: 'discrimination or harassment',
  pay: 'pay',
  tupe: 'a transfer of the business (TUPE)',
  whistleblowing: 'a protected disclosure (whistleblowing)',
  healthAndSafety: 'health and safety',
  flexibleWorking: 'a request for flexible working',
  employmentStatus: 'employment status',
  contractGrievance: 'a grievance under the contract',
  policyGrievance: 'a policy grievance',
  classGrievance: 'a class grievance',
  unfairLaborPractice: 'an unfair labor practice',
  other: 'a matter at work',
};

const hearingOf: Readonly<Partial<Record<CaseType, string>>> = {
  grievance: 'grievance',
  disciplinary: 'disciplinary',
  dismissal: 'disciplinary',
  sickness: 'capability',
  redundancy: 'redundancy',
  discrimination: 'grievance',
  flexibleWorking: 'flexible working',
};

/** As in "the … hearing". */
export function hearingName({ type, stage }: Case, procedureStage: string | null, words: WordList): string {
  if (procedureStage !== null) return procedureStage.toLowerCase();
  if (stage === 'appeal') return 'appeal';
  return hearingOf[type] ?? words.stages[stage].toLowerCase();
}
