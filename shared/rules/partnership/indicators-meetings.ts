// Are meetings real? K1 to K4: held when planned, quorate, with the senior managers themselves; and how long nobody met.

import type { Behind, Indicator } from '../../domain/partnership/indicators.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import { dayInWords } from '../day-words.ts';
import { addDays, daysBetween } from '../limits.ts';
import { isVacantOn } from './forums/seat-holders.ts';
import {
  type FigurePeriod,
  type ForumFacts,
  forumMeetings,
  heldMeetings,
  isBy,
  isIn,
  meetingBehind,
  seatsOn,
  staffSide,
} from './indicator-facts.ts';
import { count, indicator, missedFirst, notAvailable, ofThem, share } from './indicator-figures.ts';
import { longestGap } from './meetings/meeting-days.ts';
import { isHere, quorumMet } from './meetings/quorum-met.ts';

const GROUP = { group: 'meetings' } as const;
const whoseSide = (facts: ForumFacts) =>
  ({ management: 'management', staff: `the ${staffSide(facts)}`, joint: 'both sides', independent: 'others' }) as const;

/** A cancelled one and one held late are misses; what it was moved to changes nothing. */
export function heldOnSchedule(facts: ForumFacts, period: FigurePeriod): Indicator {
  const { toleranceDays } = facts.forum;
  const planned = forumMeetings(facts).filter(
    (meeting) => isIn(meeting.plannedOn, period) && !canStillBeHeld(meeting, toleranceDays, period),
  );
  const records = planned.map((meeting) => {
    const off = isBy(meeting.heldOn, period.asOf) ? daysBetween(meeting.plannedOn, meeting.heldOn) : null;
    const isKept = off !== null && Math.abs(off) <= toleranceDays;
    return meetingBehind(meeting, facts, onScheduleDetail(meeting, off, facts), isKept);
  });
  const cancelled = planned.flatMap(({ cancelled: off }) => (off && off.on <= period.asOf ? [off.bySide] : []));
  const by = (['management', 'staff', 'joint', 'independent'] as const)
    .map((side) => [side, cancelled.filter((each) => each === side).length] as const)
    .filter(([, number]) => number > 0)
    .map(([side, number]) => `${number} by ${whoseSide(facts)[side]}`);
  return indicator(
    {
      ...GROUP,
      key: 'K1',
      name: 'Held on schedule',
      unit: '%',
      formula: `Forum meetings held within ${toleranceDays} days of the day first planned, of all planned.`,
    },
    share(records.filter(({ isCounted }) => isCounted).length, planned.length),
    { records: missedFirst(records), note: by.length > 0 ? `Cancelled: ${by.join(', ')}.` : '' },
  );
}

/** Nobody called it off, and there is time yet. */
const canStillBeHeld = ({ plannedOn, heldOn, cancelled }: Meeting, toleranceDays: number, { asOf }: FigurePeriod) =>
  !isBy(heldOn, asOf) && cancelled === null && addDays(plannedOn, toleranceDays) >= asOf;

function onScheduleDetail(meeting: Meeting, off: number | null, facts: ForumFacts): string {
  const planned = `Planned for ${dayInWords(meeting.plannedOn, facts.dateOrder)}`;
  if (off === null) {
    if (meeting.cancelled === null) return `${planned}, not held.`;
    return `${planned}, cancelled by ${whoseSide(facts)[meeting.cancelled.bySide]}.`;
  }
  if (off === 0) return 'Held on the day planned.';
  return `${planned}, held ${ofThem(Math.abs(off), 'day', 'days')} ${off > 0 ? 'later' : 'earlier'}.`;
}

/** The seats from which somebody came: the holder, or a deputy. */
export const seatsThatCame = ({ attendance }: Pick<Meeting, 'attendance'>): Set<string> =>
  new Set(attendance.filter(isHere).map(({ seatId }) => seatId));

/** null where no quorum is stated, or nobody wrote down who came. */
function isQuorateMeeting({ forum }: ForumFacts, { attendance, heldOn }: Meeting & { heldOn: string }): boolean | null {
  if (attendance.length === 0) return null;
  return quorumMet(forum.quorum, seatsOn(forum, heldOn), attendance).isQuorate;
}

export function quorate(facts: ForumFacts, period: FigurePeriod): Indicator {
  const records: Behind[] = [];
  let unknown = 0;
  for (const meeting of heldMeetings(facts, period)) {
    const isEnough = isQuorateMeeting(facts, meeting);
    if (isEnough === null) unknown += 1;
    else {
      const there = `${ofThem(seatsThatCame(meeting).size, 'seat', 'seats')} there`;
      const detail = isEnough ? `Quorate: ${there}.` : `Not quorate: ${there}.`;
      records.push(meetingBehind(meeting, facts, detail, isEnough));
    }
  }
  const isUnstated = unknown > 0 && records.length === 0;
  return indicator(
    { ...GROUP, key: 'K2', name: 'Quorate', unit: '%', formula: 'Meetings with a quorum, of those held.' },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    {
      records: missedFirst(records),
      note: isUnstated
        ? 'No quorum is stated, or nobody wrote down who came.'
        : unknown > 0
          ? `${ofThem(unknown, 'meeting is', 'meetings are')} left out: nobody wrote down who came.`
          : '',
    },
  );
}

/** In person: a deputy is not the senior manager. With deputies it stands beside, and says so. */
export function seniorAttendance(facts: ForumFacts, period: FigurePeriod): Indicator {
  const records: Behind[] = [];
  let withDeputies = 0;
  let vacancies = 0;
  for (const meeting of heldMeetings(facts, period)) {
    if (meeting.attendance.length === 0) continue;
    for (const seat of seatsOn(facts.forum, meeting.heldOn)) {
      if (seat.side !== 'management' || !seat.isSenior) continue;
      if (isVacantOn(seat, meeting.heldOn, facts.postOf)) {
        vacancies += 1;
        continue;
      }
      const value = meeting.attendance.find(({ seatId }) => seatId === seat.id)?.value ?? 'absent';
      if (value === 'notRequired') continue;
      if (value === 'present' || value === 'deputy') withDeputies += 1;
      const detail = `${seat.title || 'Senior seat'}: ${value === 'present' ? 'there' : value === 'deputy' ? 'a deputy' : value}.`;
      records.push(meetingBehind(meeting, facts, detail, value === 'present'));
    }
  }
  const inPerson = records.filter(({ isCounted }) => isCounted).length;
  return indicator(
    {
      ...GROUP,
      key: 'K3',
      name: 'Senior managers there',
      unit: '%',
      formula: 'Senior seats whose holder came in person, of senior seats at meetings held. A deputy does not count.',
    },
    share(inPerson, records.length),
    {
      records: missedFirst(records),
      parts: [{ name: 'With deputies', ...share(withDeputies, records.length) }],
      note:
        vacancies > 0
          ? `${ofThem(vacancies, 'time', 'times')} a senior seat was vacant: left out of the figure, and to be filled.`
          : '',
    },
  );
}

/** How often the accountable executive came in person. */
export function accountableExecutive(facts: ForumFacts, period: FigurePeriod): Indicator & { isOnceAYear: boolean } {
  const held = heldMeetings(facts, period).filter(({ attendance }) => attendance.length > 0);
  const isExecutive = new Set(
    facts.forum.seats.filter(({ role }) => role === 'accountableExecutive').map(({ id }) => id),
  );
  const valuesAt = (meeting: Meeting) =>
    meeting.attendance.filter(({ seatId }) => isExecutive.has(seatId)).map(({ value }) => value);
  const records = held.map((meeting) => {
    const values = valuesAt(meeting);
    const isThere = values.includes('present');
    const detail = isThere ? 'There in person.' : values.includes('deputy') ? 'Sent a deputy.' : 'Not there.';
    return meetingBehind(meeting, facts, detail, isThere);
  });
  const times = records.filter(({ isCounted }) => isCounted).length;
  const isKnown = isExecutive.size > 0 && held.length > 0;
  const made = indicator(
    {
      ...GROUP,
      key: 'K4',
      name: 'Accountable executive there',
      unit: 'count',
      formula: 'Meetings at which the accountable executive was there in person, of those held.',
    },
    isKnown ? count(times, times, held.length) : notAvailable(),
    {
      records: isKnown ? missedFirst(records) : [],
      note: isExecutive.size === 0 ? 'No seat is marked as the accountable executive’s.' : '',
    },
  );
  return { ...made, isOnceAYear: isKnown && held.length >= 3 && times <= 1 };
}

/** The longest time without a meeting that reaches into the period, that since the last one included. */
export function gapInPeriod(facts: ForumFacts, period: FigurePeriod) {
  const days = forumMeetings(facts).flatMap(({ heldOn }) => (isBy(heldOn, period.asOf) ? [heldOn] : []));
  const before = days
    .filter((day) => day < period.from)
    .toSorted()
    .at(-1);
  const within = days.filter((day) => day >= period.from);
  return longestGap(before === undefined ? within : [before, ...within], period.asOf, facts.forum.intervalDays);
}
