// Every field that a letter may use: its name in {braces} and its words for people. The starter letters use these and
// no others; so may whatever the branch writes for itself. Days come as they are to be read: "Tue 29 December 2026".

import type { LetterFields } from '../letter.ts';

export const letterFields = {
  branchName: { label: 'Branch' },
  branchContact: { label: 'Address, phone and email of the branch', isOptional: true },
  signature: { label: 'Who signs' },
  signatureRole: { label: 'What they are in the branch', isOptional: true },
  today: { label: 'Date of the letter' },
  caseNumber: { label: 'Case number' },
  caseSubject: { label: 'What the case is about, as in "concerns …"' },

  memberName: { label: 'Member' },
  memberAddress: { label: 'Address of the member', isOptional: true },
  memberJob: { label: 'Job of the member', isOptional: true },
  memberCalled: { label: 'What the member is called, for the greeting' },
  memberNumber: { label: 'Membership number', isOptional: true },
  memberEmail: { label: 'Email address of the member', isOptional: true },
  memberPhone: { label: 'Phone of the member', isOptional: true },
  memberCategory: { label: 'Category of membership', isOptional: true },
  memberJoined: { label: 'Day on which the member joined', isOptional: true },
  standingSince: { label: 'Day since which the member has been in this standing', isOptional: true },
  subscriptionBand: { label: 'Subscription band', isOptional: true },
  paymentMethod: { label: 'How the subscription is paid', isOptional: true },
  repName: { label: 'Rep' },
  repContact: { label: 'Phone or email of the rep' },
  companionName: { label: 'Companion' },
  adjustments: { label: 'Adjustments needed', isOptional: true },

  employerName: { label: 'Employer' },
  employerAddress: { label: 'Address of the employer', isOptional: true },
  employerContact: { label: 'Name of the person at the employer' },
  employerContactRole: { label: 'Job of the person at the employer', isOptional: true },
  workplaceName: { label: 'Workplace' },

  meetingDay: { label: 'Day of the meeting' },
  meetingTime: { label: 'Time of the meeting' },
  meetingPlace: { label: 'Place of the meeting' },
  meetingAbout: { label: 'What the meeting is about, a line for each item' },
  howToPay: { label: 'How to pay, or whom to ask' },
  replyBy: { label: 'Day by which a reply is asked for' },

  stageName: { label: 'Stage of the procedure' },
  hearingDay: { label: 'Day of the hearing' },
  hearingTime: { label: 'Time of the hearing' },
  hearingPlace: { label: 'Place of the hearing' },
  proposedDay: { label: 'Day proposed instead' },
  proposedTime: { label: 'Time proposed instead' },
  latestAlternativeDay: { label: 'Last day that may be proposed instead' },
  preparationTime: { label: 'Time needed to prepare, as in "two hours"' },
  stageDueDay: { label: 'Day by which the employer is to reply' },

  whatHappened: { label: 'What happened' },
  remedySought: { label: 'What is asked for' },
  clauseRelied: { label: 'Policy or clause relied upon', isOptional: true },
  decisionDay: { label: 'Day of the decision' },
  decisionWhat: { label: 'The decision, as in "the decision to …"' },
  groundsOfAppeal: { label: 'Grounds of the appeal' },
  informationWanted: { label: 'Information asked for' },
  informationWhy: { label: 'Why the information is needed' },
  informationBy: { label: 'Day by which the information is asked for' },
  subjectAccessPeriod: { label: 'Period that the request covers, as in "from … to …"' },
  subjectAccessWhere: { label: 'Where to look, and for what', isOptional: true },

  claimName: { label: 'The claim' },
  keyDate: { label: 'Day on which it happened' },
  keyDateKind: { label: 'What happened on that day' },
  lastDay: { label: 'Last day to act' },
  laterDay: { label: 'Later day that may apply', isOptional: true },
  whatToDo: { label: 'What must be done by the last day' },
  dayA: { label: 'Day on which conciliation began (Day A)', isOptional: true },
  dayB: { label: 'Day on which the certificate was received (Day B)', isOptional: true },
  certificateNo: { label: 'Number of the certificate', isOptional: true },
  dates: { label: 'Dates of the case', columns: { what: 'what happened', day: 'day' } },

  outcome: { label: 'Outcome' },
  outcomeReason: { label: 'Reasons for the outcome' },
  remedyAgreed: { label: 'What was agreed, and by when', isOptional: true },
} as const satisfies LetterFields;

export type LetterFieldName = keyof typeof letterFields;
