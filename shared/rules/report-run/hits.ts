// What one member adds to a report: each time they count, in which cell and on which day. Figures and the records behind
// them are both made of this, so that a figure opens exactly the records that it counts.

import { membershipOn } from '../membership-on.ts';
import { BEFORE_ALL, membershipTurns } from '../membership-turns.ts';
import { periodIndex } from './periods.ts';
import { keyOn, type Person } from './person-on-day.ts';
import type { Question } from './question.ts';

/**
 * `over`: counts in the figure, above the line of a rate. `under`: below it. `apart`: a member at a place without a
 * headcount, who is in no density.
 */
export type Part = 'over' | 'under' | 'apart';

/** `day` is the one on which they were what `row` and `across` say. */
export type Take = (part: Part, row: string | null, across: string | null, period: number, day: string) => void;

export function takeHits(person: Person, question: Question, take: Take): void {
  if (person.isToCheck) return;
  const { measure, ends, befores } = question;
  if (measure === 'movers') takeMoves(person, question, take);
  else if (measure === 'joiners' || measure === 'joinerRate') takeTurns(person, question, true, take);
  else if (measure === 'leavers' || measure === 'leaverRate') takeTurns(person, question, false, take);
  else takeStock(person, question, ends, 'over', measure === 'arrears' || measure === 'arrearsRate', take);
  if (measure === 'arrearsRate') takeStock(person, question, ends, 'under', false, take);
  if (measure === 'joinerRate' || measure === 'leaverRate') {
    takeStock(person, question, befores, 'under', false, take);
  }
}

/** Members on each of the days (ascending), or those of them in arrears. */
function takeStock(
  person: Person,
  question: Question,
  days: readonly string[],
  part: Part,
  isInArrears: boolean,
  take: Take,
): void {
  const { row: rowBy, across: acrossBy, places } = question;
  const starts = days.length === 1 ? [0] : stretches(person, days);
  for (const [at, first] of starts.entries()) {
    const end = starts[at + 1] ?? days.length;
    const day = days[first] as string;
    const { isMember, standing } = membershipOn(person, day);
    if (!isMember || (isInArrears && standing !== 'inArrears') || !question.fits(person, day)) continue;
    const row = rowBy === null ? null : keyOn(person, rowBy, day);
    const across = acrossBy === null ? null : keyOn(person, acrossBy, day);
    for (let index = first; index < end; index += 1) {
      const isApart = places !== null && !places.hasPlaceOf(person, day, index, row, across);
      take(isApart ? 'apart' : part, row, across, index, days[index] as string);
    }
  }
}

/** The numbers of the days on which what is recorded of somebody may differ from the day before it in the list; 0 first. */
function stretches(person: Person, days: readonly string[]): number[] {
  const starts = [0];
  const add = (index: number): void => {
    if (index > 0 && index < days.length && !starts.includes(index)) starts.push(index);
  };
  if (person.joinedOn !== null) add(firstFrom(days, person.joinedOn, false));
  for (const rows of [person.standings, person.jobs, person.categories, person.payments, person.bands]) {
    for (const { from, to } of rows) {
      if (from !== null) add(firstFrom(days, from, false));
      if (to !== null) add(firstFrom(days, to, true));
    }
  }
  return starts.sort((a, b) => a - b);
}

/** The first of the days that is not before `day`, or (`isAfter`) that is after it; how many there are where none is. */
function firstFrom(days: readonly string[], day: string, isAfter: boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = days[middle] as string;
    if (other < day || (isAfter && other === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each time in the period that they became a member, by their first day, or stopped being one, by their last. */
function takeTurns(person: Person, question: Question, isJoining: boolean, take: Take): void {
  const first = question.periods[0]?.from as string;
  const asAt = question.ends.at(-1) as string;
  for (const turn of membershipTurns(person, asAt, question.dayAfter)) {
    if (turn.isMember !== isJoining || turn.day < first) continue;
    takeEvent(person, question, turn.day, isJoining ? turn.day : question.dayBefore(turn.day), take);
  }
}

/** `when` says in which period it is, `day` as what they count. */
function takeEvent(person: Person, question: Question, when: string, day: string, take: Take): void {
  if (!question.fits(person, day)) return;
  const row = question.row === null ? null : keyOn(person, question.row, day);
  const across = question.across === null ? null : keyOn(person, question.across, day);
  take('over', row, across, periodIndex(question.periods, when), day);
}

/**
 * Each day in the period on which they came, while a member, to another workplace or employer than the last that was
 * recorded of this membership. To record the first one is no move, nor is it one that a job ends.
 */
function takeMoves(person: Person, question: Question, take: Take): void {
  if (person.jobs.length < 2) return;
  const first = question.periods[0]?.from as string;
  const asAt = question.ends.at(-1) as string;
  const days = new Set<string>();
  for (const { from, to } of person.jobs) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(question.dayAfter(to));
  }
  for (const turn of membershipTurns(person, asAt, question.dayAfter)) days.add(turn.day);
  let workplace: string | null = null;
  let employer: string | null = null;
  for (const day of [BEFORE_ALL, ...[...days].sort()]) {
    if (day > asAt) return;
    if (!membershipOn(person, day).isMember) {
      workplace = null;
      employer = null;
      continue;
    }
    const nextWorkplace = keyOn(person, 'workplace', day);
    const nextEmployer = keyOn(person, 'employer', day);
    const hasMoved =
      (workplace !== null && nextWorkplace !== null && nextWorkplace !== workplace) ||
      (employer !== null && nextEmployer !== null && nextEmployer !== employer);
    workplace = nextWorkplace ?? workplace;
    employer = nextEmployer ?? employer;
    if (hasMoved && day >= first) takeEvent(person, question, day, day, take);
  }
}
