// What imported records may not say, in words and with the place of each: everything that is wrong at once, so that a list is
// mended in one go.

import type { Issue as Problem } from '../../../../../shared/contract/base.ts';
import type { ImportedRecords } from '../../../../../shared/contract/partnership/imported-records.ts';
import { CLOSING_STATES } from '../../../../../shared/domain/partnership/issues.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';

type Path = Problem['path'];
const MOST_TOLD = 100;

/** @throws InvalidInput */
export function checkImported(records: ImportedRecords, profile: BranchProfile): void {
  const check = new Check(profile);
  const { forum, meetings, papers, actions, issues, consultations, agreements, health } = records;
  check.past(records.as_of, ['as_of']);
  check.twins(forum.seats, ['forum', 'seats']);
  for (const [at, { term_start, term_end, from, to }] of forum.seats.entries()) {
    check.order(term_start, term_end, ['forum', 'seats', at, 'term_end'], 'The term ends before it begins.');
    check.order(from, to, ['forum', 'seats', at, 'to'], 'The seat ends before it begins.');
  }
  for (const [name, of] of Object.entries({ meetings, issues, consultations })) check.twins(of, [name]);
  for (const [at, meeting] of meetings.entries()) checkMeeting(check, meeting, ['meetings', at], forum);
  const meetingIds = new Set(meetings.map(({ id }) => id));
  for (const [at, paper] of papers.entries()) {
    if (!meetingIds.has(paper.m))
      check.say(['papers', at, 'm'], `There is no meeting “${paper.m}” among these records.`);
    check.past(paper.issued, ['papers', at, 'issued']);
  }
  for (const [at, action] of actions.entries()) {
    check.reach(action.due, ['actions', at, 'due']);
    check.past(action.done, ['actions', at, 'done']);
  }
  for (const [at, issue] of issues.entries()) checkIssue(check, issue, ['issues', at]);
  for (const [at, each] of consultations.entries()) {
    const path: Path = ['consultations', at];
    check.past(each.first_involved, [...path, 'first_involved']);
    check.reach(each.decision, [...path, 'decision']);
    // A decision before the first involvement is the finding, not a mistake.
    check.order(
      each.window_start,
      each.window_end,
      [...path, 'window_end'],
      'This consultation ends before it begins.',
    );
  }
  for (const [at, each] of agreements.entries()) {
    check.reach(each.review, ['agreements', at, 'review']);
    check.past(each.signed_on, ['agreements', at, 'signed_on']);
    check.order(
      each.effective,
      each.expiry,
      ['agreements', at, 'expiry'],
      'This agreement ends before it takes effect.',
    );
  }
  checkWaves(check, health);
  check.done();
}

type Meeting = ImportedRecords['meetings'][number];

function checkMeeting(check: Check, meeting: Meeting, path: Path, { seats }: ImportedRecords['forum']): void {
  const { planned, held = null, cancelled_by: cancelledBy = null, att = {} } = meeting;
  check.reach(planned, [...path, 'planned']);
  check.past(held, [...path, 'held']);
  if (held !== null && held < planned) {
    const message = `This meeting was planned for ${check.day(planned)}, so it cannot have been held on ${check.day(held)} already. If it was brought forward, give that day as the one planned.`;
    check.say([...path, 'held'], message);
  }
  if (held !== null && cancelledBy !== null) {
    check.say([...path, 'cancelled_by'], 'A meeting that was held was not called off. Leave one of the two out.');
  }
  const { approved_by_mgmt_on: ofManagement, approved_by_staff_on: ofStaff, minutes_issued_on: issued } = meeting;
  for (const [field, day] of Object.entries({
    minutes_issued_on: issued,
    approved_by_mgmt_on: ofManagement,
    approved_by_staff_on: ofStaff,
  })) {
    check.past(day, [...path, field]);
    if (day && held === null) check.say([...path, field], 'It was not held, so it has no minutes. Give the day held.');
    check.order(held, day, [...path, field], 'This is before the day on which it was held.');
  }
  if (held === null && Object.keys(att).length > 0) {
    check.say([...path, 'att'], 'Somebody came, and it was not held. Give the day on which it was held.');
  }
  const bySeat = new Map(seats.map((seat) => [seat.id, seat]));
  for (const [seatId, value] of Object.entries(att)) {
    const seat = bySeat.get(seatId);
    const place = [...path, 'att', seatId];
    if (seat === undefined) check.say(place, `There is no seat “${seatId}” in this forum.`);
    else if (seat.holder === null && (value === 'present' || value === 'deputy')) {
      check.say(place, `Seat “${seatId}” is vacant: nobody can have come from it. Say who sits there.`);
    }
  }
}

function checkIssue(check: Check, issue: ImportedRecords['issues'][number], path: Path): void {
  const { raised, closed = null, outcome = null, first_talk: firstTalk } = issue;
  check.past(raised, [...path, 'raised']);
  check.past(closed, [...path, 'closed']);
  check.past(firstTalk, [...path, 'first_talk']);
  check.order(raised, firstTalk, [...path, 'first_talk'], 'The first talk was before the issue was raised.');
  check.order(raised, closed, [...path, 'closed'], 'It was closed before it was raised.');
  if (closed !== null && (outcome === null || !CLOSING_STATES.includes(outcome))) {
    check.say([...path, 'outcome'], 'It is closed: say how it ended.');
  }
  if (closed === null && outcome !== null && CLOSING_STATES.includes(outcome)) {
    check.say([...path, 'closed'], 'It has ended: say on which day.');
  }
}

function checkWaves(check: Check, health: ImportedRecords['health']): void {
  const years = new Set<number>();
  for (const [at, { wave, opened, closed, management, staff }] of health.entries()) {
    const path: Path = ['health', at];
    if (years.has(wave)) check.say([...path, 'wave'], `There are two health checks of ${wave}. Put them together.`);
    years.add(wave);
    if (management.length + staff.length === 0) check.say(path, 'Nobody answered this health check. Leave it out.');
    check.past(closed, [...path, 'closed']);
    check.order(opened, closed, [...path, 'closed'], 'This health check was closed before it was opened.');
    for (const [field, day] of Object.entries({ opened, closed })) {
      if (day && Number(day.slice(0, 4)) !== wave) check.say([...path, field], `This day is not in ${wave}.`);
    }
  }
}

class Check {
  readonly #problems: Problem[] = [];
  readonly #profile: BranchProfile;

  constructor(profile: BranchProfile) {
    this.#profile = profile;
  }

  say(path: Path, message: string): void {
    if (this.#problems.length < MOST_TOLD) this.#problems.push({ path, message });
  }

  day(day: string): string {
    return dayInWords(day, this.#profile.dateOrder);
  }

  /** Something that has happened. */
  past(day: string | null | undefined, path: Path): void {
    const problem = day ? pastDayProblem(day, this.#profile.today) : null;
    if (problem !== null) this.say(path, problem);
  }

  reach(day: string | null | undefined, path: Path): void {
    const problem = day ? dayProblem(day, this.#profile.today) : null;
    if (problem !== null) this.say(path, problem);
  }

  order(first: string | null | undefined, last: string | null | undefined, path: Path, message: string): void {
    if (first && last && last < first) this.say(path, message);
  }

  /** Nobody could say which of the two is meant. */
  twins(records: readonly { id: string }[], path: Path): void {
    const seen = new Set<string>();
    for (const [at, { id }] of records.entries()) {
      if (seen.has(id)) this.say([...path, at, 'id'], `“${id}” stands here twice.`);
      seen.add(id);
    }
  }

  done(): void {
    if (this.#problems.length > 0) throw new InvalidInput(...this.#problems);
  }
}
