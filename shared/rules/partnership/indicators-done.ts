// Done? K8, K21, K24, K25's moves stand elsewhere, K27: actions closed in time by side and team, promises kept, managers
// briefed, what both sides work at.

import type { Action } from '../../domain/partnership/actions.ts';
import type { Behind, Figure, Indicator } from '../../domain/partnership/indicators.ts';
import { sideWords } from '../../domain/partnership/words-visibility.ts';
import { dayInWords } from '../day-words.ts';
import { daysBetween } from '../limits.ts';
import { behind, type FigurePeriod, type ForumFacts, inOrder, isBy, isIn } from './indicator-facts.ts';
import { count, indicator, missedFirst, notAvailable, ofThem, sentences, share } from './indicator-figures.ts';
import { isAtWork, isStale, isUnderWay, STALE_AFTER_DAYS } from './initiative-life.ts';
import { BRIEFED_WITHIN_DAYS, briefingsByDepartment } from './people/briefing-coverage.ts';

const GROUP = { group: 'done' } as const;

const isOpenAt = ({ doneOn }: Action, asOf: string): boolean => !isBy(doneOn, asOf);
export const isOverdueAt = (action: Action, asOf: string): boolean =>
  isOpenAt(action, asOf) && action.dueOn !== null && action.dueOn < asOf;

const ownerOf = ({ ownerSide, team }: Action, { words }: ForumFacts): string => team || sideWords(words)[ownerSide];

export const actionBehind = (action: Action, detail: string, isCounted: boolean): Behind =>
  behind('actions', action, action.text, detail, isCounted, action.source ?? forumOf(action));

const forumOf = ({ forumId }: Action): Behind['seenOn'] =>
  forumId === null ? null : { collection: 'forums', id: forumId };

/** Actions that were due; one that is due today and open can still be done. */
export const actionsDue = ({ actions }: ForumFacts, period: FigurePeriod, kind: Action['kind'] = 'action'): Action[] =>
  actions
    .filter(
      (action) =>
        action.kind === kind &&
        isIn(action.dueOn, period) &&
        !(action.dueOn === period.asOf && isOpenAt(action, period.asOf)),
    )
    .sort(inOrder((action) => action.dueOn!));

export const overdueActions = ({ actions }: ForumFacts, asOf: string): Action[] =>
  actions.filter((action) => action.kind === 'action' && isOverdueAt(action, asOf));

export function actionsOnTime(facts: ForumFacts, period: FigurePeriod): Indicator {
  const due = actionsDue(facts, period);
  const isOnTime = ({ dueOn, doneOn }: Action) => isBy(doneOn, period.asOf) && doneOn <= dueOn!;
  const records = due.map((action) => {
    const done = isBy(action.doneOn, period.asOf) ? action.doneOn : null;
    const dueWords = `due ${dayInWords(action.dueOn!, facts.dateOrder)}`;
    const late = daysBetween(action.dueOn!, done ?? period.asOf);
    const detail =
      done === null
        ? `${ownerOf(action, facts)}: open, ${dueWords}.`
        : late > 0
          ? `${ownerOf(action, facts)}: done ${ofThem(late, 'day', 'days')} late, ${dueWords}.`
          : `${ownerOf(action, facts)}: done in time, ${dueWords}.`;
    return actionBehind(action, detail, isOnTime(action));
  });
  const bySide = (side: Action['ownerSide']): Figure => {
    const theirs = due.filter(({ ownerSide }) => ownerSide === side);
    return share(theirs.filter(isOnTime).length, theirs.length);
  };
  const open = overdueActions(facts, period.asOf).length;
  return indicator(
    {
      ...GROUP,
      key: 'K8',
      name: 'Actions done in time',
      unit: '%',
      formula: 'Actions done by the day they were due, of those due. Open and overdue ones are misses.',
    },
    share(due.filter(isOnTime).length, due.length),
    {
      records: missedFirst(records),
      bySide: { management: bySide('management'), staff: bySide('staff'), joint: bySide('joint') },
      parts: [{ name: 'Open and overdue', ...count(open) }],
    },
  );
}

/** Departments whose manager has acknowledged a briefing lately. */
export function cascade(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const { departments } = facts.forum;
  const records = briefingsByDepartment(departments, facts.actions, asOf).map(
    ({ department, acknowledgedOn, isCovered }) => {
      const detail = isCovered
        ? `Acknowledged on ${dayInWords(acknowledgedOn!, facts.dateOrder)}.`
        : `No briefing acknowledged in ${BRIEFED_WITHIN_DAYS} days.`;
      return behind('forums', facts.forum, department, detail, isCovered);
    },
  );
  return indicator(
    {
      key: 'K21',
      group: 'people',
      name: 'Managers briefed',
      unit: '%',
      formula: `Departments whose manager acknowledged a briefing within ${BRIEFED_WITHIN_DAYS} days, of all departments.`,
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    { records: missedFirst(records), note: records.length === 0 ? 'No departments are named for this forum.' : '' },
  );
}

export const liveInitiatives = ({ initiatives }: ForumFacts, asOf: string) =>
  initiatives.filter((each) => isAtWork(each, asOf));

export function initiatives(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const live = liveInitiatives(facts, asOf);
  const isLedByBoth = ({ coLeads }: (typeof live)[number]) => coLeads.management !== '' && coLeads.staff !== '';
  const active = live.filter(isUnderWay);
  const stale = active.filter((each) => isStale(each, asOf));
  const records = live.map((each) => {
    const state = { approved: 'Agreed', testing: 'Being tested', adopted: 'Adopted', spread: 'Spread' }[
      each.state as 'approved'
    ];
    const detail = sentences(
      `${state}.`,
      isStale(each, asOf) && `Nothing new in ${STALE_AFTER_DAYS} days.`,
      !isLedByBoth(each) && 'No lead from one side.',
    );
    return behind('initiatives', each, each.title, detail, isLedByBoth(each));
  });
  const both = share(live.filter(isLedByBoth).length, live.length);
  return indicator(
    {
      ...GROUP,
      key: 'K24',
      name: 'Worked at together',
      unit: 'count',
      formula: `Initiatives that are agreed or being tested; stale: nothing new in ${STALE_AFTER_DAYS} days.`,
    },
    live.length === 0 ? notAvailable() : count(active.length, active.length, live.length),
    {
      records: missedFirst(records),
      parts:
        live.length === 0
          ? []
          : [
              { name: 'Stale', ...count(stale.length) },
              { name: 'Adopted', ...count(live.filter(({ state }) => state === 'adopted').length) },
              { name: 'Spread', ...count(live.filter(({ state }) => state === 'spread').length) },
              { name: 'Led by both sides', ...both },
              { name: 'Tests finished', ...count(testsFinished(facts, asOf).length) },
            ],
    },
  );
}

/** Tests of change that ended with something learnt: one that is abandoned counts as much as one that is adopted. */
export const testsFinished = ({ initiatives: all }: ForumFacts, asOf: string) =>
  all.flatMap((initiative) =>
    initiative.tests
      .filter(({ result, to, from }) => result !== null && isBy(to ?? from, asOf))
      .map((test) => ({ initiative, test })),
  );

export function promisesKept(facts: ForumFacts, period: FigurePeriod): Indicator {
  const due = actionsDue(facts, period, 'promise');
  const records = due.map((promise) => {
    const detail = {
      yes: 'Kept.',
      partly: 'Kept in part.',
      no: 'Not kept.',
      open: 'Nobody has said whether it was kept.',
    }[promise.kept ?? 'open'];
    return actionBehind(promise, `${ownerOf(promise, facts)}: ${detail}`, promise.kept === 'yes');
  });
  const partly = due.filter(({ kept }) => kept === 'partly').length;
  return indicator(
    { ...GROUP, key: 'K27', name: 'Promises kept', unit: '%', formula: 'Promises kept, of those that were due.' },
    due.length === 0 ? notAvailable() : share(due.filter(({ kept }) => kept === 'yes').length, due.length),
    { records: missedFirst(records), note: partly > 0 ? `${partly} more kept in part.` : '' },
  );
}
