// Which heads a forum's constitution is held against, by what kind of body it is. The heads of a standing joint committee
// are those of the Acas checklist for joint consultative committees, and a route for disputes; lighter bodies need fewer.

import { type ConstitutionHead, ConstitutionHeadSchema, type ForumType } from '../../../domain/partnership/forums.ts';

const ALL: readonly ConstitutionHead[] = ConstitutionHeadSchema.options;

const WORKING_GROUP: readonly ConstitutionHead[] = [
  'objectives',
  'termsOfReference',
  'composition',
  'officers',
  'meetings',
  'reportingBack',
];

const LISTENING: readonly ConstitutionHead[] = ['objectives', 'composition', 'meetings', 'reportingBack'];

export const CONSTITUTION_CHECKLISTS: Readonly<Record<ForumType, readonly ConstitutionHead[]>> = {
  partnershipForum: ALL,
  jointConsultativeCommittee: ALL,
  jointNegotiatingCommittee: ALL,
  localPartnershipForum: ALL,
  healthSafetyCommittee: ALL,
  employeeCouncil: ALL,
  laborManagementCommittee: ALL,
  policySubgroup: WORKING_GROUP,
  unitBasedTeam: WORKING_GROUP,
  taskForce: WORKING_GROUP,
  trainingPartnership: [...WORKING_GROUP, 'facilities', 'alteration'],
  qualityCircle: LISTENING,
  advisoryPanel: LISTENING,
  engagementGroup: LISTENING,
  boardCommittee: [...WORKING_GROUP, 'election', 'periodOfOffice'],
};

/** Bodies of both sides at the top: without a senior manager nobody in the room can decide. */
const WITH_SENIOR_MANAGERS: readonly ForumType[] = [
  'partnershipForum',
  'jointConsultativeCommittee',
  'jointNegotiatingCommittee',
  'localPartnershipForum',
  'healthSafetyCommittee',
  'employeeCouncil',
  'laborManagementCommittee',
  'trainingPartnership',
  'boardCommittee',
];
export const needsSeniorManager = (type: ForumType): boolean => WITH_SENIOR_MANAGERS.includes(type);

/** Committees of another body: without one they report to nobody. */
const BELOW_ANOTHER: readonly ForumType[] = ['localPartnershipForum', 'policySubgroup', 'unitBasedTeam', 'taskForce'];
export const reportsToAnother = (type: ForumType): boolean => BELOW_ANOTHER.includes(type);

/** Bodies that an employer may set up without a union. */
const MAY_BE_WITHOUT_UNION: readonly ForumType[] = [
  'employeeCouncil',
  'qualityCircle',
  'advisoryPanel',
  'engagementGroup',
];
export const mayBeWithoutUnion = (type: ForumType): boolean => MAY_BE_WITHOUT_UNION.includes(type);
