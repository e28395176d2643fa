// The papers of a meeting: when they went out, who has read them, and how that stands against the papers' clock.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { MeetingPaper } from '../../../../../shared/contract/partnership/meeting-shapes.ts';
import type { PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { paperStanding } from '../../../../../shared/rules/partnership/meetings/papers-clock.ts';
import { noticeInWorkingDays, type WorkingCalendar } from '../../../../../shared/rules/partnership/paper-notice.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { seatNamed, seatsOnDay } from './seats-on-day.ts';

/** Holidays where the branch is, and its own closures. */
export const calendarOf = ({ nation, branch }: BranchProfile): WorkingCalendar => ({
  nation,
  closures: branch?.closures ?? [],
});

/** In the order in which they went out; those that are not out last. */
export const papersOf = (from: Transaction | View, meetingId: string): PartnershipEntry[] =>
  [...from.byIndex('entries', 'on', meetingId)]
    .filter(({ kind }) => kind === 'paper')
    .sort((a, b) => {
      const [one, other] = [a.issuedOn ?? '9999', b.issuedOn ?? '9999'];
      return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
    });

export function withStanding(
  paper: PartnershipEntry,
  meeting: Meeting,
  { papersWorkingDays }: Pick<Forum, 'papersWorkingDays'>,
  calendar: WorkingCalendar,
): MeetingPaper {
  const day = dayOfMeeting(meeting);
  const { issuedOn } = paper;
  return {
    ...paper,
    ...paperStanding(issuedOn, day, papersWorkingDays, calendar),
    plannedNotice:
      issuedOn === null || day === meeting.plannedOn
        ? null
        : noticeInWorkingDays(issuedOn, meeting.plannedOn, calendar),
  };
}

function checkPast(on: string, { today }: BranchProfile): void {
  const problem = pastDayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
}

/** @throws NotThere, InvalidInput: a day to come, or no paper to issue. */
export async function issuePapers(
  { meetingId, paperIds, on }: Inputs['partnership']['issuePapers'],
  context: CallContext,
): Promise<Outputs['partnership']['issuePapers']> {
  const profile = branchProfile(context);
  const issuedOn = on ?? profile.today;
  checkPast(issuedOn, profile);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.issuePapers', ids: [meetingId] },
    (tx) => {
      found(tx, 'meetings', meetingId);
      const papers = papersOf(tx, meetingId);
      const chosen = papers.filter(({ id, issuedOn: day }) =>
        paperIds === undefined ? day === null : paperIds.includes(id),
      );
      if (chosen.length === 0) {
        const message =
          papers.length === 0 ? 'There is no paper here yet. Add one first.' : 'All papers are out already.';
        throw new InvalidInput({ path: ['paperIds'], message });
      }
      for (const paper of chosen) {
        if (paper.issuedOn !== issuedOn) tx.put('entries', { ...paper, issuedOn }, paper.revision);
      }
      return { issued: chosen.length, papers: papersOf(tx, meetingId) };
    },
  );
  return result;
}

/** @throws NotThere, InvalidInput: no paper of a meeting, an unknown seat, a day to come. */
export async function readPaper(
  { paperId, seats: named, on, hasRead = true }: Inputs['partnership']['readPaper'],
  context: CallContext,
): Promise<PartnershipEntry> {
  const profile = branchProfile(context);
  const day = on ?? profile.today;
  checkPast(day, profile);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.readPaper', ids: [paperId] },
    (tx) => {
      const paper = found(tx, 'entries', paperId);
      const meeting = paper.on.collection === 'meetings' ? found(tx, 'meetings', paper.on.id) : undefined;
      if (meeting === undefined || paper.kind !== 'paper') {
        throw new InvalidInput({ path: ['paperId'], message: 'This is not a paper of a meeting.' });
      }
      const seats = seatsOnDay(tx, found(tx, 'forums', meeting.forumId), dayOfMeeting(meeting));
      const ids = named.map((one, at) => {
        const seat = seatNamed(seats, one);
        if (seat === undefined) {
          throw new InvalidInput({
            path: ['seats', at],
            message: `No seat of this forum is called “${one}” on that day.`,
          });
        }
        return seat.id;
      });
      const others = paper.reads.filter(({ seatId }) => !ids.includes(seatId));
      const kept = paper.reads.filter(({ seatId }) => ids.includes(seatId));
      const dayOf = (seatId: string) =>
        (on === undefined ? kept.find((read) => read.seatId === seatId)?.on : on) ?? day;
      const reads = hasRead
        ? [...others, ...[...new Set(ids)].map((seatId) => ({ seatId, on: dayOf(seatId) }))]
        : others;
      if (JSON.stringify(reads) === JSON.stringify(paper.reads)) return paper;
      // Whoever ticks names counts no more by hand.
      return tx.put('entries', { ...paper, reads, readsCounted: null }, paper.revision);
    },
  );
  return result;
}
