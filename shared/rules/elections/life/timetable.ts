// An election's days, counted from its first day with the clear days of the rule book. Each step says how it was found, what
// it was moved for, and whose rule it is: a loser will ask, and has to be answered from paper.

import type { Branch, Closure } from '../../../domain/branch.ts';
import { type ElectionKind, noDays, type Timetable } from '../../../domain/elections/elections.ts';
import { timetableDayWords } from '../../../domain/elections/words-life.ts';
import type { TimetableRule } from '../../../domain/reps/rule-book.ts';
import type { Nation } from '../../../domain/values.ts';
import { dayInWords } from '../../day-words.ts';
import { holidaysIn, isBeyondHolidayData, isWeekend } from '../../holidays.ts';
import { addDays, daysBetween } from '../../limits.ts';
import { beyondHolidayDataInWords, isWorkingDay } from '../../working-days.ts';

type DateOrder = Branch['dateOrder'];
export type TimetableDay = Exclude<keyof Timetable, 'closesAt'>;

/** In the order in which they come. */
export const TIMETABLE_DAYS = [
  'noticeOn',
  'nominationsOpenOn',
  'nominationsCloseOn',
  'withdrawalsCloseOn',
  'ballotOpensOn',
  'ballotClosesOn',
  'countOn',
] as const satisfies readonly TimetableDay[];

/** A ballot on a question has candidates for nothing. */
const OF_A_QUESTION: readonly TimetableDay[] = ['noticeOn', 'ballotOpensOn', 'ballotClosesOn', 'countOn'];

export const daysOfKind = (kind: ElectionKind): readonly TimetableDay[] =>
  kind === 'post' ? TIMETABLE_DAYS : OF_A_QUESTION;

export interface TimetableStep {
  step: TimetableDay;
  /** null: there is none of it in this election. */
  day: string | null;
  /** How the day was found, in one sentence. */
  text: string;
  authority: string;
  /** Somebody said this day; the rule book's was not used. */
  isGiven: boolean;
  /** Moved on from a day on which nobody works. */
  isMoved: boolean;
}

export interface TimetableFacts {
  /** The first day: that of the notice, unless the notice's own day is given. */
  from: string;
  /** Days that somebody fixed, as they are; null: none of that. Left out: counted. */
  given: Partial<Timetable>;
  rule: TimetableRule;
  /** Whose rules they are: '' until the branch has written its own down. */
  source: string;
  kind: ElectionKind;
  isByPost: boolean;
  nation: Nation;
  closures: readonly Closure[];
  dateOrder: DateOrder;
}

export interface ComputedTimetable {
  timetable: Timetable;
  /** In order; only steps that this kind of election has. */
  steps: TimetableStep[];
  /** What to know of it: shorter than the rules ask, on a day on which nobody works, beyond the known holidays. */
  notes: string[];
}

export const NO_RULES_YET = 'The usual clear days, until your rule book is written down';

/** Every day of the timetable with how it was found: clear days, so neither the day counted from nor the one counted to is among them. */
export function computeTimetable(facts: TimetableFacts): ComputedTimetable {
  const counting = new Counting(facts);
  const { rule, kind } = facts;
  counting.begin();
  if (kind === 'post') {
    counting.after('nominationsOpenOn', rule.noticeDays, 'of notice');
    counting.after('nominationsCloseOn', rule.nominationDays, 'for nominations');
    counting.after('withdrawalsCloseOn', rule.withdrawalDays, 'for withdrawing');
  }
  if (facts.isByPost) {
    if (kind === 'post') counting.next('ballotOpensOn');
    else counting.after('ballotOpensOn', rule.noticeDays, 'of notice');
    counting.after('ballotClosesOn', rule.ballotDays, 'for the ballot');
  } else {
    counting.meeting(kind === 'post' ? rule.ballotDays : rule.noticeDays);
  }
  counting.next('countOn');
  return counting.done();
}

class Counting {
  readonly #facts: TimetableFacts;
  readonly #timetable: Timetable = { ...noDays };
  readonly #steps: TimetableStep[] = [];
  readonly #notes: string[] = [];
  #last: string;

  constructor(facts: TimetableFacts) {
    this.#facts = facts;
    this.#last = facts.from;
    this.#timetable.closesAt = facts.given.closesAt ?? null;
  }

  begin(): void {
    const { from, given } = this.#facts;
    const day = given.noticeOn === undefined ? from : given.noticeOn;
    const text =
      day === null
        ? 'There is no notice.'
        : `The notice of election goes out on ${this.#words(day)}, the first day: it is not counted.`;
    this.#put('noticeOn', { day, text, isGiven: given.noticeOn !== undefined, isMoved: false, authority: '' });
  }

  /** So many clear days after the last day that there is; 0: the same day. */
  after(step: TimetableDay, clearDays: number, what: string): void {
    if (this.#given(step, clearDays)) return;
    const start = this.#last;
    const counted = clearDays === 0 ? start : addDays(start, clearDays + 1);
    const how =
      clearDays === 0
        ? `The rules ask for no days ${what}: it is the same day.`
        : `After ${clear(clearDays)} ${what} from ${this.#words(start)} (neither of the two days is counted) it`;
    this.#counted(step, counted, how, clearDays === 0);
  }

  /** The next day on which people work. */
  next(step: TimetableDay): void {
    if (this.#given(step, 0)) return;
    this.#counted(step, addDays(this.#last, 1), `The day after ${this.#words(this.#last)}`, false);
  }

  /** Opened and closed at one meeting, for which members have the ballot's clear days as notice. */
  meeting(clearDays: number): void {
    if (!this.#given('ballotOpensOn', clearDays)) {
      const how = `The ballot is at a meeting. After ${clear(clearDays)} of notice from ${this.#words(this.#last)} it`;
      this.#counted('ballotOpensOn', addDays(this.#last, clearDays + 1), how, false);
    }
    if (this.#given('ballotClosesOn', 0)) return;
    const day = this.#last;
    this.#put('ballotClosesOn', {
      day,
      text: `The ballot closes at the meeting, on ${this.#words(day)}.`,
      authority: this.#authority,
      isGiven: false,
      isMoved: false,
    });
  }

  done(): ComputedTimetable {
    const { nation } = this.#facts;
    const days = Object.values(this.#steps).flatMap(({ day }) => (day === null ? [] : [day]));
    const first = days[0];
    if (first !== undefined && isBeyondHolidayData(nation, first, days.at(-1)!)) {
      this.#notes.push(beyondHolidayDataInWords(nation));
    }
    return { timetable: this.#timetable, steps: this.#steps, notes: this.#notes };
  }

  get #authority(): string {
    return this.#facts.source.trim() === '' ? NO_RULES_YET : this.#facts.source;
  }

  #words = (day: string): string => dayInWords(day, this.#facts.dateOrder);

  /** True where somebody fixed the day: it stands, and is said to be short where it is. */
  #given(step: TimetableDay, clearDays: number): boolean {
    const day = this.#facts.given[step];
    if (day === undefined) return false;
    const { label } = timetableDayWords[step];
    if (day === null) {
      this.#put(step, {
        day,
        text: 'There is none of it in this election.',
        authority: '',
        isGiven: true,
        isMoved: false,
      });
      return true;
    }
    const between = daysBetween(this.#last, day) - 1;
    const isShort = clearDays > 0 && between < clearDays && this.#steps.some((one) => one.day !== null);
    if (isShort && between >= -1) {
      this.#notes.push(
        `${label}: ${clear(Math.max(0, between))} after ${this.#words(this.#last)}. The rules ask for ${clearDays}.`,
      );
    }
    const off = this.#whyOff(day);
    if (off !== null) this.#notes.push(`${label}: ${this.#words(day)} is ${off}.`);
    this.#put(step, {
      day,
      text: `${this.#words(day)}, as it was said${isShort ? ': fewer days than the rules ask' : ''}.`,
      authority: '',
      isGiven: true,
      isMoved: false,
    });
    return true;
  }

  #counted(step: TimetableDay, counted: string, how: string, isSameDay: boolean): void {
    const { nation, closures } = this.#facts;
    let day = counted;
    // A whole year closed is nobody's year: the count then stays where it is.
    for (let moved = 0; moved < 366 && !isSameDay && !isWorkingDay(day, nation, closures); moved += 1) {
      day = addDays(day, 1);
    }
    const isMoved = day !== counted;
    const text = isSameDay
      ? how
      : isMoved
        ? `${how} is ${this.#words(counted)}, ${this.#whyOff(counted)}. It is moved on to ${this.#words(day)}.`
        : `${how} is ${this.#words(day)}.`;
    this.#put(step, { day, text, authority: this.#authority, isGiven: false, isMoved });
  }

  /** Why nobody works on it; null: people do. */
  #whyOff(day: string): string | null {
    const { nation, closures } = this.#facts;
    if (isWorkingDay(day, nation, closures)) return null;
    const holiday = holidaysIn(nation, Number(day.slice(0, 4))).find((row) => row.day === day)?.name;
    const closed = closures.find((closure) => closure.day === day)?.name;
    if (isWeekend(day)) return 'a weekend';
    return `not a working day (${holiday ?? closed ?? 'closed'})`;
  }

  #put(step: TimetableDay, found: Omit<TimetableStep, 'step'>): void {
    this.#timetable[step] = found.day;
    this.#steps.push({ step, ...found });
    if (found.day !== null) this.#last = found.day;
  }
}

const clear = (days: number): string => (days === 1 ? '1 clear day' : `${days} clear days`);

/** What cannot be of a timetable: each step not before the one that it follows. `step` is the later of the two. */
export function timetableProblems(
  timetable: Timetable,
  dateOrder: DateOrder,
): { step: TimetableDay; message: string }[] {
  const problems: { step: TimetableDay; message: string }[] = [];
  let before: TimetableDay | null = null;
  for (const step of TIMETABLE_DAYS) {
    const day = timetable[step];
    if (day === null) continue;
    if (before !== null && day < timetable[before]!) {
      const words = [timetableDayWords[step].label, timetableDayWords[before].label] as const;
      problems.push({
        step,
        message: `${words[0]} (${dayInWords(day, dateOrder)}) would be before ${words[1].toLowerCase()} (${dayInWords(timetable[before]!, dateOrder)}).`,
      });
    }
    before = step;
  }
  return problems;
}
