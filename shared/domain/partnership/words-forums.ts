// What forums, their seats and the heads of a constitution are called on screens and papers.

import type { Words } from '../branch.ts';
import type { ConstitutionHead, Forum, ForumType, SeatRole } from './forums.ts';

const UK_TYPES: Readonly<Record<ForumType, string>> = {
  partnershipForum: 'Partnership forum',
  jointConsultativeCommittee: 'Joint consultative committee',
  jointNegotiatingCommittee: 'Joint negotiating committee',
  localPartnershipForum: 'Local partnership forum',
  healthSafetyCommittee: 'Health and safety committee',
  employeeCouncil: 'Employee council',
  laborManagementCommittee: 'Labour-management committee',
  policySubgroup: 'Policy sub-group',
  unitBasedTeam: 'Unit-based team',
  taskForce: 'Task force',
  qualityCircle: 'Quality circle',
  advisoryPanel: 'Advisory panel',
  engagementGroup: 'Engagement group',
  trainingPartnership: 'Training partnership',
  boardCommittee: 'Board or board committee',
};

const US_TYPES: Readonly<Record<ForumType, string>> = {
  ...UK_TYPES,
  laborManagementCommittee: 'Labor-management committee',
  healthSafetyCommittee: 'Safety and health committee',
};

export const forumTypeWords = (words: Words | undefined): Readonly<Record<ForumType, string>> =>
  words === 'us' ? US_TYPES : UK_TYPES;

export const forumStateWords: Readonly<Record<Forum['state'], string>> = {
  forming: 'Being set up',
  active: 'Working',
  dormant: 'Not meeting',
  closed: 'Closed',
};

const commonChairModelWords: Readonly<Record<Forum['chairModel'], string>> = {
  coChairs: 'Co-chairs, one from each side',
  alternating: 'Each side in turn',
  fixedManagement: 'Always management',
  fixedStaff: 'Always the staff side',
  independent: 'Somebody independent',
};

export const chairModelWords = (words: Words | undefined): Readonly<Record<Forum['chairModel'], string>> =>
  words === 'us' ? { ...commonChairModelWords, fixedStaff: 'Always the union side' } : commonChairModelWords;

export const seatRoleWords: Readonly<Record<SeatRole, string>> = {
  chair: 'Chair',
  coChair: 'Co-chair',
  deputyChair: 'Deputy chair',
  jointSecretary: 'Joint secretary',
  member: 'Member',
  accountableExecutive: 'Accountable executive',
  sponsor: 'Sponsor',
  observer: 'Observer',
  adviser: 'Adviser',
  exOfficio: 'Ex officio',
  employeeDirector: 'Employee director',
};

export const howFilledWords = {
  elected: 'Elected',
  nominated: 'Nominated',
  exOfficio: 'By office',
} as const;

/** Each head with the question that it answers. */
export const headWords: Readonly<Record<ConstitutionHead, { label: string; asks: string }>> = {
  objectives: { label: 'Title and objectives', asks: 'What is it called, and what is it for?' },
  termsOfReference: { label: 'Terms of reference', asks: 'What may it discuss, what not, and what can it decide?' },
  composition: { label: 'Composition', asks: 'Who sits, for whom, with which deputies?' },
  election: { label: 'How seats are filled', asks: 'Who organises it, who may stand, who votes or names?' },
  periodOfOffice: { label: 'Period of office', asks: 'For how long does somebody sit, and what when they leave?' },
  officers: { label: 'Officers', asks: 'Who chairs, who keeps the minutes?' },
  meetings: {
    label: 'Meetings',
    asks: 'How often, with how much notice, what quorum, how agenda and minutes are made?',
  },
  facilities: { label: 'Facilities', asks: 'Paid time, cover, rooms and training for those who sit.' },
  reportingBack: { label: 'Reporting back', asks: 'How do staff and managers hear what was said and decided?' },
  alteration: { label: 'Changing the constitution', asks: 'How, and when is it looked at again?' },
  disputes: { label: 'Disputes', asks: 'What happens when no agreement is reached?' },
};
