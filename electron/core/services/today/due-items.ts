// The dates that need somebody: clocks of open cases, hearings ahead, tasks with a date, and key dates from which no
// last day can be counted.

import type { DueItem } from '../../../../shared/contract/case-clocks.ts';
import type { CaseClock } from '../../../../shared/contract/cases.ts';
import type { Case, KeyDate } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { keyDateKindWords } from '../../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { namesOnCase, repName } from '../cases/case-records.ts';
import { clockTitle, hearingTitle, isDue, isHearingAhead, openClock, undatedTitle } from '../cases/next-date.ts';

/** A date that needs somebody; its line is only written when it is shown. */
export interface Due {
  kind: DueItem['kind'];
  day: string | null;
  caseNumber: string;
  line: () => DueItem;
}

/** What the lines of a case say of it. */
interface About {
  caseId: string;
  caseNumber: string;
  caseType: Case['type'];
  repName: string | null;
  /** "Grace Obi · St Anne’s Hospital". */
  who: string;
}

export function dueOn(view: View, on: Case, entries: readonly TimelineEntry[], profile: BranchProfile): Due[] {
  const due: Due[] = [];
  const add = (kind: Due['kind'], day: string | null, line: (about: About) => DueItem): void => {
    due.push({ kind, day, caseNumber: on.number, line: () => line(aboutCase(view, on)) });
  };
  for (const keyDate of on.keyDates) {
    const clock = openClock(keyDate, profile.today);
    if (clock.state === 'done') continue;
    if (clock.headlineDay !== null) {
      add(clock.action, clock.headlineDay, (about) => clockItem(keyDate, clock, about, profile));
    } else {
      add('noKeyDate', null, (about) => undatedItem(keyDate, clock, about, profile));
    }
  }
  for (const entry of entries) {
    if (!isHearingAhead(entry, profile.today)) continue;
    add('hearing', entry.day, (about) => hearingItem(entry, on, about, view, profile));
  }
  for (const task of view.byIndex('tasks', 'caseId', on.id)) {
    if (!isDue(task)) continue;
    const { dueOn: day, what: title } = task;
    add('task', day, (about) => item(about, profile, { kind: 'task', day, title }));
  }
  return due;
}

function aboutCase(view: View, on: Case): About {
  const workplace = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
  return {
    caseId: on.id,
    caseNumber: on.number,
    caseType: on.type,
    repName: repName(view, on.repId),
    who: workplace === undefined ? namesOnCase(view, on) : `${namesOnCase(view, on)} · ${workplace.name}`,
  };
}

type Wanted = Pick<DueItem, 'kind' | 'day' | 'title'> & Partial<DueItem>;

function item({ who, ...about }: About, { today }: BranchProfile, wanted: Wanted): DueItem {
  const daysLeft = wanted.day === null ? null : daysBetween(today, wanted.day);
  return { ...about, daysLeft, laterDay: null, isVerified: true, detail: who, ...wanted };
}

function clockItem(keyDate: KeyDate, clock: CaseClock, about: About, profile: BranchProfile): DueItem {
  const counted = keyDate.date === null ? '' : shortDayInWords(keyDate.date, profile.today, profile.dateOrder);
  return item(about, profile, {
    kind: clock.action,
    day: clock.headlineDay,
    title: clockTitle(keyDate, clock, profile.words),
    laterDay: clock.state === 'passedButLongerMayApply' ? clock.laterDay : null,
    isVerified: clock.answer?.verified ?? false,
    detail: `${about.who} · ${keyDateKindWords[keyDate.kind]} ${counted}`,
  });
}

/** Where no last day can be counted: what to do about it; what is wrong with a date that was given stands beside it. */
function undatedItem(keyDate: KeyDate, clock: CaseClock, about: About, profile: BranchProfile): DueItem {
  const title = undatedTitle(keyDate, clock);
  const isSaid = keyDate.date === null || keyDate.nation === 'united-states';
  const detail = isSaid ? about.who : `${about.who} · ${clock.sentence}`;
  return item(about, profile, { kind: 'noKeyDate', day: null, title, detail });
}

/** What somebody must think of before a hearing stands beside it: the members' access needs. */
function hearingItem(entry: TimelineEntry, on: Case, about: About, view: View, profile: BranchProfile): DueItem {
  const needs = on.memberIds
    .slice(0, 20)
    .map((id) => view.get('members', id)?.accessNeeds.trim() ?? '')
    .filter((need) => need !== '');
  const detail = [about.who, ...new Set(needs)].join(' · ');
  return item(about, profile, { kind: 'hearing', day: entry.day, title: hearingTitle(entry), detail });
}
