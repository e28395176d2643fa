// The closed lists of a case: what it is about, where it stands, how it ended.

import * as z from 'zod';

/** Some are of one country only: `caseTypesOf` in words.ts says which a branch offers. */
export const CaseTypeSchema = z.enum([
  'grievance',
  'disciplinary',
  'dismissal',
  'sickness',
  'redundancy',
  'discrimination',
  'pay',
  'tupe',
  'whistleblowing',
  'healthAndSafety',
  'flexibleWorking',
  'employmentStatus',
  'contractGrievance',
  'policyGrievance',
  'classGrievance',
  'unfairLaborPractice',
  'other',
]);
export type CaseType = z.infer<typeof CaseTypeSchema>;

export const CaseStageSchema = z.enum(['intake', 'informal', 'formal', 'appeal', 'conciliation', 'tribunal', 'closed']);
export type CaseStage = z.infer<typeof CaseStageSchema>;

export const CaseOutcomeSchema = z.enum([
  'won',
  'partlyWon',
  'settled',
  'notWon',
  'withdrawn',
  'adviceGiven',
  'referred',
  'other',
]);
export type CaseOutcome = z.infer<typeof CaseOutcomeSchema>;
