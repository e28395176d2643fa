// The fields that each type of case has of its own, as data: a form is made of them, a paper prints them, and the check on
// what is saved reads them. They hold what a rep must write down; nothing here is demanded.

import type { CaseType } from './case-kinds.ts';

export type FactKind = 'line' | 'prose' | 'day' | 'money' | 'number' | 'yesNo' | 'choice';

export interface Fact {
  /** The key under which a case keeps it. */
  key: string;
  label: string;
  kind: FactKind;
  /** Of a choice: what may be chosen, code and words. */
  options?: readonly (readonly [string, string])[];
}

const line = (key: string, label: string): Fact => ({ key, label, kind: 'line' });
const prose = (key: string, label: string): Fact => ({ key, label, kind: 'prose' });
const day = (key: string, label: string): Fact => ({ key, label, kind: 'day' });
const money = (key: string, label: string): Fact => ({ key, label, kind: 'money' });
const number = (key: string, label: string): Fact => ({ key, label, kind: 'number' });
const yesNo = (key: string, label: string): Fact => ({ key, label, kind: 'yesNo' });
const choice = (key: string, label: string, options: Fact['options']): Fact =>
  options ? { key, label, kind: 'choice', options } : { key, label, kind: 'choice' };

/** What any case may need of the job: the tribunal's form asks for it. */
const job: readonly Fact[] = [
  line('jobTitle', 'Job title'),
  line('payrollNumber', 'Payroll number'),
  day('jobStartedOn', 'Job started on'),
  line('contractKind', 'Contract (permanent, fixed-term, agency…)'),
  number('hoursAWeek', 'Hours a week'),
  line('lineManager', 'Line manager'),
];

const pay: readonly Fact[] = [
  money('payBeforeTax', 'Pay before tax'),
  money('payAfterTax', 'Pay after tax'),
  choice('payEvery', 'Paid every', [
    ['week', 'Week'],
    ['fourWeeks', 'Four weeks'],
    ['month', 'Month'],
  ]),
  line('pensionContribution', 'Employer’s pension contribution'),
];

const outcomeWanted = prose('outcomeWanted', 'What the member wants');

const whereAndWho: readonly Fact[] = [
  line('timeOfEvent', 'Time of the event'),
  line('placeOfEvent', 'Place'),
  prose('contractArticles', 'Articles of the contract, law or past practice'),
  prose('managementsPosition', 'Management’s position'),
];

const dismissal: readonly Fact[] = [
  choice('reasonGiven', 'Reason that the employer gave', [
    ['conduct', 'Conduct'],
    ['capability', 'Capability'],
    ['redundancy', 'Redundancy'],
    ['otherSubstantial', 'Some other substantial reason'],
    ['illegality', 'Legal bar'],
    ['none', 'None given'],
  ]),
  yesNo('isConstructive', 'The member resigned because of what the employer did'),
  day('noticeGivenOn', 'Notice given on'),
  line('noticeLength', 'Length of notice'),
  choice('noticeIs', 'Notice was', [
    ['worked', 'Worked'],
    ['paidInLieu', 'Paid in lieu'],
    ['notGiven', 'Not given'],
  ]),
  ...pay,
  day('newJobStartedOn', 'New job started on'),
  money('newPay', 'Pay in the new job'),
];

/** The fields of each type, in the order in which they are asked. */
export const factsOfType: Readonly<Record<CaseType, readonly Fact[]>> = {
  grievance: [
    prose('againstWhat', 'What the grievance is about'),
    line('againstWhom', 'Whom it is against'),
    day('raisedOn', 'Raised in writing on'),
    outcomeWanted,
    ...job,
  ],
  disciplinary: [
    prose('allegation', 'The allegation, as the employer puts it'),
    choice('level', 'Level alleged', [
      ['misconduct', 'Misconduct'],
      ['grossMisconduct', 'Gross misconduct'],
      ['performance', 'Performance'],
    ]),
    day('suspendedOn', 'Suspended from'),
    day('investigationMetOn', 'Investigation meeting on'),
    line('investigator', 'Investigator'),
    prose('liveWarnings', 'Warnings still live'),
    ...job,
  ],
  dismissal: [...dismissal, ...job],
  sickness: [
    day('firstDayOfAbsence', 'First day of absence'),
    number('daysAbsent', 'Days absent in the last 12 months'),
    line('trigger', 'Trigger point that was reached'),
    day('occupationalHealthOn', 'Occupational health report on'),
    prose('adjustmentsAsked', 'Adjustments asked for'),
    prose('adjustmentsMade', 'Adjustments made'),
    day('sickPayEndsOn', 'Sick pay ends on'),
    ...job,
  ],
  redundancy: [
    number('peopleAtRisk', 'People at risk at the establishment'),
    day('consultationBeganOn', 'Consultation began on'),
    line('pool', 'Pool for selection'),
    prose('selectionCriteria', 'Selection criteria and scores'),
    prose('alternatives', 'Alternative work offered'),
    day('trialPeriodEndsOn', 'Trial period ends on'),
    ...dismissal.filter(({ key }) => key !== 'reasonGiven' && key !== 'isConstructive'),
    ...job,
  ],
  discrimination: [
    choice('conduct', 'Kind of conduct', [
      ['direct', 'Direct discrimination'],
      ['indirect', 'Indirect discrimination'],
      ['harassment', 'Harassment'],
      ['victimisation', 'Victimisation'],
      ['disability', 'Arising from disability'],
      ['adjustments', 'Failure to make reasonable adjustments'],
    ]),
    line('byWhom', 'By whom'),
    prose('incidents', 'Incidents, each with its date'),
    prose('comparatorTreatment', 'How somebody else was treated'),
    yesNo('isReported', 'Reported to the employer'),
    outcomeWanted,
    ...job,
  ],
  pay: [
    money('amountShort', 'Amount short'),
    choice('payKind', 'What was not paid', [
      ['arrears', 'Arrears of pay'],
      ['holiday', 'Holiday pay'],
      ['notice', 'Notice pay'],
      ['redundancy', 'Redundancy pay'],
      ['overtime', 'Overtime or allowances'],
      ['grading', 'Wrong grade'],
      ['other', 'Something else'],
    ]),
    line('periodShort', 'Period'),
    ...pay,
    ...job,
  ],
  tupe: [
    line('transferor', 'Employer before (transferor)'),
    line('transferee', 'Employer after (transferee)'),
    day('transferOn', 'Day of the transfer'),
    day('informedOn', 'Informed on'),
    prose('changesProposed', 'Changes proposed'),
    ...job,
  ],
  whistleblowing: [
    prose('disclosure', 'What was disclosed'),
    line('disclosedTo', 'To whom'),
    day('disclosedOn', 'Disclosed on'),
    prose('detriment', 'What was done to the member because of it'),
    ...job,
  ],
  healthAndSafety: [
    prose('hazard', 'Hazard or injury'),
    day('accidentOn', 'Accident on'),
    yesNo('isInAccidentBook', 'In the accident book'),
    yesNo('isReportable', 'Reportable injury'),
    line('riskAssessment', 'Risk assessment'),
    ...job,
  ],
  flexibleWorking: [
    day('requestedOn', 'Request made on'),
    prose('patternWanted', 'Pattern asked for'),
    day('answerDueOn', 'Answer due by'),
    prose('refusalReason', 'Reason given for refusal'),
    ...job,
  ],
  employmentStatus: [
    choice('statusClaimed', 'Status claimed', [
      ['employee', 'Employee'],
      ['worker', 'Worker'],
    ]),
    line('statusGiven', 'Status that the employer gives'),
    prose('howWorkIsDone', 'Who decides hours, place and substitutes'),
    line('agency', 'Agency or umbrella company'),
    ...job,
  ],
  contractGrievance: [...whereAndWho, prose('makeWhole', 'Remedy sought (make whole)'), ...job],
  policyGrievance: [...whereAndWho, line('policy', 'Policy or practice grieved'), prose('makeWhole', 'Remedy sought')],
  classGrievance: [
    ...whereAndWho,
    line('class', 'Class of employees'),
    number('peopleInClass', 'People in the class'),
    prose('makeWhole', 'Remedy sought (make whole)'),
  ],
  unfairLaborPractice: [
    choice('section', 'Section of the Act', [
      ['8a1', '8(a)(1) interference'],
      ['8a2', '8(a)(2) domination'],
      ['8a3', '8(a)(3) discrimination'],
      ['8a4', '8(a)(4) retaliation'],
      ['8a5', '8(a)(5) refusal to bargain'],
    ]),
    line('chargeNumber', 'Charge number'),
    day('servedOn', 'Served on'),
    line('boardAgent', 'Board agent'),
    ...whereAndWho,
  ],
  other: [outcomeWanted, ...job],
};

/** The types whose cases may hold protected characteristics: they are about them. */
export const TYPES_ABOUT_CHARACTERISTICS: readonly CaseType[] = ['discrimination', 'sickness', 'flexibleWorking'];
