// A date as a line of a list: what is due, when, on which case, data request or partnership record, whose it is. Names are looked up only for the
// lines that are shown.

import type { DueItem } from '../../../../shared/contract/case-clocks.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { requestKindWords } from '../../../../shared/domain/data-request-words.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import { namesOnCase, repName } from '../cases/case-records.ts';
import { aboutRequest } from '../requests/about-request.ts';
import type { CaseDate } from './case-date.ts';
import type { PartnershipDate } from './partnership-dates.ts';
import type { RepsDate } from './reps-dates.ts';
import type { RequestDue } from './request-dates.ts';

/** A date of a case that needs somebody; its line is only written when it is shown. */
export interface DueOfCase {
  kind: DueItem['kind'];
  day: string | null;
  caseNumber: string;
  on: Case;
  date: CaseDate;
}

/** The same of a data request; `caseNumber` is the request's. */
export interface DueOfRequest {
  kind: 'dataRequest';
  day: string;
  caseNumber: string;
  on: null;
  asked: RequestDue;
}

/** The same of a partnership record; `caseNumber` is its own, or its forum's name. */
export interface DueOfPartnership {
  kind: PartnershipDate['kind'];
  day: string;
  caseNumber: string;
  on: null;
  shared: PartnershipDate;
}

/** The same of reps and elections. */
export interface DueOfReps {
  kind: RepsDate['kind'];
  day: string;
  caseNumber: string;
  on: null;
  ofReps: RepsDate;
}

export type Due = DueOfCase | DueOfRequest | DueOfPartnership | DueOfReps;

export const due = (on: Case, date: CaseDate): DueOfCase => ({
  kind: date.kind,
  day: date.day,
  caseNumber: on.number,
  on,
  date,
});

export const dueOfRequest = (asked: RequestDue): DueOfRequest => ({
  kind: 'dataRequest',
  day: asked.date.day,
  caseNumber: asked.request.number,
  on: null,
  asked,
});

export const dueOfPartnership = (shared: PartnershipDate): DueOfPartnership => ({
  kind: shared.kind,
  day: shared.day,
  caseNumber: shared.number,
  on: null,
  shared,
});

export const dueOfReps = (ofReps: RepsDate): DueOfReps => ({
  kind: ofReps.kind,
  day: ofReps.day,
  caseNumber: ofReps.number,
  on: null,
  ofReps,
});

export function dueLine(view: View, each: Due, today: string, words: WordList): DueItem {
  if ('shared' in each) return ofNoCase(each, each.shared, { partnership: each.shared.ref }, today);
  if ('ofReps' in each) return ofNoCase(each, each.ofReps, { reps: each.ofReps.ref }, today);
  if (each.on === null) return requestLine(view, each, today);
  const { on, date } = each;
  return {
    kind: date.kind,
    day: date.day,
    daysLeft: date.day === null ? null : daysBetween(today, date.day),
    title: date.title,
    laterDay: date.state === 'passedButLongerMayApply' ? date.laterDay : null,
    isVerified: date.isVerified,
    caseId: on.id,
    requestId: null,
    caseNumber: on.number,
    caseType: on.type,
    typeInWords: words.caseTypes[on.type],
    detail: [whose(view, on), date.beside()].filter((part) => part !== null).join(' · '),
    repName: repName(view, date.repId ?? on.repId),
  };
}

function requestLine(view: View, { day, asked: { request, date, title } }: DueOfRequest, today: string): DueItem {
  return {
    kind: 'dataRequest',
    day,
    daysLeft: daysBetween(today, day),
    title,
    laterDay: null,
    isVerified: date.isVerified,
    caseId: null,
    requestId: request.id,
    caseNumber: request.number,
    caseType: null,
    typeInWords: requestKindWords[request.kind],
    detail: aboutRequest(view, request),
    repName: null,
  };
}

function ofNoCase(
  { kind, day }: DueOfPartnership | DueOfReps,
  date: PartnershipDate | RepsDate,
  ref: Pick<DueItem, 'partnership' | 'reps'>,
  today: string,
): DueItem {
  return {
    kind,
    day,
    daysLeft: daysBetween(today, day),
    title: date.title,
    laterDay: null,
    isVerified: true,
    caseId: null,
    requestId: null,
    ...ref,
    caseNumber: date.number,
    caseType: null,
    typeInWords: date.typeInWords,
    detail: date.detail,
    repName: null,
  };
}

/** "Grace Obi · St Anne’s Hospital". */
function whose(view: View, on: Case): string {
  const workplace = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
  return workplace === undefined ? namesOnCase(view, on) : `${namesOnCase(view, on)} · ${workplace.name}`;
}
