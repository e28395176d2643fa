// What a rep writes down of a sample case besides its story: what was asked at intake, who is in it, what it is about in a
// word, the clause that it relies upon, and the fields of its type.

import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import { type CasePerson, emptyIntake, type Intake, type ManagerLevel } from '../../../shared/domain/intake.ts';
import { addDays, earlierDay } from '../../../shared/rules/limits.ts';
import { someManager, someName } from './names.ts';
import { policyOf } from './procedures.ts';
import { between, idFrom, inHundred, oneOf } from './random.ts';

const THEMES: Record<string, readonly string[]> = {
  grievance: ['Rota and hours', 'Bullying', 'Workload', 'Acting up', 'Leave'],
  disciplinary: ['Social media', 'Timekeeping', 'Social media', 'Conduct on shift', 'Data protection'],
  dismissal: ['Probation', 'Capability', 'Conduct on shift'],
  sickness: ['Absence triggers', 'Adjustments', 'Sick pay'],
  redundancy: ['Restructure 2026'],
  discrimination: ['Adjustments', 'Recruitment', 'Comments'],
  pay: ['Allowances', 'Holiday pay', 'Grading', 'Back pay'],
  tupe: ['Cleaning contract'],
  whistleblowing: ['Staffing levels'],
  healthAndSafety: ['Lone working', 'Staffing levels', 'Heat and air'],
  flexibleWorking: ['School run', 'Working from home', 'Caring'],
  employmentStatus: ['Bank and agency'],
  other: ['References', 'Settlement agreements'],
};

const WANTED = [
  'The rota put back as it was, and an apology',
  'To be treated like the others and to have it in writing',
  'The warning taken off the file',
  'The money that was not paid, and no more mistakes',
  'A different manager while it is looked into',
] as const;

const LEVELS: readonly ManagerLevel[] = ['supervisor', 'lineManager', 'lineManager', 'middleManager', 'seniorManager'];
const CLAUSES = ['4.2', '5.1', '6.4', '7', '9.3', '12'] as const;
const CONDUCT = ['direct', 'indirect', 'harassment', 'adjustments'] as const;
const CHARACTERISTICS = ['age', 'disability', 'race', 'sex', 'religionOrBelief', 'pregnancyAndMaternity'] as const;

const pounds = (least: number, most: number): string =>
  between(least, most).toLocaleString('en-GB', { minimumFractionDigits: 2 });

/** The fields of the type, as a rep would have typed them. */
function factsOf(type: CaseType, openedOn: string, job: string): Record<string, string> {
  const days = (least: number, most: number) => addDays(openedOn, -between(least, most));
  const own: Partial<Record<CaseType, Record<string, string>>> = {
    grievance: { raisedOn: openedOn, outcomeWanted: oneOf(WANTED) },
    disciplinary: { level: oneOf(['misconduct', 'misconduct', 'grossMisconduct']), investigator: someManager() },
    dismissal: {
      reasonGiven: oneOf(['conduct', 'capability', 'otherSubstantial']),
      noticeIs: oneOf(['worked', 'paidInLieu', 'notGiven']),
      payBeforeTax: pounds(1_600, 2_700),
      payEvery: 'month',
    },
    sickness: { daysAbsent: String(between(9, 64)), trigger: 'Third absence in twelve months' },
    redundancy: {
      peopleAtRisk: String(between(4, 40)),
      pool: 'Everybody in the same grade',
      consultationBeganOn: days(5, 30),
    },
    discrimination: { conduct: oneOf(CONDUCT), isReported: oneOf(['yes', 'no']), outcomeWanted: oneOf(WANTED) },
    pay: { amountShort: pounds(90, 1_900), payKind: oneOf(['arrears', 'holiday', 'overtime', 'grading']) },
    tupe: { informedOn: days(5, 30), transferee: 'The new contractor' },
    whistleblowing: {
      disclosedTo: oneOf(['The safety committee', 'The regulator', 'A director']),
      disclosedOn: days(10, 60),
    },
    healthAndSafety: { isInAccidentBook: oneOf(['yes', 'no']), isReportable: 'no' },
    flexibleWorking: { requestedOn: days(10, 70) },
    employmentStatus: { statusClaimed: oneOf(['employee', 'worker']), statusGiven: 'Self-employed' },
    other: { outcomeWanted: oneOf(WANTED) },
  };
  return { ...own[type], jobTitle: job };
}

function intakeOf({ membershipCheck, openedOn }: Pick<Case, 'membershipCheck' | 'openedOn'>, isEarly: boolean): Intake {
  if (isEarly && inHundred(60)) return { ...emptyIntake, earlyConversationOn: openedOn };
  const isAdviceOnly = membershipCheck.answer === 'adviceOnly';
  return {
    ...emptyIntake,
    answer: isAdviceOnly ? 'adviceOnly' : 'represent',
    reason: isAdviceOnly ? 'Joined after the problem began: advice and help inside the procedure.' : '',
    decidedOn: openedOn,
    conditionsAcceptedOn: isAdviceOnly ? null : openedOn,
    earlyConversationOn: openedOn,
    conflict: 'none',
  };
}

interface Told {
  type: CaseType;
  stage: Case['stage'];
  openedOn: string;
  membershipCheck: Case['membershipCheck'];
  manager: string;
  job: string;
  today: string;
}

type Details = Pick<Case, 'intake' | 'themes' | 'reliesOn' | 'facts' | 'characteristics' | 'people' | 'managerLevel'>;

export function detailsOf({ type, stage, openedOn, membershipCheck, manager, job, today }: Told): Details {
  const isEarly = stage === 'intake';
  const managerLevel = oneOf(LEVELS);
  const day = earlierDay(addDays(openedOn, 1), today);
  const person = (role: CasePerson['role'], name: string, change: Partial<CasePerson> = {}): CasePerson => ({
    id: idFrom(day),
    role,
    name,
    memberId: null,
    contact: '',
    managerLevel: null,
    note: '',
    ...change,
  });
  const nameOf = () => {
    const { firstName, lastName } = someName();
    return `${firstName} ${lastName}`;
  };
  const people = [person('manager', manager, { managerLevel })];
  if (!isEarly && inHundred(60)) people.push(person('hr', nameOf(), { contact: `Ext. ${between(2_100, 4_890)}` }));
  if (inHundred(30)) people.push(person('witness', nameOf(), { note: 'Saw it; would write a statement' }));
  return {
    intake: intakeOf({ membershipCheck, openedOn }, isEarly),
    themes: inHundred(85) ? [oneOf(THEMES[type] ?? ['Other'])] : [],
    reliesOn: isEarly || inHundred(45) ? [] : [{ id: idFrom(day), document: policyOf(type), clause: oneOf(CLAUSES) }],
    facts: factsOf(type, openedOn, job),
    characteristics:
      type === 'discrimination' ? [oneOf(CHARACTERISTICS)] : type === 'sickness' && inHundred(30) ? ['disability'] : [],
    people,
    managerLevel: stage === 'closed' || stage === 'appeal' ? managerLevel : null,
  };
}
