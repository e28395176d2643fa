// What the law asks of a consultation, as dated data: one row per duty, place and span of days. A change of law is a new
// row. The number of days stands once, among the periods; where a duty has none, the row says so in words.
// As the law stood on 21 November 2026.

import type { ConsultationLevel } from '../domain/partnership/consultations.ts';
import type { Nation } from '../domain/values.ts';
import { GREAT_BRITAIN, NORTHERN_IRELAND, type Period, UNITED_KINGDOM, UNITED_STATES } from './periods/period-row.ts';

export type PresetKey =
  | 'collectiveRedundancy'
  | 'transfer'
  | 'informationAndConsultation'
  | 'healthAndSafety'
  | 'plantClosing'
  | 'midTermBargaining';

/** So many people or more, and the period that they have before the first effect. */
export interface PresetBand {
  atLeast: number;
  period: Period;
}

export interface ConsultationPreset {
  key: PresetKey;
  title: string;
  nations: readonly Nation[];
  /** The first and last day on which the row applies, both inclusive; null is open. Which day: `decidedBy`. */
  validFrom: string | null;
  validTo: string | null;
  decidedBy: string;
  level: ConsultationLevel;
  affectsJobs: boolean;
  /** The smallest first; empty where the law has no number of days. */
  bands: readonly PresetBand[];
  /** Whether so many days "before" are clear days is not settled. */
  areClearDaysUnsettled: boolean;
  /** What is counted against the bands, as a label; null where nothing is. */
  people: string | null;
  /** What takes effect, as a label; null where nothing is waited for. */
  effect: string | null;
  /** When it must begin, in words. */
  timing: string;
  /** What the employer has to give in writing, in our own words. */
  information: readonly string[];
  authority: string;
  /** A person has read the words of the instrument, and not only what others report of it. */
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
  /** Why the row is not verified, or what to know about it. */
  note: string;
}

const NOT_READ = 'Nobody here has read the instrument itself.';

const REDUNDANCY_INFORMATION = [
  'Why the dismissals are proposed',
  'How many people of which jobs are at risk',
  'How many people of those jobs work at the establishment altogether',
  'How people are to be selected',
  'How the dismissals are to be carried out, by which procedure and over what time',
  'How redundancy pay beyond the statutory amount is to be worked out',
] as const;

const AGENCY_WORKERS = [
  'How many agency workers the employer uses',
  'In which parts of the business agency workers are used',
  'What work agency workers do',
] as const;

const redundancy = {
  key: 'collectiveRedundancy',
  title: 'Collective redundancy',
  decidedBy: 'the first dismissal',
  level: 'consultWithViewToAgreement',
  affectsJobs: true,
  bands: [
    { atLeast: 20, period: 'collective-redundancy-20' },
    { atLeast: 100, period: 'collective-redundancy-100' },
  ],
  areClearDaysUnsettled: true,
  people: 'Dismissals proposed at one establishment within 90 days',
  effect: 'First dismissal takes effect',
  verified: false,
} as const;

export const consultationPresets: readonly ConsultationPreset[] = [
  {
    ...redundancy,
    nations: GREAT_BRITAIN,
    validFrom: '2013-04-06',
    validTo: null,
    timing:
      'In good time, and at least 30 days before the first dismissal takes effect for 20 to 99 people, 45 days for 100 or more.',
    information: [...REDUNDANCY_INFORMATION, ...AGENCY_WORKERS],
    authority: 'TULRCA 1992 s.188(1A), (2), (4)',
    confidence: 'high',
    note: `${NOT_READ} The Employment Rights Act 2025 adds a second threshold, counted over all of an employer’s sites; as reported it begins in 2027 and its number was still to be set. Once it has begun, this row ends and the next one begins.`,
  },
  {
    ...redundancy,
    nations: NORTHERN_IRELAND,
    validFrom: null,
    validTo: null,
    timing:
      'In good time, and at least 30 days before the first dismissal takes effect for 20 to 99 people, 90 days for 100 or more.',
    information: REDUNDANCY_INFORMATION,
    authority: 'Employment Rights (Northern Ireland) Order 1996 art.216',
    confidence: 'medium',
    note: 'Read as it was made in 1996: what has been changed since, nobody here has checked.',
  },
  {
    key: 'transfer',
    title: 'Transfer to another employer (TUPE)',
    nations: UNITED_KINGDOM,
    validFrom: '2006-04-06',
    validTo: null,
    decidedBy: 'the transfer',
    level: 'consultWithViewToAgreement',
    affectsJobs: true,
    bands: [],
    areClearDaysUnsettled: false,
    people: 'People who transfer or are affected',
    effect: 'Transfer takes effect',
    timing:
      'Long enough before the transfer for the representatives to be consulted. The law names no number of days. Where measures are planned, consultation is with a view to agreement.',
    information: [
      'That there is to be a transfer, about when, and why',
      'What the transfer means for those affected in law, in money and in their working lives',
      'What the present employer will do that touches them, or that it will do nothing',
      'What the new employer will do that touches them, or that it will do nothing',
      ...AGENCY_WORKERS,
    ],
    authority: 'TUPE 2006 reg 13(2), (2A), (6)',
    verified: false,
    confidence: 'medium',
    note: `${NOT_READ} Northern Ireland has provisions of its own beside these regulations: take advice there.`,
  },
  {
    key: 'informationAndConsultation',
    title: 'Information and consultation agreement',
    nations: UNITED_KINGDOM,
    validFrom: '2005-04-06',
    validTo: null,
    decidedBy: 'the day on which it is proposed',
    level: 'consult',
    affectsJobs: false,
    bands: [],
    areClearDaysUnsettled: false,
    people: null,
    effect: null,
    timing:
      'Only where an agreement of this kind is in force or the standard provisions apply: then early enough for the representatives to study it and prepare. The law names no number of days.',
    information: [
      'What the business is doing, what it is likely to do, and how it stands',
      'How employment stands, how it is likely to change, and what is planned where jobs are threatened',
      'Decisions likely to change how work is organised or what contracts say',
    ],
    authority: 'Information and Consultation of Employees Regulations 2004 reg 20; for Northern Ireland SR 2005/47',
    verified: false,
    confidence: 'medium',
    note: `${NOT_READ} Without an agreement or the standard provisions there is no such duty.`,
  },
  {
    key: 'healthAndSafety',
    title: 'Health and safety',
    nations: UNITED_KINGDOM,
    validFrom: null,
    validTo: null,
    decidedBy: 'the day on which it is proposed',
    level: 'consult',
    affectsJobs: false,
    bands: [],
    areClearDaysUnsettled: false,
    people: null,
    effect: null,
    timing: 'In good time. The law names no number of days.',
    information: [
      'What is to change that may affect health and safety at the workplace',
      'Who is to be the competent person, and for what',
      'What training and information on health and safety is planned',
      'What new technology means for health and safety',
    ],
    authority:
      'Safety Representatives and Safety Committees Regulations 1977 reg 4A, and their like in Northern Ireland',
    verified: false,
    confidence: 'medium',
    note: `${NOT_READ} The safety reps themselves are consulted.`,
  },
  {
    key: 'plantClosing',
    title: 'Plant closing or mass layoff (WARN)',
    nations: UNITED_STATES,
    validFrom: '1989-02-04',
    validTo: null,
    decidedBy: 'the first layoff',
    level: 'inform',
    affectsJobs: true,
    bands: [{ atLeast: 50, period: 'plant-closing-notice' }],
    areClearDaysUnsettled: false,
    people: 'Employees who lose their jobs at one site',
    effect: 'First layoff takes effect',
    timing:
      'Written notice at least 60 days before. It is notice, not consultation; bargaining over the effects is a duty of its own. Which employers and how many people are covered has limits and exceptions.',
    information: [
      'Whether it is for good or for a time, and whether the whole site closes',
      'When it begins, and when each job ends',
      'Which jobs end, and how many people hold them',
      'Whether there are bumping rights',
      'Whom to ask at the company',
    ],
    authority: '29 USC 2101–2102; 20 CFR 639.7',
    verified: false,
    confidence: 'medium',
    note: `${NOT_READ} A mass layoff of 50 to 499 counts only where it is a third of the site. Some states ask for more.`,
  },
  {
    key: 'midTermBargaining',
    title: 'Change during the contract (mid-term bargaining)',
    nations: UNITED_STATES,
    validFrom: null,
    validTo: null,
    decidedBy: 'the day on which it is proposed',
    level: 'negotiate',
    affectsJobs: false,
    bands: [],
    areClearDaysUnsettled: false,
    people: null,
    effect: null,
    timing:
      'Notice and a chance to bargain before a change in wages, hours or conditions, unless the contract has given it away. The law names no number of days. Public employers have laws of their own.',
    information: ['What is to change, why and when', 'What the union asks for and needs in order to bargain'],
    authority: '29 USC 158(a)(5), 158(d); NLRB v. Katz, 369 U.S. 736 (1962)',
    verified: false,
    confidence: 'medium',
    note: NOT_READ,
  },
];

const isOf = (row: ConsultationPreset, nation: Nation, day: string): boolean =>
  row.nations.includes(nation) &&
  (row.validFrom === null || row.validFrom <= day) &&
  (row.validTo === null || row.validTo >= day);

/** The rows that apply in a nation on a day. */
export const presetsOn = (nation: Nation, day: string): ConsultationPreset[] =>
  consultationPresets.filter((row) => isOf(row, nation, day));

/** The row of a duty in a nation on its decisive day; undefined where that law has none there. */
export const findPreset = (key: string, nation: Nation, day: string): ConsultationPreset | undefined =>
  consultationPresets.find((row) => row.key === key && isOf(row, nation, day));
