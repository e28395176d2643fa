// How branches head the columns of the spreadsheet in which they kept their cases, and what they write in them, folded
// (no case, no accents, no punctuation). The best known spelling of each comes first.

import type { CaseImportField } from '../contract/case-import.ts';
import type { Words } from '../domain/branch.ts';
import type { CaseStage, CaseType } from '../domain/case-kinds.ts';
import { wordsOf } from '../domain/words.ts';
import { fold } from './fold.ts';
import type { HeaderWords } from './header-matching.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from './import-header-words.ts';
import { OF_A_PLACE, SOMEBODY_ELSE } from './import-headers.ts';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

const phrases: Record<CaseImportField, readonly string[]> = {
  memberNumber: HEADER_PHRASES.number,
  firstName: HEADER_PHRASES.firstName,
  lastName: HEADER_PHRASES.lastName,
  fullName: [...HEADER_PHRASES.fullName, ...words('name of member|members|complainant|grievant|claimant|client')],
  type: words(
    'case type|type of case|issue type|type of issue|case category|nature of case|matter type|type of matter',
  ),
  whatHappened: words(
    'what happened|case summary|summary|case details|brief description|description|issue details|details of case',
    'details|background|synopsis|case notes|issue summary|allegation|allegations',
  ),
  keyDate: words(
    'key date|date of dismissal|dismissal date|termination date|effective date of termination|edt|last day of employment',
    'incident date|date of incident|date of act|act date|date of event|event date|date of last act|last act|trigger date',
    'date it happened|relevant date|act complained of|limitation starts|date of occurrence',
  ),
  openedOn: words(
    'date opened|opened on|case opened|open date|opened|date logged|logged on|date received|received on|date raised',
    'raised on|date reported|date of referral|referral date|case start date|date started|date created',
  ),
  employer: HEADER_PHRASES.employer,
  workplace: HEADER_PHRASES.workplace,
  rep: words(
    'rep|case rep|rep name|allocated rep|representative|union rep|shop steward|steward|caseworker|case worker|allocated to',
    'assigned to|assigned rep|handled by|case owner|lead rep|case officer',
  ),
  stage: words('stage|case stage|current stage|procedure stage|case status|current status|where it stands'),
  nextStep: words('next step|next steps|next action|next actions|what next|action needed|actions needed|to do'),
  nextStepBy: words(
    'next step by|next step date|next action date|next action by|action date|action by|due date|due by|next date',
    'date of next action|follow up date|next hearing date|next meeting date|hearing date|target date',
  ),
  dayA: words(
    'day a|date a|acas notified|date acas notified|acas notification|acas notification date|ec notified|ec started',
    'ec start date|acas started|conciliation started|early conciliation started|early conciliation start date',
  ),
  dayB: words(
    'day b|date b|certificate date|date of certificate|acas certificate date|ec certificate date|certificate received',
    'certificate issued|ec ended|ec end date|early conciliation end date|date certificate issued',
  ),
  certificateNo: words(
    'certificate|certificate number|certificate no|acas certificate number|acas certificate no|ec certificate number|ec number|ec no',
    'acas number|acas reference|acas ref|ec certificate|acas certificate|ec ref|ec reference|early conciliation number',
  ),
  themes: words('themes|theme|tags|tag|keywords|labels'),
  reference: words(
    'case reference|case ref|reference number|case number|case no|case id|file number|file ref|our ref|our reference',
  ),
};

const wholes: Partial<Record<CaseImportField, readonly string[]>> = {
  firstName: WHOLE_HEADERS.firstName ?? [],
  lastName: WHOLE_HEADERS.lastName ?? [],
  fullName: words('name|member|employee|worker|person'),
  memberNumber: words('urn|mem'),
  type: words('type|issue|category|matter|nature|subject'),
  whatHappened: words('notes|comments|comment|facts|story|issue description'),
  keyDate: words('date of issue|limitation date from|effective date'),
  openedOn: words('date|start|start date|logged|created|received|raised|reported|date open'),
  employer: WHOLE_HEADERS.employer ?? [],
  workplace: WHOLE_HEADERS.workplace ?? [],
  rep: words('owner|allocated|assigned|officer|reps'),
  stage: words('status|position|progress|step'),
  nextStep: words('action|actions|next'),
  nextStepBy: words('due|deadline|by when|by|next hearing|next meeting|hearing|review date'),
  reference: words('reference|ref|id|no|number|file'),
};

const NAMES: readonly CaseImportField[] = ['memberNumber', 'firstName', 'lastName', 'fullName'];
const PLACES: readonly CaseImportField[] = ['employer', 'workplace', 'rep'];
/** Of the job or the membership, not of the case. */
const OF_THE_PERSON = /\b(?:employment|job|contract|member|members|membership|birth|joined|joining)\b/;

export const caseHeaders: HeaderWords<CaseImportField> = {
  phrases,
  wholes,
  isElse: (field, header) => {
    if (NAMES.includes(field)) return SOMEBODY_ELSE.test(header);
    if (PLACES.includes(field)) return OF_A_PLACE.test(header);
    return OF_THE_PERSON.test(header) && !phrases[field].includes(header);
  },
};

type Spellings<Code extends string> = Partial<Record<Code, string>>;

const TYPES: Spellings<CaseType> = {
  grievance: 'formal grievance|complaint|individual grievance|collective grievance|bullying|stress|workload',
  disciplinary:
    'discipline|misconduct|gross misconduct|conduct|investigation|disciplinary investigation|disciplinary hearing|suspension|suspended',
  dismissal:
    'dismissed|unfair dismissal|constructive dismissal|wrongful dismissal|termination|terminated|discharge|discharged|sacked|fired|sacking',
  sickness:
    'sickness absence|absence|absence management|attendance|attendance management|capability|ill health|ill health retirement|performance|performance management|long term sickness|sick|sick leave|reasonable adjustments|occupational health',
  redundancy: 'redundancies|restructure|restructuring|reorganisation|reorganization|layoff|lay off|layoffs|at risk',
  discrimination:
    'harassment|bullying and harassment|sexual harassment|racial harassment|victimisation|victimization|equality|equality act|disability discrimination|race discrimination|sex discrimination|age discrimination|maternity|pregnancy|eeo|title vii|disability',
  pay: 'wages|wage|unpaid wages|deduction|deductions|unlawful deduction|unlawful deductions|unlawful deduction from wages|unlawful deductions from wages|holiday pay|overtime|underpayment|overpayment|arrears of pay|grading|regrading|job evaluation|pay and grading|salary|sick pay|notice pay|equal pay|minimum wage|national minimum wage|pension|expenses',
  tupe: 'tupe transfer|transfer|transfer of undertaking|transfer of undertakings|outsourcing',
  whistleblowing: 'whistleblower|protected disclosure|public interest disclosure|pida',
  healthAndSafety:
    'health and safety|health safety|h s|hs|h and s|safety|injury|accident|personal injury|accident at work|industrial injury',
  flexibleWorking:
    'flexible working|flexible working request|flexi|fwr|hybrid working|home working|homeworking|working from home|working pattern|part time request|hours',
  employmentStatus:
    'employment status|worker status|agency|agency worker|self employment|bogus self employment|zero hours',
  contractGrievance: 'contract violation|contract interpretation|cba violation|cba',
  policyGrievance: 'policy grievance|union grievance|union policy grievance|policy',
  classGrievance: 'group grievance|class action|class',
  unfairLaborPractice: 'unfair labor practice|ulp|unfair labour practice|nlrb|nlrb charge|board charge',
  other: 'misc|miscellaneous|general|advice|query|something else|contract|terms and conditions|t cs',
};

/** What a word means in the United States and not here. */
const US_TYPES: Spellings<CaseType> = {
  contractGrievance: 'grievance|individual grievance|contract|complaint|formal grievance',
};

/** A case that goes on and no more: it says nothing of where it stands. */
const NO_STAGE = 'open|live|active|ongoing|in progress|current|pending|on hold|awaiting response|waiting';

const STAGES: Spellings<CaseStage> = {
  intake: 'new|logged|initial|initial contact|enquiry|triage|assessment|unallocated|to allocate|advice',
  informal: 'informal stage|informal meeting|informal resolution|step 1|step one',
  formal:
    'formal stage|formal meeting|formal grievance|formal hearing|investigation|under investigation|investigation meeting|hearing|disciplinary hearing|grievance hearing|hearing arranged|awaiting hearing|awaiting outcome|awaiting decision|suspended|consultation|step 2|step two|step 3|step three',
  appeal:
    'appeal stage|appeal hearing|appeal submitted|appeal lodged|at appeal|appealing|awaiting appeal|final step|final stage',
  conciliation: 'early conciliation|acas|ec|acas ec|acas early conciliation|with acas|mediation|pre claim|lra',
  tribunal:
    'et|et1|et1 submitted|employment tribunal|industrial tribunal|tribunal claim|et claim|claim lodged|claim submitted|claim presented|legal|court|arbitration|with solicitors|solicitors',
  closed:
    'complete|completed|resolved|settled|finished|won|lost|withdrawn|case closed|archived|concluded|done|no further action|nfa',
};

function spellings<Code extends string>(
  codes: Readonly<Record<Code, string>>,
  ...tables: Spellings<Code>[]
): ReadonlyMap<string, Code> {
  const found = new Map<string, Code>();
  const all = [...tables, Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, `${code}|${label}`]))];
  // What comes first wins: a country's own word, then the common ones, then the branch's own.
  for (const table of all as Spellings<Code>[]) {
    for (const [code, texts] of Object.entries(table) as [Code, string][]) {
      for (const text of texts.split('|')) if (!found.has(fold(text))) found.set(fold(text), code);
    }
  }
  return found;
}

/** Reads one kind of word; what is written around it is passed over, as in "Disciplinary (gross misconduct)". */
function reader<Code extends string>(known: ReadonlyMap<string, Code>): (cell: string) => Code | undefined {
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  return (cell) => {
    const whole = known.get(fold(cell));
    if (whole !== undefined) return whole;
    const parts = cell.split(/[-–—/:;,()&+]|\band\b/i).map(fold);
    const part = parts.find((each) => known.has(each));
    if (part !== undefined) return known.get(part);
    const text = ` ${fold(cell)} `;
    const inside = longestFirst.find((word) => word.length > 3 && text.includes(` ${word} `));
    return inside === undefined ? undefined : known.get(inside);
  };
}

export interface CaseCodes {
  type: (cell: string) => CaseType | undefined;
  /** null: a word that says that it goes on, and not where it stands. */
  stage: (cell: string) => CaseStage | null | undefined;
}

/** How a branch that speaks these words writes types and stages. */
export function caseCodes(country: Words): CaseCodes {
  const { caseTypes, stages } = wordsOf(country);
  const readStage = reader<CaseStage>(spellings(stages, STAGES));
  const goesOn = new Set(NO_STAGE.split('|'));
  return {
    type: reader(country === 'us' ? spellings(caseTypes, US_TYPES, TYPES) : spellings(caseTypes, TYPES)),
    stage: (cell) => (goesOn.has(fold(cell)) ? null : readStage(cell)),
  };
}
