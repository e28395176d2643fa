// What stands on a case's lanes: the employer's procedure (hearings, meetings, decisions, what is asked by when), and one
// tribunal lane for each key date. Derived from the record each time; nothing here is kept.

import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import type { CaseClock, CasePage } from '../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import type { TimelineEntry, TimelineKind } from '../../../shared/domain/timeline.ts';
import { capital, claimWords, conciliatorOf, type WordList } from '../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import type { Lane, LaneMark } from '../../components/lanes.tsx';
import { urgencyOf } from '../../components/urgency.ts';
import { isClaimPresented, undatedWords } from './clock-words.ts';

interface Reading {
  page: CasePage;
  entries: readonly TimelineEntry[];
  /** The dates of the employer's procedure; empty while it follows none. */
  internal?: readonly CaseClockRow[];
  today: string;
  order: 'dmy' | 'mdy';
  words: WordList;
}

const ON_THE_LANE: readonly TimelineKind[] = ['hearing', 'meeting', 'decision'];
const MOST_MARKS = 6;
const LONGEST_LABEL = 26;

/** The employer's lane first, then one for each key date, named by its claim where there are several. */
export function lanesOf(reading: Reading): Lane[] {
  const { page, words } = reading;
  const several = page.case.keyDates.length > 1;
  const tribunal = page.case.keyDates.map((keyDate) => {
    const clock = page.clocks.find((each) => each.keyDateId === keyDate.id);
    const name = several ? claimWords[keyDate.claim] : capital(words.terms.tribunal);
    const whose = several ? page.members.find(({ id }) => id === keyDate.memberId)?.name : undefined;
    const lane = tribunalLane(reading, name, keyDate, clock);
    return whose === undefined ? lane : { ...lane, note: `${whose}, ${lane.note}` };
  });
  return [employerLane(reading), ...tribunal];
}

function employerLane(reading: Reading): Lane {
  const { page, entries, words, today } = reading;
  const marks: LaneMark[] = [];
  for (const entry of entries) {
    if (!ON_THE_LANE.includes(entry.kind)) continue;
    marks.push(soft(reading, entry.id, entry.day, words.timelineKinds[entry.kind]));
  }
  for (const task of page.tasks) {
    if (task.doneOn !== null || task.dueOn === null) continue;
    const mark = soft(reading, task.id, task.dueOn, task.what, shortened(task.what));
    marks.push(task.dueOn < today ? { ...mark, shape: 'soft', tone: 'late' } : mark);
  }
  for (const row of reading.internal ?? []) {
    if (row.day === null) continue;
    // The lane is the employer's: its name need not stand before each of its dates.
    const what = row.title.replace(/^[^:]{1,20}: /, '');
    // Nor its stage, which stands on the strip below.
    const mark = soft(reading, rowId(row), row.day, what, shortened(what.replace(/ \([^)]*\)$/, '')));
    const isOpen = row.state !== 'done';
    marks.push(row.day < today && isOpen ? { ...mark, shape: 'soft', tone: 'late' } : mark);
  }
  for (const keyDate of page.case.keyDates) {
    if (keyDate.kind === 'lastDayOfEmployment' && keyDate.date !== null) {
      marks.push(
        soft(reading, `${keyDate.id}-employer`, keyDate.date, keyDate.date < today ? 'Job ended' : 'Job ends'),
      );
    }
  }
  return {
    id: 'employer',
    name: capital(words.terms.employer),
    note: page.procedureName ?? words.stages[page.case.stage],
    marks: mostTelling(marks, today),
  };
}

/** One limit of one step: nothing else of the case has both. */
export const rowId = (row: CaseClockRow): string =>
  [row.kind, row.stepId, row.limitId, row.entryId, row.taskId, row.remedyId, row.keyDateId, row.title].join(':');

/** "Refer the case by" without its last word, where the day stands elsewhere. */
export const withoutBy = (title: string): string => title.replace(/ by$/, '');

/** What is ahead first, the nearest of it; then what was last; in the order of their days. */
function mostTelling(marks: LaneMark[], today: string): LaneMark[] {
  const inOrder = [...marks].sort((a, b) => a.day.localeCompare(b.day));
  const ahead = inOrder.filter(({ day }) => day >= today).slice(0, MOST_MARKS - 2);
  const behind = inOrder.filter(({ day }) => day < today).slice(-(MOST_MARKS - ahead.length));
  return [...behind, ...ahead];
}

const shortNameOf: Record<KeyDate['kind'], string> = {
  lastDayOfEmployment: 'Last day',
  actComplainedOf: 'The act',
  payDayThatWasShort: 'Short pay day',
  refusal: 'Refused',
  transfer: 'Transfer',
  hearingRefused: 'No companion',
};

function tribunalLane(reading: Reading, name: string, keyDate: KeyDate, clock: CaseClock | undefined): Lane {
  const { today, order } = reading;
  const who = conciliatorOf(keyDate.nation).short;
  const marks: LaneMark[] = [];
  if (keyDate.date !== null) {
    marks.push(soft(reading, `${keyDate.id}-from`, keyDate.date, shortNameOf[keyDate.kind]));
  }
  const { dayA, dayB } = keyDate.conciliation;
  if (dayA !== null) marks.push(soft(reading, `${keyDate.id}-a`, dayA, `${capital(who)} notified`));
  if (dayB !== null) marks.push(soft(reading, `${keyDate.id}-b`, dayB, 'Certificate'));
  if (keyDate.done !== null) {
    const { on, what } = keyDate.done;
    const mark = soft(reading, `${keyDate.id}-done`, on, isClaimPresented(what) ? 'Claim presented' : 'Dealt with');
    // It has happened, also when that was today.
    marks.push({ ...mark, shape: 'past', tone: 'plain' });
  }
  if (clock?.headlineDay && clock.state !== 'done') {
    const isWaiting = dayA !== null && dayB === null;
    const what = isWaiting
      ? 'Work to'
      : clock.action === 'notifyConciliation'
        ? `Notify ${who} by`
        : 'Present the claim by';
    marks.push({
      id: `${keyDate.id}-by`,
      day: clock.headlineDay,
      what,
      label: `${what} ${shortDayInWords(clock.headlineDay, today, order)}`,
      shape: 'hard',
      tone: clock.daysLeft === null ? 'plain' : urgencyOf(clock.daysLeft),
    });
    if (clock.laterDay !== null && clock.state === 'passedButLongerMayApply') {
      marks.push(soft(reading, `${keyDate.id}-later`, clock.laterDay, 'May run to'));
    }
  }
  marks.sort((a, b) => a.day.localeCompare(b.day) || (a.shape === 'hard' ? 1 : 0) - (b.shape === 'hard' ? 1 : 0));
  return { id: keyDate.id, name, note: periodOf(keyDate, clock), marks };
}

/** The period that its date is counted with; the shorter one where that is what people work to. */
function periodOf(keyDate: KeyDate, clock: CaseClock | undefined): string {
  const { months, monthsToWorkTo } = clock?.answer?.result ?? {};
  if (monthsToWorkTo !== undefined) return `worked to ${monthsToWorkTo} months less a day`;
  return months === undefined ? lowerFirst(undatedWords(keyDate)) : `${months} months less a day`;
}

function soft({ today, order }: Reading, id: string, day: string, what: string, drawn = what): LaneMark {
  const isPast = day < today;
  return {
    id,
    day,
    what,
    label: `${drawn} ${withoutWeekday(shortDayInWords(day, today, order))}`,
    shape: isPast ? 'past' : 'soft',
    tone: isPast ? 'plain' : 'soon',
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const withoutWeekday = (text: string): string => text.slice(text.indexOf(' ') + 1);

const shortened = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
