// What a case is about, as it stands in the middle of a letter's sentence.

import type { CaseType } from '../../../../shared/domain/case-kinds.ts';

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
