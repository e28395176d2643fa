// What kinds of data requests and of kept things are called on screen and on paper.

import type { DataRequestKind, RetentionKind } from './data-requests.ts';

export const requestKindWords: Readonly<Record<DataRequestKind, string>> = {
  subjectAccess: 'Subject access request',
  erasure: 'Erasure request',
  rectification: 'Correction request',
  objection: 'Objection',
  complaint: 'Data complaint',
  breach: 'Data breach',
};

/** For whoever does not know what it is called: what happened, in their words. */
export const requestKindHints: Readonly<Record<DataRequestKind, string>> = {
  subjectAccess: 'Somebody asks what we hold about them.',
  erasure: 'Somebody asks us to delete what we hold about them.',
  rectification: 'Somebody says that something we hold is wrong.',
  objection: 'Somebody asks us to stop using what we hold.',
  complaint: 'Somebody complains about how we used what we hold.',
  breach: 'Something was lost, stolen, deleted, or sent to the wrong person.',
};

export const retentionKindWords: Readonly<Record<RetentionKind, string>> = {
  cases: 'Cases',
  formerMembers: 'Former members',
  enquiries: 'Questions without a case',
  equalityAnswers: 'Equality answers',
  lists: 'Membership lists that were brought in',
  remittances: 'Check-off lists',
  mailings: 'Mailings',
  exchanges: 'Case-exchange files',
  handovers: 'Handovers',
  nonMembers: 'People in touch who are no members',
  facilityTime: 'Hours of reps',
  requests: 'Data requests',
  accessLog: 'Who read what',
};

/** From which day a kind counts. */
export const countsFromWords: Readonly<Record<RetentionKind, string>> = {
  cases: 'the close of the case, or the last thing done after it',
  formerMembers: 'the end of their membership',
  enquiries: 'the answer, or the day it was asked',
  equalityAnswers: 'the day they were given',
  lists: 'the day it was brought in',
  remittances: 'the end of its period',
  mailings: 'the day it was made',
  exchanges: 'the day the file was made',
  handovers: 'the day it was accepted',
  nonMembers: 'the day they got in touch',
  facilityTime: 'the day that they are of',
  requests: 'the day it was closed',
  accessLog: 'the day of the entry',
};

/** Whoever was destroyed, where a record that stays named them. */
export const ERASED_PERSON = 'Erased person';
