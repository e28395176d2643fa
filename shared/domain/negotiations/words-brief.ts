// How the sections of a brief are called, and for whom a brief is.

import type { Words } from '../branch.ts';
import type { BRIEF_SECTIONS } from './negotiations.ts';

export type BriefSection = (typeof BRIEF_SECTIONS)[number];

export const BRIEF_AUDIENCES = ['staff-side', 'joint'] as const;
export type BriefAudience = (typeof BRIEF_AUDIENCES)[number];

/** What may stand in a paper for both sides at all; the rest is ours alone. */
export const JOINT_SECTIONS = [
  'purpose',
  'summary',
  'sideBySide',
  'costing',
  'realTerms',
  'benchmarks',
  'evidence',
  'options',
  'timetable',
] as const satisfies BriefSection[];
export type JointSection = (typeof JOINT_SECTIONS)[number];

export const isJointSection = (section: BriefSection): section is JointSection =>
  (JOINT_SECTIONS as readonly string[]).includes(section);

export const briefSectionWords = (
  words: Words | undefined,
  audience: BriefAudience,
): Readonly<Record<BriefSection, string>> => ({
  purpose: audience === 'joint' ? 'Purpose' : 'Purpose and mandate',
  summary: audience === 'joint' ? 'Where the talks stand' : 'Summary on one page',
  sideBySide: `${words === 'us' ? 'Proposal' : 'Claim'} and offer side by side`,
  costing: 'What it costs',
  realTerms: 'Pay against prices',
  benchmarks: 'What others settled for and pay',
  evidence: 'Evidence',
  theirCase: 'The employer’s likely case and our answer',
  interests: 'Interests, red lines and fallback',
  options: 'Options',
  plan: 'Plan for the meeting',
  speakers: 'Who speaks on what',
  timetable: 'Timetable',
});

/** Named wherever a brief is chosen, made or handed over, so that nobody takes one for the other. */
export const audienceWords = (
  words: Words | undefined,
): Readonly<Record<BriefAudience, { label: string; mark: string; file: string }>> => {
  const side = words === 'us' ? 'Union side' : 'Staff side';
  return {
    'staff-side': { label: side, mark: `${side}: not for the employer`, file: `${side.toUpperCase()} brief` },
    joint: { label: 'Both sides', mark: 'For both sides', file: 'JOINT paper' },
  };
};
