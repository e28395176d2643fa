// Are meetings prepared, and written up? K5 to K7: papers in time and read, minutes agreed.

import type { Behind, Indicator } from '../../domain/partnership/indicators.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import { daysBetween } from '../limits.ts';
import {
  behind,
  type FigurePeriod,
  type ForumFacts,
  heldMeetings,
  inOrder,
  isBy,
  meetingBehind,
  meetingName,
} from './indicator-facts.ts';
import { indicator, missedFirst, notAvailable, ofThem, share } from './indicator-figures.ts';
import { seatsThatCame } from './indicators-meetings.ts';
import { minutesDueOn } from './meetings/meeting-days.ts';
import { noticeInWorkingDays } from './paper-notice.ts';

const GROUP = { group: 'meetings' } as const;

export interface PaperNotice {
  paper: ForumFacts['papers'][number];
  meeting: Meeting & { heldOn: string };
  notice: number;
}

/** Papers that went to meetings held in the period, in the order of the meetings and of the days of issue. */
export function paperNotices(facts: ForumFacts, period: FigurePeriod): { known: PaperNotice[]; unknown: number } {
  const held = new Map(heldMeetings(facts, period).map((meeting) => [meeting.id, meeting]));
  const tabled = facts.papers.flatMap((paper) => {
    const meeting = held.get(paper.on.id);
    return meeting ? [{ paper, meeting }] : [];
  });
  const known = tabled
    .flatMap(({ paper, meeting }) =>
      paper.issuedOn === null
        ? []
        : [{ paper, meeting, notice: noticeInWorkingDays(paper.issuedOn, meeting.heldOn, facts.calendar) }],
    )
    .sort(inOrder(({ meeting, paper }) => `${meeting.heldOn} ${paper.issuedOn}`));
  return { known, unknown: tabled.length - known.length };
}

const paperBehind = ({ paper, meeting }: Pick<PaperNotice, 'paper' | 'meeting'>, detail: string, isCounted: boolean) =>
  behind('entries', paper, paper.title || 'Paper', detail, isCounted, { collection: 'meetings', id: meeting.id });

export function papersOnTime(facts: ForumFacts, period: FigurePeriod): Indicator {
  const { papersWorkingDays: rule } = facts.forum;
  const { known, unknown } = paperNotices(facts, period);
  const records = known.map((each) => {
    const planned = noticeInWorkingDays(each.paper.issuedOn!, each.meeting.plannedOn, facts.calendar);
    const beside = each.meeting.plannedOn === each.meeting.heldOn ? '' : ` (${planned} to the day first planned)`;
    const notice =
      each.notice === 0
        ? 'Tabled on the day'
        : `Issued ${ofThem(each.notice, 'working day', 'working days')} before${beside}`;
    const detail = `${notice}: ${meetingName(each.meeting, facts.dateOrder)}.`;
    return paperBehind(each, detail, each.notice >= rule);
  });
  return indicator(
    {
      ...GROUP,
      key: 'K5',
      name: 'Papers on time',
      unit: '%',
      formula: `Papers issued at least ${rule} working days before, the day of the meeting counted, of those tabled.`,
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    {
      records: missedFirst(records),
      note: unknown > 0 ? `${ofThem(unknown, 'paper is', 'papers are')} left out: no day of issue.` : '',
    },
  );
}

export function papersRead(facts: ForumFacts, period: FigurePeriod): Indicator {
  let reads = 0;
  let possible = 0;
  const records = paperNotices(facts, period).known.map((each) => {
    const came = seatsThatCame(each.meeting);
    const read = each.paper.readsCounted ?? readersBefore(each, came);
    reads += read;
    possible += came.size;
    const detail = `Read by ${read} of ${came.size}: ${meetingName(each.meeting, facts.dateOrder)}.`;
    return paperBehind(each, detail, read >= came.size);
  });
  return indicator(
    {
      ...GROUP,
      key: 'K6',
      name: 'Papers read before',
      unit: '%',
      formula: 'Readings before the meeting, of papers times those who came. Nobody is named.',
    },
    share(reads, possible),
    { records: missedFirst(records) },
  );
}

/** Only of those who came: a paper read by somebody who stayed away was not read for the meeting. */
const readersBefore = ({ paper, meeting }: PaperNotice, came: ReadonlySet<string>): number =>
  new Set(paper.reads.filter(({ seatId, on }) => came.has(seatId) && on <= meeting.heldOn).map(({ seatId }) => seatId))
    .size;

export function minutesOnTime(facts: ForumFacts, period: FigurePeriod): Indicator {
  const { minutesDays } = facts.forum;
  const held = heldMeetings(facts, period);
  const isKept = held.some(
    ({ minutesIssuedOn, approvals }) =>
      minutesIssuedOn !== null || approvals.management !== null || approvals.staff !== null,
  );
  const records = held.flatMap((meeting) => {
    const { management, staff } = meeting.approvals;
    const lastDay = minutesDueOn(meeting.heldOn, minutesDays);
    const agreedOn = management && staff ? [management.on, staff.on].sort()[1]! : null;
    if (isBy(agreedOn, period.asOf)) {
      const took = daysBetween(meeting.heldOn, agreedOn);
      return [meetingBehind(meeting, facts, `Agreed after ${ofThem(took, 'day', 'days')}.`, agreedOn <= lastDay)];
    }
    // Neither a miss nor kept while there is still time.
    return lastDay < period.asOf ? [meetingBehind(meeting, facts, 'Not agreed by both sides.', false)] : [];
  });
  return indicator(
    {
      ...GROUP,
      key: 'K7',
      name: 'Minutes agreed on time',
      unit: '%',
      formula: `Meetings whose minutes both sides approved within ${minutesDays} days, of those held.`,
    },
    isKept ? share(records.filter(({ isCounted }) => isCounted).length, records.length) : notAvailable(),
    isKept
      ? { records: missedFirst(records) }
      : { records: [], note: held.length > 0 ? 'No minutes are recorded here.' : '' },
  );
}

/** Papers that were put on the table on the day, or after it. */
export const papersOnTheDay = (facts: ForumFacts, period: FigurePeriod): Behind[] =>
  paperNotices(facts, period)
    .known.filter(({ notice }) => notice === 0)
    .map((each) => paperBehind(each, `${meetingName(each.meeting, facts.dateOrder)}.`, false));
