// Outcomes that are worth watching, as data: what each is, its unit, which way is better, and, where it is a fraction, what it
// is worked out from. A preset fills in a measure; everything in it can be changed afterwards.

import type { Measure } from './measures.ts';
import type { Compass } from './sides.ts';

export interface MeasurePart {
  key: string;
  label: string;
  /** Behind a figure in a line, where the label is too long. */
  short?: string;
  /** How its column may be called in a list, folded. */
  headers: readonly string[];
  /** It may be left out. */
  isOptional?: true;
}

export interface MeasurePreset {
  key: string;
  name: string;
  unit: string;
  lowerIsBetter: boolean;
  definition: string;
  compass: readonly Compass[];
  purpose: NonNullable<Measure['purpose']>;
  parts: readonly MeasurePart[];
  /** The branch's own records can say it as at a day. */
  isFromRecords?: true;
}

const part = (key: string, label: string, ...headers: string[]): MeasurePart => ({
  key,
  label,
  headers: [label.toLowerCase(), ...headers],
});

const AT_RISK = 'atRisk';

export const MEASURE_PRESETS: readonly MeasurePreset[] = [
  {
    key: 'disputes',
    name: 'Collective disputes',
    unit: 'disputes',
    lowerIsBetter: true,
    definition: 'Collective disputes registered in the period.',
    compass: ['relationsClimate'],
    purpose: 'both',
    parts: [],
  },
  {
    key: 'absence',
    name: 'Sickness absence',
    unit: '%',
    lowerIsBetter: true,
    definition: 'Days lost to sickness of the days that could have been worked, in the period.',
    compass: ['staffExperience', 'affordabilityValue'],
    purpose: 'both',
    parts: [
      part('daysLost', 'Days lost', 'sickness days', 'days absent'),
      part('daysAvailable', 'Days available', 'available days', 'working days'),
    ],
  },
  {
    key: 'stressAbsence',
    name: 'Days lost to stress',
    unit: 'days',
    lowerIsBetter: true,
    definition: 'Days of absence with stress, anxiety or depression as the reason, in the period.',
    compass: ['staffExperience', 'healthSafety'],
    purpose: 'workingLives',
    parts: [],
  },
  {
    key: 'turnover',
    name: 'Turnover',
    unit: '%',
    lowerIsBetter: true,
    definition:
      'Leavers in the period, of the average headcount: half of what it was at the beginning and at the end of it.',
    compass: ['staffExperience', 'affordabilityValue'],
    purpose: 'both',
    parts: [
      part('leavers', 'Leavers'),
      part('headcount', 'Headcount', 'headcount at start', 'headcount start', 'start headcount', 'average headcount'),
      {
        ...part('headcountEnd', 'Headcount at end', 'headcount end', 'end headcount'),
        short: 'at the end',
        isOptional: true,
      },
    ],
  },
  {
    key: 'vacancies',
    name: 'Vacancies',
    unit: '%',
    lowerIsBetter: true,
    definition: 'Posts that nobody holds on the day, of all posts that are paid for.',
    compass: ['staffExperience', 'affordabilityValue'],
    purpose: 'both',
    parts: [
      part('vacant', 'Posts vacant', 'vacant', 'vacancies'),
      part('posts', 'Posts', 'all posts', 'establishment'),
    ],
  },
  {
    key: 'timeToFill',
    name: 'Time to fill a vacancy',
    unit: 'days',
    lowerIsBetter: true,
    definition: 'Median calendar days from a vacancy’s approval to somebody’s first day.',
    compass: ['affordabilityValue', 'serviceQuality'],
    purpose: 'performance',
    parts: [],
  },
  {
    key: 'burnout',
    name: 'Burnout',
    unit: '%',
    lowerIsBetter: true,
    definition: 'Those who said in a survey that they often or always feel burnt out by their work.',
    compass: ['staffExperience', 'healthSafety'],
    purpose: 'workingLives',
    parts: [],
  },
  {
    key: 'workloadGrievances',
    name: 'Grievances about workload',
    unit: 'grievances',
    lowerIsBetter: true,
    definition: 'Grievances about workload or staffing raised in the period.',
    compass: ['staffExperience', 'relationsClimate'],
    purpose: 'workingLives',
    parts: [],
  },
  {
    key: 'quality',
    name: 'Quality of the service',
    unit: '%',
    lowerIsBetter: false,
    definition: 'Those who use the service and called it good or very good.',
    compass: ['serviceQuality'],
    purpose: 'performance',
    parts: [],
  },
  {
    key: 'productivity',
    name: 'Productivity',
    unit: 'a paid hour',
    lowerIsBetter: false,
    definition: 'What is produced or done, for each paid hour.',
    compass: ['affordabilityValue'],
    purpose: 'performance',
    parts: [],
  },
  {
    key: 'engagement',
    name: 'Engagement',
    unit: 'of 10',
    lowerIsBetter: false,
    definition: 'The mean of the staff survey’s questions on engagement and commitment, 0 to 10.',
    compass: ['staffExperience'],
    purpose: 'both',
    parts: [],
  },
  {
    key: 'flexibleWorking',
    name: 'Flexible working agreed',
    unit: '%',
    lowerIsBetter: false,
    definition: 'Requests for flexible working that were agreed, of those answered in the period.',
    compass: ['staffExperience', 'equality'],
    purpose: 'workingLives',
    parts: [part('agreed', 'Requests agreed', 'agreed'), part('answered', 'Requests answered', 'answered', 'requests')],
  },
  {
    key: 'density',
    name: 'Membership density',
    unit: '%',
    lowerIsBetter: false,
    definition: 'Members of those who could be, on the day: the headcount of the employer. Without one it is n/a.',
    compass: ['relationsClimate'],
    purpose: 'workingLives',
    parts: [part('members', 'Members'), part('headcount', 'Headcount', 'eligible', 'could be members')],
    isFromRecords: true,
  },
  {
    key: 'joiners',
    name: 'New members',
    unit: 'people',
    lowerIsBetter: false,
    definition: 'People who joined the union in the year up to the day.',
    compass: ['relationsClimate'],
    purpose: 'workingLives',
    parts: [],
    isFromRecords: true,
  },
  {
    key: 'repsTrained',
    name: 'Reps trained',
    unit: '%',
    lowerIsBetter: false,
    definition: 'Reps who have done the training that the branch asks of them, of all reps.',
    compass: ['relationsClimate'],
    purpose: 'workingLives',
    parts: [part('trained', 'Reps trained', 'trained'), part('reps', 'Reps', 'all reps')],
  },
  {
    key: 'redeployment',
    name: 'Compulsory redundancy avoided',
    unit: '%',
    lowerIsBetter: false,
    definition: 'Of the people at risk: those redeployed, retained in their job, or gone by their own choice.',
    compass: ['staffExperience'],
    purpose: 'workingLives',
    parts: [
      part(AT_RISK, 'People at risk', 'at risk'),
      part('redeployed', 'Redeployed'),
      { ...part('retained', 'Retained', 'kept in their job'), isOptional: true },
      { ...part('leftByChoice', 'Left by choice', 'voluntary', 'voluntary redundancy', 'left'), isOptional: true },
      { ...part('compulsory', 'Compulsory redundancy', 'compulsory'), isOptional: true },
    ],
  },
];

export const presetOf = (key: string | null): MeasurePreset | undefined =>
  MEASURE_PRESETS.find((preset) => preset.key === key);
