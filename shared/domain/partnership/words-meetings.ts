// What meetings, their items and their attendance are called on screens and papers.

import type { Words } from '../branch.ts';
import type { ActionKind } from './actions.ts';
import type { AgendaItem, Attendance, ItemOutcome, MeetingKind } from './meetings.ts';

const UK_KINDS: Readonly<Record<MeetingKind, string>> = {
  forum: 'Forum meeting',
  preMeeting: 'Staff-side pre-meeting',
  leads: 'Meeting of the two leads',
  walkRound: 'Walk-round',
  openMeeting: 'Open meeting',
  huddle: 'Team huddle',
  survey: 'Survey',
  workshop: 'Workshop',
  training: 'Joint training',
};

export const meetingKindWords = (words: Words | undefined): Readonly<Record<MeetingKind, string>> =>
  words === 'us' ? { ...UK_KINDS, preMeeting: 'Union-side pre-meeting', walkRound: 'Walk-through' } : UK_KINDS;

export const meetingStateWords = {
  planned: 'Planned',
  agendaOpen: 'Agenda open',
  papersIssued: 'Papers are out',
  held: 'Held',
  minutesDraft: 'Minutes with both sides',
  minutesAgreed: 'Minutes agreed',
  cancelled: 'Called off',
} as const;

export const attendanceWords: Readonly<Record<Attendance, string>> = {
  present: 'Present',
  deputy: 'Deputy',
  apologies: 'Apologies',
  absent: 'Absent',
  notRequired: 'Not required',
};

export const itemOutcomeWords: Readonly<Record<ItemOutcome, string>> = {
  decided: 'Decided',
  action: 'Action',
  noted: 'Noted',
  deferred: 'Deferred',
  referred: 'Referred',
  failureToAgree: 'Failure to agree',
};

export const itemPurposeWords: Readonly<Record<AgendaItem['purpose'], string>> = {
  forInformation: 'For information',
  forConsultation: 'For consultation',
  forNegotiation: 'For negotiation',
  forDecision: 'For decision',
  forAssurance: 'For assurance',
  offersAndAsks: 'Offers and asks',
};

export const itemScopeWords: Readonly<Record<AgendaItem['scope'], string>> = {
  strategic: 'Strategic',
  operational: 'Operational',
  housekeeping: 'Housekeeping',
};

export const actionKindWords: Readonly<Record<ActionKind, string>> = {
  action: 'Action',
  promise: 'Promise',
  helpAsked: 'Help asked for',
  helpOffered: 'Help offered',
  introduction: 'Introduction',
  cascade: 'Briefing of a manager',
  informationRequest: 'Information asked for',
  recognition: 'Recognition',
};
