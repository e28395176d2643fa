// The records of one forum that figures are computed from, already narrowed to whoever they are for, and the days that they
// are about. What happened after the last of those days is not known yet.

import type { Agreement } from '../../domain/agreements.ts';
import type { Words } from '../../domain/branch.ts';
import type { Action } from '../../domain/partnership/actions.ts';
import type { Consultation } from '../../domain/partnership/consultations.ts';
import type { Decision } from '../../domain/partnership/decisions.ts';
import type { PartnershipEntry } from '../../domain/partnership/entries.ts';
import type { Forum, Seat } from '../../domain/partnership/forums.ts';
import type { HealthAnswers, HealthWave } from '../../domain/partnership/health.ts';
import type { Behind } from '../../domain/partnership/indicators.ts';
import type { Initiative } from '../../domain/partnership/initiatives.ts';
import type { Issue } from '../../domain/partnership/issues.ts';
import type { Measure } from '../../domain/partnership/measures.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import { sideWords } from '../../domain/partnership/words-visibility.ts';
import { dayInWords } from '../day-words.ts';
import { countsForQuorum } from './forums/quorum.ts';
import { isSeatOpen, type PostOf } from './forums/seat-holders.ts';
import type { WorkingCalendar } from './paper-notice.ts';

/** First and last day, both inclusive; `asOf` is the last day that is known: the period's last, or today before it. */
export interface FigurePeriod {
  from: string;
  to: string;
  asOf: string;
}

/** What the branch's own lists say of the forum's employer; null where whoever asks may not know it, or there is none. */
export interface UnionFigures {
  members: number;
  membersAtStart: number;
  headcount: number | null;
  /** Cases closed in the period with something won. */
  casesWon: readonly Behind[];
}

export interface ForumFacts {
  forum: Forum;
  meetings: readonly Meeting[];
  papers: readonly PartnershipEntry[];
  actions: readonly Action[];
  issues: readonly Issue[];
  consultations: readonly Consultation[];
  decisions: readonly Decision[];
  initiatives: readonly Initiative[];
  measures: readonly Measure[];
  agreements: readonly Agreement[];
  waves: readonly HealthWave[];
  /** Never one by one: only means of enough of them leave. */
  answers: readonly HealthAnswers[];
  union: UnionFigures | null;
  /** Departments (or workplaces) that a rep's post covers, by name. */
  departmentsWithRep: readonly string[];
  calendar: WorkingCalendar;
  /** Reps' posts, whose days a seat follows. */
  postOf: PostOf;
  /** What the constitution still lacks, in words; empty: it is complete. */
  constitutionGaps: readonly string[];
  dateOrder: 'dmy' | 'mdy';
  /** The country's words; British where nobody says. */
  words?: Words;
}

/** Both ends inclusive, and not after what is known. */
export const isIn = (day: string | null, { from, asOf }: FigurePeriod): day is string =>
  day !== null && day >= from && day <= asOf;

/** Whether it had happened by the last day that is known. */
export const isBy = (day: string | null, asOf: string): day is string => day !== null && day <= asOf;

export const inOrder =
  <T>(dayOf: (each: T) => string) =>
  (a: T, b: T): number =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0;

/** The forum's own meetings, in the order of the days for which they were first planned. */
export const forumMeetings = ({ meetings }: Pick<ForumFacts, 'meetings'>): Meeting[] =>
  meetings.filter(({ kind }) => kind === 'forum').sort(inOrder((meeting) => meeting.plannedOn));

/** Those that were held within the period, in the order of the days held. */
export const heldMeetings = (facts: ForumFacts, period: FigurePeriod): (Meeting & { heldOn: string })[] =>
  forumMeetings(facts)
    .filter((meeting): meeting is Meeting & { heldOn: string } => isIn(meeting.heldOn, period))
    .sort(inOrder((meeting) => meeting.heldOn));

/** Seats of the two sides that are there on a day; who only listens or advises decides nothing. */
export const seatsOn = (forum: Forum, day: string): Seat[] =>
  forum.seats.filter((seat) => isSeatOpen(seat, day) && countsForQuorum(seat));

/** What a record is called for a figure, with what it says for it. */
export const behind = (
  collection: Behind['collection'],
  { id }: { id: string },
  label: string,
  detail = '',
  isCounted = true,
  seenOn: Behind['seenOn'] = null,
): Behind => ({ collection, id, label, detail, isCounted, seenOn });

/** "Meeting of Mon 15 September 2025". */
export const meetingName = ({ heldOn, movedTo, plannedOn }: Meeting, order: ForumFacts['dateOrder']): string =>
  `Meeting of ${dayInWords(heldOn ?? movedTo ?? plannedOn, order)}`;

export const meetingBehind = (meeting: Meeting, facts: ForumFacts, detail: string, isCounted: boolean): Behind =>
  behind('meetings', meeting, meetingName(meeting, facts.dateOrder), detail, isCounted);

/** "staff side", or "union side" where that is its name. */
export const staffSide = ({ words }: Pick<ForumFacts, 'words'>): string => sideWords(words).staff.toLowerCase();
