// What agreements, joint commitments and unions' ways are called on screens and papers.

import type { AgreementStanding } from '../../rules/agreements.ts';
import type { Agreement, AgreementType } from '../agreements.ts';
import type { Words } from '../branch.ts';
import type { Commitment } from './sides.ts';
import type { UnionProfile } from './unions.ts';

const UK_TYPES: Readonly<Record<AgreementType, string>> = {
  recognition: 'Recognition',
  partnership: 'Partnership',
  facilities: 'Facilities',
  procedural: 'Procedural',
  substantive: 'Substantive',
  sideLetter: 'Side letter',
  jobSecurity: 'Job security',
  flexibleWorking: 'Flexible working',
  gainshare: 'Gain share',
  training: 'Training',
  informationAndConsultation: 'Information and consultation',
  access: 'Access',
  disputesProcedure: 'Disputes procedure',
};

const US_TYPES: Readonly<Record<AgreementType, string>> = {
  ...UK_TYPES,
  partnership: 'Labor-management partnership',
  substantive: 'Contract',
  facilities: 'Union time',
};

export const agreementTypeWords = (words: Words | undefined): Readonly<Record<AgreementType, string>> =>
  words === 'us' ? US_TYPES : UK_TYPES;

export const agreementStateWords: Readonly<Record<Agreement['state'], string>> = {
  draft: 'Draft',
  negotiating: 'Being negotiated',
  agreedSubjectToBallot: 'Agreed, subject to a ballot',
  signed: 'Signed',
  underReview: 'Being reviewed',
  terminated: 'Ended',
};

export const agreementStandingWords: Readonly<Record<AgreementStanding, string>> = {
  dueForReview: 'Due for review',
  inForce: 'In force',
  notYetInForce: 'Not yet in force',
  draft: 'Not signed',
  expired: 'Expired',
  superseded: 'Superseded',
  ended: 'Ended',
};

const UK_COMMITMENTS: Readonly<Record<Commitment, string>> = {
  successOfOrganisation: 'Success of the organisation',
  legitimateInterests: 'Each other’s legitimate interests',
  employmentSecurity: 'Employment security',
  qualityOfWorkingLives: 'Quality of working lives',
  transparency: 'Transparency',
  addingValue: 'Adding value',
};

const US_COMMITMENTS: Readonly<Record<Commitment, string>> = {
  ...UK_COMMITMENTS,
  successOfOrganisation: 'Success of the organization',
};

export const commitmentWords = (words: Words | undefined): Readonly<Record<Commitment, string>> =>
  words === 'us' ? US_COMMITMENTS : UK_COMMITMENTS;

/** Whether the employer recognises a union: to be told of it, and to be asked about it. */
export const recognitionWords = (words: Words | undefined): { yes: string; no: string; question: string } =>
  words === 'us'
    ? {
        yes: 'Recognized by the employer',
        no: 'Not recognized: it sits as an observer',
        question: 'The employer recognizes it',
      }
    : {
        yes: 'Recognised by the employer',
        no: 'Not recognised: it sits as an observer',
        question: 'The employer recognises it',
      };

export const leadModelWords: Readonly<Record<NonNullable<UnionProfile['leadModel']>, string>> = {
  layLed: 'Led by lay representatives',
  fullTimeOfficerLed: 'Led by a full-time officer',
  mixed: 'Lay representatives and a full-time officer together',
};

export const positionLevelWords: Readonly<Record<UnionProfile['positions'][number]['level'], string>> = {
  national: 'National',
  regional: 'Regional',
  branch: 'Branch',
};
