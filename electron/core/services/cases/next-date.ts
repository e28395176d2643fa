// What is next on a case and when: of its limits, the employer's procedure, its hearings, what was asked and offered, its
// remedies and tasks, and what is not known of its dates.

import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import type { CaseDate } from '../due/case-date.ts';
import { datesOfCase } from '../due/dates-of-case.ts';
import { clockName } from '../due/tribunal-dates.ts';
import type { WaitingOnCase } from './waiting-by-case.ts';

/** What is next on a case. Without a day when its limit cannot be counted. */
interface Next {
  what: string;
  day: string | null;
}

/** A limit, a step or a hearing within so many days comes before any chore. */
const SOON_DAYS = 14;

/** What the law and the procedure count, and what happens on its day whether or not somebody is ready. */
const PRESSING: readonly CaseDate['kind'][] = ['notifyConciliation', 'presentClaim', 'internalStep', 'hearing'];

/**
 * What somebody must see to next; null for a finished case and where there is nothing. A limit, a step or a hearing that is overdue
 * or near comes before any chore. A key date that is not known or cannot be right comes before all but a near limit: its own may
 * be any day. Where only the contract says the last day, whatever has a day comes first. Whoever asks for many cases hands in
 * `waitingOn`, so that their timelines need not be read.
 */
export function nextDate(
  view: View,
  on: Case,
  today: string,
  words: WordList,
  waitingOn?: (caseId: string) => WaitingOnCase,
): Next | null {
  const branch = view.get('branch', BRANCH_ID) ?? null;
  const ofCase =
    on.closed !== null
      ? { entries: [], tasks: [] }
      : (waitingOn?.(on.id) ?? {
          entries: view.byIndex('timeline', 'caseId', on.id),
          tasks: view.byIndex('tasks', 'caseId', on.id),
        });
  const facts = { today, branch, words, dateOrder: branch?.dateOrder ?? ('dmy' as const) };
  const waiting = datesOfCase(view, on, ofCase, facts).filter(({ isWaiting }) => isWaiting);
  const soon = soonAfter(today);
  const isNear = ({ day }: CaseDate) => day !== null && day <= soon;
  const isLimit = ({ kind }: CaseDate) => kind === 'notifyConciliation' || kind === 'presentClaim';
  const undated = waiting.filter(({ kind }) => kind === 'noKeyDate');
  const isContracts = ({ keyDateId }: CaseDate) => {
    const keyDate = on.keyDates.find(({ id }) => id === keyDateId);
    return keyDate?.date != null && keyDate.nation === 'united-states';
  };
  const unknown = undated.find((date) => !isContracts(date));
  if (unknown !== undefined && !waiting.some((date) => isLimit(date) && isNear(date))) return named(unknown, words);
  const near = nearest(waiting.filter((date) => PRESSING.includes(date.kind) && isNear(date)));
  const next = near ?? nearest(waiting) ?? undated.find(isContracts) ?? waiting[0];
  return next === undefined ? null : named(next, words);
}

let lastAsked = { today: '', soon: '' };

/** A list of 20,000 cases asks for the same day 20,000 times. */
function soonAfter(today: string): string {
  if (lastAsked.today !== today) lastAsked = { today, soon: addDays(today, SOON_DAYS) };
  return lastAsked.soon;
}

const named = ({ kind, title, day }: CaseDate, words: WordList): Next => ({ what: clockName(kind, title, words), day });

const nearest = (dates: readonly CaseDate[]): CaseDate | undefined =>
  dates.reduce<CaseDate | undefined>((first, date) => {
    if (date.day === null) return first;
    return first?.day == null || date.day < first.day ? date : first;
  }, undefined);
