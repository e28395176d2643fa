// A date as a line of a list: what is due, when, on which case, whose it is. Names are looked up only for the lines that are shown.

import type { DueItem } from '../../../../shared/contract/case-clocks.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import { namesOnCase, repName } from '../cases/case-records.ts';
import type { CaseDate } from './case-date.ts';

/** A date that needs somebody; its line is only written when it is shown. */
export interface Due {
  kind: DueItem['kind'];
  day: string | null;
  caseNumber: string;
  on: Case;
  date: CaseDate;
}

export const due = (on: Case, date: CaseDate): Due => ({
  kind: date.kind,
  day: date.day,
  caseNumber: on.number,
  on,
  date,
});

export function dueLine(view: View, { on, date }: Due, today: string): DueItem {
  return {
    kind: date.kind,
    day: date.day,
    daysLeft: date.day === null ? null : daysBetween(today, date.day),
    title: date.title,
    laterDay: date.state === 'passedButLongerMayApply' ? date.laterDay : null,
    isVerified: date.isVerified,
    caseId: on.id,
    caseNumber: on.number,
    caseType: on.type,
    detail: [whose(view, on), date.beside()].filter((part) => part !== null).join(' · '),
    repName: repName(view, date.repId ?? on.repId),
  };
}

/** "Grace Obi · St Anne’s Hospital". */
function whose(view: View, on: Case): string {
  const workplace = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
  return workplace === undefined ? namesOnCase(view, on) : `${namesOnCase(view, on)} · ${workplace.name}`;
}
