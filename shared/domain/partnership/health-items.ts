// The twelve items of the health check in the product's own words, and the yearly checklist of participative practices.
// They are data: a wave keeps the items as they were worded for it, whatever is changed here or agreed later.

import type * as z from 'zod';
import type { HealthItemSchema, HealthLevelSchema } from './health.ts';
import type { TwoSides } from './sides.ts';

export type HealthItem = z.infer<typeof HealthItemSchema>;
export type HealthLevel = z.infer<typeof HealthLevelSchema>;

/** Each is answered from 0 (not at all) to 10 (fully) by both sides. */
export const HEALTH_ITEMS: readonly HealthItem[] = [
  {
    no: 1,
    text: 'We know what we are trying to achieve together and can name this year’s goals.',
    principle: 'Success of the organisation',
  },
  {
    no: 2,
    text: 'Each side can put the other side’s concerns into words the other would accept.',
    principle: 'Legitimate interests',
  },
  {
    no: 3,
    text: 'Changes that touch jobs are talked about while they can still be altered.',
    principle: 'Employment security',
  },
  { no: 4, text: 'What we do together makes working life better for staff.', principle: 'Quality of working life' },
  {
    no: 5,
    text: 'Information and figures are shared in time and with the working shown.',
    principle: 'Transparency',
  },
  { no: 6, text: 'When our view is not taken up we are told why.', principle: 'Transparency' },
  { no: 7, text: 'The people in the room can decide, and senior people come.', principle: 'Adding value' },
  { no: 8, text: 'Confidences are kept.', principle: 'Trust' },
  {
    no: 9,
    text: 'A problem can be raised early without it being held against anyone.',
    principle: 'No blame',
  },
  {
    no: 10,
    text: 'Things agreed here are done on the ground, by middle managers and reps.',
    principle: 'Credibility',
  },
  {
    no: 11,
    text: 'Meetings are prepared: papers come early, are read, and lead to a result.',
    principle: 'Process',
  },
  { no: 12, text: 'We would choose to work this way again.', principle: 'Overall' },
];

/** The items that a forum adds from its agreed behaviours are numbered from here on, in the order of the code. */
export const FIRST_BEHAVIOUR_NO = 21;
export const BEHAVIOUR_PRINCIPLE = 'Agreed behaviour';
/** What both sides say of those who lead: only ever told of enough answers together. */
export const LEADERS_ITEM: HealthItem = {
  no: 20,
  text: 'Those who lead on each side do themselves what was agreed.',
  principle: 'Leaders as models',
};

/** The ends of the scale, as they stand on screen and paper. */
export const SCALE = { least: 'Not at all', most: 'Fully' } as const;

/** What a baseline wave asks before anything was done together. */
export const BASELINE_QUESTION = 'How far do you expect this of us in a year from now?';
export const WAVE_QUESTION = 'How far is this so today?';

export const LEVEL_NAMES: Readonly<Record<HealthLevel, string>> = {
  senior: 'Senior manager',
  middle: 'Middle manager',
  frontline: 'Frontline staff',
  rep: 'Union rep',
};

/** The levels that are offered for a side; one may say none. */
export const LEVELS_OF = {
  management: ['senior', 'middle', 'frontline'],
  staff: ['frontline', 'rep'],
} as const satisfies Record<TwoSides, readonly HealthLevel[]>;

export interface Practice {
  key: string;
  bundle: 'jobsAndTeams' | 'structures' | 'learning' | 'voice';
  text: string;
}

export const BUNDLE_NAMES: Readonly<Record<Practice['bundle'], string>> = {
  jobsAndTeams: 'Jobs and teams',
  structures: 'Structures and procedures',
  learning: 'Learning and improvement',
  voice: 'Partnership and voice',
};

/** The yearly checklist: yes, partly, no, or not assessed. */
export const PRACTICES: readonly Practice[] = [
  { key: 'teamsDecide', bundle: 'jobsAndTeams', text: 'Teams decide themselves how they do their daily work.' },
  { key: 'variedJobs', bundle: 'jobsAndTeams', text: 'Jobs are varied and use what people can do.' },
  { key: 'fewerRules', bundle: 'structures', text: 'Rules and sign-offs are no more than the work needs.' },
  { key: 'fairAppraisal', bundle: 'structures', text: 'Appraisal and reward do not set people against each other.' },
  {
    key: 'acrossDepartments',
    bundle: 'structures',
    text: 'Departments work with each other without going up the line.',
  },
  { key: 'timeToReflect', bundle: 'learning', text: 'Teams have time to look at their work and improve it.' },
  { key: 'ideasTried', bundle: 'learning', text: 'Ideas from the frontline are tried out, also when they fail.' },
  { key: 'jointLearning', bundle: 'learning', text: 'Managers and reps learn together.' },
  { key: 'unionInvolved', bundle: 'voice', text: 'Unions are involved before big decisions are taken.' },
  { key: 'directVoice', bundle: 'voice', text: 'Staff are also asked directly, and told what came of it.' },
  { key: 'sharedLeadership', bundle: 'voice', text: 'Leading is shared between the two sides.' },
];

/** A wave ends with no more than this: what is promised of it can be done. */
export const MOST_ACTIONS_OF_A_WAVE = 3;
