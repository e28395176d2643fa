// A draft of a notice held against the law of the day on which the employer has it: what must stand in it, by when it must be
// there, and what is still missing. Great Britain; pure.

import type { NoticeState } from '../../../contract/elections/notices.ts';
import type { ActionDays, BallotNotice, NoticeRow } from '../../../domain/elections/action-notices.ts';
import type { Election } from '../../../domain/elections/elections.ts';
import { type NoticePart, noticeContent } from '../../../law/notice-contents.ts';
import { collectiveClocks } from '../../collective-clocks.ts';
import { dayInWords } from '../../day-words.ts';
import { addDays } from '../../limits.ts';

const PART_TITLES: Readonly<Record<NoticePart, string>> = {
  intention: 'That the union intends to hold a ballot',
  openingDay: 'The day on which voting opens',
  days: 'Whether the action is continuous, with its first day, or discontinuous, with every day',
  categories: 'A list of the categories',
  workplaces: 'A list of the workplaces',
  total: 'The total number',
  numbersByCategory: 'The number in each category',
  numbersByWorkplace: 'The number at each workplace',
  explanation: 'How the numbers were arrived at',
};

/** What stands in a draft for whoever has neither on the list. */
export const NO_CATEGORY = 'No job title on record';
export const NO_WORKPLACE = 'No workplace on record';

export interface NoticeFacts {
  today: string;
  /** The ballot has its figures and was carried, at one workplace at least. */
  isCarried: boolean;
  /** The last day of the mandate; null: there is none yet. */
  mandateUntil: string | null;
}

/** People by what `key` says, in the order in which they first stand there. */
export function peopleBy(rows: readonly NoticeRow[], key: (row: NoticeRow) => string) {
  const found = new Map<string, number>();
  for (const row of rows) found.set(key(row), (found.get(key(row)) ?? 0) + row.people);
  return [...found].map(([name, people]) => ({ name, people }));
}

export const firstDayOf = (days: ActionDays): string =>
  days.how === 'continuous' ? days.from : days.days.reduce((first, day) => (day < first ? day : first));

const lastDayOf = (days: ActionDays): string | null =>
  days.how === 'continuous' ? null : days.days.reduce((last, day) => (day > last ? day : last));

export type DraftState = Omit<NoticeState, 'employer'>;

/** `employer`: what it is called; '' where nobody said. */
export function noticeState(
  election: Pick<Election, 'timetable'>,
  notice: BallotNotice,
  employer: string,
  facts: NoticeFacts,
): DraftState {
  const { rows } = notice;
  const categories = peopleBy(rows, ({ category }) => category);
  const workplaces = peopleBy(rows, ({ workplace }) => workplace);
  const total = rows.reduce((sum, { people }) => sum + people, 0);
  const received = notice.receivedOn ?? notice.plannedFor ?? facts.today;
  const content = noticeContent(notice.kind, received);
  const isThere: Record<NoticePart, boolean> = {
    intention: true,
    openingDay: election.timetable.ballotOpensOn !== null,
    days: notice.action !== null,
    categories: rows.length > 0,
    workplaces: rows.length > 0,
    total: total > 0,
    numbersByCategory: total > 0,
    numbersByWorkplace: total > 0,
    explanation: notice.explanation.trim() !== '',
  };
  const parts = content.parts.map((part) => ({ part, title: PART_TITLES[part], isThere: isThere[part] }));
  const counted = notice.kind === 'ballot' ? ofBallot(election, notice, facts) : ofAction(notice, received, facts);
  const problems = [
    ...(employer.trim() === '' && notice.to.trim() === '' ? ['Say to which employer it goes.'] : []),
    ...parts.filter((part) => !part.isThere).map(({ part }) => MISSING[part]),
    ...(notice.receivedOn === null && notice.plannedFor === null
      ? ['Say by which day the employer is to have it: receipt counts, not posting.']
      : []),
    ...unknownAmong(rows),
    ...counted.problems,
  ];
  return {
    notice,
    total,
    categories,
    workplaces,
    parts,
    problems: [...new Set(problems)],
    latestReceipt: counted.latestReceipt,
    earliestAction: counted.earliestAction,
    working: counted.working,
    authority: content.authority,
    verified: content.verified && counted.verified,
  };
}

const MISSING: Readonly<Record<NoticePart, string>> = {
  intention: '',
  openingDay: 'Say when voting opens, in the timetable: the notice names that day.',
  days: 'Say on which days the action is: from a day on, or on every day that you name.',
  categories: 'Say which categories of workers at which workplaces it is about.',
  workplaces: 'Say which categories of workers at which workplaces it is about.',
  total: 'Nobody is counted yet: the total number must stand in it.',
  numbersByCategory: 'Nobody is counted yet: the total number must stand in it.',
  numbersByWorkplace: 'Nobody is counted yet: the total number must stand in it.',
  explanation: 'Say how the numbers were arrived at: the law of that day asks for it.',
};

const peopleInWords = (count: number): string =>
  count === 1 ? '1 of them has' : `${count.toLocaleString('en-GB')} of them have`;

/** The law asks for everybody's category and workplace: a list that does not know them is mended first. */
function unknownAmong(rows: readonly NoticeRow[]): string[] {
  const count = (is: (row: NoticeRow) => boolean) => rows.reduce((sum, row) => sum + (is(row) ? row.people : 0), 0);
  const category = count((row) => row.category === NO_CATEGORY);
  const workplace = count((row) => row.workplace === NO_WORKPLACE);
  return [
    ...(category === 0
      ? []
      : [`${peopleInWords(category)} no job title on record: say which category they belong to.`]),
    ...(workplace === 0 ? [] : [`${peopleInWords(workplace)} no workplace on record: say where they work.`]),
  ];
}

type Counted = Pick<NoticeState, 'latestReceipt' | 'earliestAction' | 'working' | 'verified'> & { problems: string[] };

const notCounted: Counted = { latestReceipt: null, earliestAction: null, working: [], verified: true, problems: [] };

function ofBallot({ timetable }: Pick<Election, 'timetable'>, notice: BallotNotice, { today }: NoticeFacts): Counted {
  const { ballotOpensOn } = timetable;
  if (ballotOpensOn === null) return notCounted;
  const { result, working, verified } = collectiveClocks['ballot-notice'](
    { rule: 'ballot-notice', ballotOpens: ballotOpensOn },
    [],
  );
  const latest = result.noticeLatestReceipt;
  const day = notice.receivedOn ?? notice.plannedFor;
  const late = `For a ballot that opens on ${dayInWords(ballotOpensOn)} the employer must have it by ${dayInWords(latest)}.`;
  const problems =
    notice.receivedOn === null && today > latest
      ? [`${late} That day is over: move the opening day.`]
      : day !== null && day > latest
        ? [`${late} ${dayInWords(day)} is too late.`]
        : [];
  return { latestReceipt: latest, earliestAction: null, working, verified, problems };
}

function ofAction(notice: BallotNotice, received: string, facts: NoticeFacts): Counted {
  const problems = facts.isCarried
    ? []
    : ['The ballot has not carried it: enter the scrutineer’s figures before anything else.'];
  const starts = notice.action === null ? undefined : firstDayOf(notice.action.days);
  const { result, working, verified } = collectiveClocks['action-notice'](
    { rule: 'action-notice', received, ...(starts !== undefined && { actionStarts: starts }) },
    [],
  );
  const latestReceipt = starts === undefined ? null : latestFor(starts, received);
  if (result.valid === false && starts !== undefined) {
    problems.push(
      `Received on ${dayInWords(received)}, it lets action begin on ${dayInWords(result.earliestAction)}. ${dayInWords(starts)} is too soon.`,
    );
  }
  const { mandateUntil } = facts;
  const last = notice.action === null ? null : (lastDayOf(notice.action.days) ?? starts ?? null);
  if (mandateUntil !== null && last !== null && last > mandateUntil) {
    problems.push(`The mandate ends on ${dayInWords(mandateUntil)}: no action after that day stands on this ballot.`);
  }
  const told = {
    text: 'The employer and everybody who could vote must have been told the result before this notice is given.',
    authority: 'TULRCA 1992 ss.231, 231A, 226(1)',
  };
  return { latestReceipt, earliestAction: result.earliestAction, working: [...working, told], verified, problems };
}

/** The last day of receipt from which action may begin on `starts`, by the law of the day of receipt. */
function latestFor(starts: string, received: string): string {
  const { noticeDays } = collectiveClocks['action-notice']({ rule: 'action-notice', received }, []).result;
  return addDays(starts, -noticeDays);
}
