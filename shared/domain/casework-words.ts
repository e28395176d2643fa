// The words for the codes of casework that are the same in both countries, and which types of case a branch offers.

import type { Words } from './branch.ts';
import type { CaseType } from './case-kinds.ts';
import type { SanctionKind } from './case-results.ts';
import type { Exemption } from './cases.ts';
import type { CasePersonRole, IntakeAnswer, ManagerLevel, ProtectedCharacteristic } from './intake.ts';
import type { LimitUnit, StageLimit, StartEvent } from './procedures.ts';
import type { EntryDetails } from './timeline.ts';

const TYPES: Record<Words, readonly CaseType[]> = {
  uk: [
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
    'other',
  ],
  us: [
    'contractGrievance',
    'policyGrievance',
    'classGrievance',
    'disciplinary',
    'dismissal',
    'unfairLaborPractice',
    'discrimination',
    'pay',
    'healthAndSafety',
    'other',
  ],
};

/** The types that a branch's form offers. A record may hold another: it is shown as it is. */
export const caseTypesOf = (words: Words): readonly CaseType[] => TYPES[words];

export const personRoleWords: Record<CasePersonRole, string> = {
  companion: 'Companion',
  buddy: 'Buddy',
  manager: 'Manager',
  hr: 'HR',
  fullTimeOfficer: 'Full-time officer',
  witness: 'Witness',
  comparator: 'Comparator',
  adviser: 'Adviser',
  other: 'Other',
};

export const managerLevelWords: Record<ManagerLevel, string> = {
  supervisor: 'Supervisor',
  lineManager: 'Line manager',
  middleManager: 'Middle manager',
  seniorManager: 'Senior manager',
  director: 'Director',
};

export const characteristicWords: Record<ProtectedCharacteristic, string> = {
  age: 'Age',
  disability: 'Disability',
  genderReassignment: 'Gender reassignment',
  marriageAndCivilPartnership: 'Marriage and civil partnership',
  pregnancyAndMaternity: 'Pregnancy and maternity',
  race: 'Race',
  religionOrBelief: 'Religion or belief',
  sex: 'Sex',
  sexualOrientation: 'Sexual orientation',
};

export const intakeAnswerWords: Record<IntakeAnswer, string> = {
  notDecided: 'Not decided yet',
  represent: 'Represent',
  adviceOnly: 'Advice only',
};

export const exemptionWords: Record<Exemption, string> = {
  anotherPersonHasOne: 'Another person with the same claim has a certificate',
  outsideAcasPowers: 'Acas has no power to conciliate this claim',
  employerContactedAcas: 'The employer has contacted Acas already',
  interimRelief: 'Unfair dismissal with an application for interim relief',
};

export const sanctionWords: Record<SanctionKind, string> = {
  none: 'No sanction',
  informalWarning: 'Informal warning',
  firstWarning: 'First written warning',
  finalWarning: 'Final written warning',
  suspension: 'Suspension without pay',
  demotion: 'Demotion',
  dismissal: 'Dismissal',
  other: 'Another sanction',
};

export const startEventWords: Record<StartEvent, string> = {
  stageStarted: 'the stage starts',
  learned: 'it was learned of',
  submitted: 'it is handed in',
  invited: 'the invitation arrives',
  meetingHeld: 'the meeting is held',
  decisionReceived: 'the decision arrives',
};

/** The same once it has happened: "the day the decision arrived". */
export const startedWords: Record<StartEvent, string> = {
  stageStarted: 'the stage began',
  learned: 'it was learned of',
  submitted: 'it was handed in',
  invited: 'the invitation arrived',
  meetingHeld: 'the meeting was held',
  decisionReceived: 'the decision arrived',
};

export const limitUnitWords: Record<LimitUnit, { one: string; many: string }> = {
  calendarDays: { one: 'calendar day', many: 'calendar days' },
  workingDays: { one: 'working day', many: 'working days' },
  weeks: { one: 'week', many: 'weeks' },
  months: { one: 'month', many: 'months' },
};

export const limitWhoWords: Record<StageLimit['who'], string> = {
  member: 'the member',
  union: 'the union',
  employer: 'the employer',
};

export const onSilenceWords: Record<StageLimit['onSilence'], string> = {
  nothing: 'Silence means nothing',
  refused: 'Silence is a refusal',
  nextStage: 'Silence opens the next stage',
};

export const settlementFormWords: Record<Extract<EntryDetails, { kind: 'settlement' }>['form'], string> = {
  cot3: 'COT3 (through Acas)',
  settlementAgreement: 'Settlement agreement',
  internal: 'Settled internally',
};
