// How each criterion of the ladder stands, found in the records: yes, no, or nothing to which it could apply.

import type { Indicator } from '../../domain/partnership/indicators.ts';
import { addDays, daysBetween, monthsAfter } from '../limits.ts';
import { isChair } from './forums/quorum.ts';
import { holderOn } from './forums/seat-holders.ts';
import {
  behind,
  type FigurePeriod,
  type ForumFacts,
  forumMeetings,
  heldMeetings,
  inOrder,
  isBy,
  meetingBehind,
  seatsOn,
  staffSide,
} from './indicator-facts.ts';
import { ofThem, rounded } from './indicator-figures.ts';
import { liveInitiatives, testsFinished } from './indicators-done.ts';
import { agreementReviews, scoredWaves } from './indicators-health.ts';
import { decisionBehind, jobsDecisions, passesJobsGate } from './indicators-heard.ts';
import { isStale } from './initiative-life.ts';
import type { Found } from './ladder.ts';

type Finder = (facts: ForumFacts, period: FigurePeriod) => Found;
const SIDES = ['management', 'staff'] as const;

export const seatsFilled: Finder = (facts, { asOf }) => {
  const seats = seatsOn(facts.forum, asOf);
  const held = (side: string) =>
    seats.filter((seat) => seat.side === side && holderOn(seat, asOf, facts.postOf) !== null);
  const all = (side: string) => seats.filter((seat) => seat.side === side);
  const isMet = SIDES.every((side) => held(side).length > 0 && held(side).length * 2 > all(side).length);
  const detail = `Management ${held('management').length} of ${all('management').length}, ${staffSide(facts)} ${held('staff').length} of ${all('staff').length}`;
  return { isMet, detail };
};

/** Where one side always chairs, or somebody from outside, its chair is enough. */
export const chairsNamed: Finder = (facts, { asOf }) => {
  const { chairModel } = facts.forum;
  const chairs = seatsOn(facts.forum, asOf).filter(
    (seat) => isChair(seat) && holderOn(seat, asOf, facts.postOf) !== null,
  );
  const has = (side: string) => chairs.some((seat) => seat.side === side);
  const isMet =
    chairModel === 'fixedManagement'
      ? has('management')
      : chairModel === 'fixedStaff'
        ? has('staff')
        : chairModel === 'independent'
          ? chairs.length > 0
          : SIDES.every(has);
  return { isMet, detail: `${ofThem(chairs.length, 'chair', 'chairs')} named` };
};

export const constitutionComplete: Finder = ({ constitutionGaps }) => ({
  isMet: constitutionGaps.length === 0,
  detail:
    constitutionGaps.length === 0
      ? 'Nothing is missing'
      : `${ofThem(constitutionGaps.length, 'thing is', 'things are')} missing`,
});

export const firstDateSet: Finder = (facts) => {
  const planned = forumMeetings(facts);
  return { isMet: planned.length > 0, detail: ofThem(planned.length, 'meeting', 'meetings') };
};

export const baselineOpened: Finder = ({ waves }, { asOf }) => {
  const opened = waves.filter(({ openedOn }) => openedOn <= asOf);
  return {
    isMet: opened.length > 0,
    detail: ofThem(opened.length, 'wave', 'waves'),
    records: opened.map((wave) => behind('healthWaves', wave, wave.title || wave.openedOn)),
  };
};

export const constitutionSigned: Finder = ({ forum: { signed } }, { asOf }) => {
  const by = SIDES.filter((side) => isBy(signed[side]?.on ?? null, asOf));
  const detail =
    by.length === 2 ? 'Signed by both' : by.length === 0 ? 'Signed by neither' : `Signed by ${by[0]} alone`;
  return { isMet: by.length === 2, detail };
};

export const threeMeetings: Finder = (facts, { asOf }) => {
  const held = forumMeetings(facts).filter(({ heldOn }) => isBy(heldOn, asOf));
  return {
    isMet: held.length >= 3,
    detail: `${held.length} held`,
    records: held.map((meeting) => meetingBehind(meeting, facts, 'Held.', true)),
  };
};

export const agendaJoint: Finder = (facts, period) => {
  const held = heldMeetings(facts, period).filter(({ items }) => items.length > 0);
  const isJoint = ({ items }: (typeof held)[number]) =>
    items.some(({ proposedBy }) => proposedBy === 'joint') ||
    SIDES.every((side) => items.some(({ proposedBy }) => proposedBy === side));
  const joint = held.filter(isJoint).length;
  return {
    isMet: held.length > 0 && joint === held.length,
    detail: held.length === 0 ? 'No agenda is recorded' : `${joint} of ${held.length} agendas`,
    records: held.map((meeting) =>
      meetingBehind(meeting, facts, isJoint(meeting) ? 'Both sides.' : 'One side alone.', isJoint(meeting)),
    ),
  };
};

/** The two leads met, or a sponsor was in touch about an initiative. */
export const sponsorContact: Finder = ({ meetings, initiatives }, { asOf }) => {
  const days = [
    ...meetings.filter(({ kind }) => kind === 'leads').map(({ heldOn }) => heldOn),
    ...initiatives.flatMap(({ sponsorContacts }) => sponsorContacts),
  ];
  const months = [0, 1, 2].filter((ago) => {
    const [after, until] = [monthsAfter(asOf, -ago - 1), monthsAfter(asOf, -ago)];
    return days.some((day) => day !== null && day > after && day <= until);
  });
  return { isMet: months.length === 3, detail: `${months.length} of the last 3 months` };
};

export const initiativeTested: Finder = (facts, { asOf }) => {
  const hasBaseline = new Set(facts.measures.filter(({ baseline }) => baseline !== null).map(({ id }) => id));
  const tested = liveInitiatives(facts, asOf).filter(
    ({ measureId, tests }) =>
      measureId !== null && hasBaseline.has(measureId) && tests.filter(({ from }) => from <= asOf).length >= 2,
  );
  return {
    isMet: tested.length > 0,
    detail: ofThem(tested.length, 'initiative', 'initiatives'),
    records: tested.map((each) => behind('initiatives', each, each.title, ofThem(each.tests.length, 'test', 'tests'))),
  };
};

export const scopeMatrix: Finder = (facts, { asOf }) => {
  const withScope = agreementReviews(facts, asOf).inForce.filter(({ scope }) => scope.length > 0);
  const topics = withScope.reduce((sum, { scope }) => sum + scope.length, 0);
  return {
    isMet: topics > 0,
    detail: ofThem(topics, 'topic', 'topics'),
    records: withScope.map((each) =>
      behind('agreements', each, each.title, ofThem(each.scope.length, 'topic', 'topics')),
    ),
  };
};

export const jobsGate: Finder = (facts, period) => {
  const all = jobsDecisions(facts, period);
  const passed = all.filter((each) => passesJobsGate(facts, each)).length;
  return {
    isMet: all.length === 0 ? null : passed === all.length,
    detail: all.length === 0 ? 'No decision on jobs' : `${passed} of ${all.length} decisions`,
    records: all.map((each) =>
      decisionBehind(each, passesJobsGate(facts, each) ? 'Passed.' : 'Neither.', passesJobsGate(facts, each)),
    ),
  };
};

type Figure = (facts: ForumFacts, period: FigurePeriod) => Indicator;
const EARLY_SHARE = 75;

export const earlyByBoth =
  (figure: Figure): Finder =>
  (facts, period) => {
    const { bySide, records } = figure(facts, period);
    const isEarly = (side: 'management' | 'staff') => (bySide?.[side].value ?? 0) >= EARLY_SHARE;
    const detail = `Management says ${bySide?.management.text ?? 'n/a'}, the ${staffSide(facts)} ${bySide?.staff.text ?? 'n/a'}`;
    return { isMet: SIDES.every(isEarly), detail, records };
  };

/** Nothing of the last 12 months in which the union answered is without what came of it. */
export const influenceMeasured =
  (figure: Figure): Finder =>
  (facts, { asOf }) => {
    const year = { from: addDays(monthsAfter(asOf, -12), 1), to: asOf, asOf };
    const { value, text, note, records, numerator, denominator } = figure(facts, year);
    const detail = value === null ? 'n/a' : `${text} (${numerator} of ${denominator})${note ? `; ${note}` : ''}`;
    return { isMet: value !== null && note === '', detail, records };
  };

export const threeTests: Finder = (facts, { asOf }) => {
  const finished = testsFinished(facts, asOf);
  return {
    isMet: finished.length >= 3,
    detail: ofThem(finished.length, 'test', 'tests'),
    records: finished.map(({ initiative, test }) => behind('initiatives', initiative, initiative.title, test.plan)),
  };
};

export const noneStale: Finder = (facts, { asOf }) => {
  const live = liveInitiatives(facts, asOf);
  const stale = live.filter((each) => isStale(each, asOf));
  return {
    isMet: live.length === 0 ? false : stale.length === 0,
    detail: live.length === 0 ? 'No initiative' : `${stale.length} of ${live.length} stand still`,
    records: stale.map((each) => behind('initiatives', each, each.title, 'Nothing new in 90 days.', false)),
  };
};

const WIDEST_GAP = 1.5;

export const healthGap: Finder = (facts, { asOf }) => {
  const gap = scoredWaves(facts, asOf).at(-1)?.scores.overall.gap ?? null;
  return {
    isMet: gap !== null && rounded(Math.abs(gap), 2) <= WIDEST_GAP,
    detail: gap === null ? 'n/a' : `${rounded(Math.abs(gap), 2).toFixed(2)} apart`,
  };
};

export const spread: Finder = ({ initiatives }, { asOf }) => {
  const taken = initiatives.filter(
    ({ spreadTo, source, raisedOn }) =>
      spreadTo.some(({ on }) => on <= asOf) || (source?.collection === 'initiatives' && raisedOn <= asOf),
  );
  return {
    isMet: taken.length > 0,
    detail: ofThem(taken.length, 'practice', 'practices'),
    records: taken.map((each) => behind('initiatives', each, each.title, 'Taken over.')),
  };
};

/** Two waves of one year are one opinion. */
const ABOUT_A_YEAR = 270;

export const stableWaves: Finder = (facts, { asOf }) => {
  const waves = scoredWaves(facts, asOf);
  const last = waves.at(-1);
  const before = last && waves.findLast(({ wave }) => daysBetween(wave.closedOn, last.wave.closedOn) >= ABOUT_A_YEAR);
  if (!last || !before) return { isMet: false, detail: 'Fewer than two waves a year apart' };
  const isKept = SIDES.every((side) => {
    const [now, then] = [last.scores.overall[side].mean, before.scores.overall[side].mean];
    return now !== null && then !== null && rounded(now, 2) >= rounded(then, 2);
  });
  return { isMet: isKept, detail: `${before.year} and ${last.year}` };
};

export const eitherChairs: Finder = (facts, period) => {
  const held = heldMeetings(facts, period);
  const by = SIDES.map((side) => held.filter(({ chairSide }) => chairSide === side).length);
  return {
    isMet: by.every((number) => number > 0),
    detail: `Management chaired ${by[0]}, the ${staffSide(facts)} ${by[1]}`,
  };
};

const REPORT_MONTHS = 18;

export const annualReportAgreed: Finder = ({ forum }, { asOf }) => {
  const recent = forum.annualReports.filter(({ to }) => to <= asOf && to >= monthsAfter(asOf, -REPORT_MONTHS));
  const agreed = recent.some(
    ({ isAgreed, signed }) => isAgreed === true && signed.management !== null && signed.staff !== null,
  );
  return {
    isMet: agreed,
    detail: agreed ? 'Agreed and signed' : recent.length > 0 ? 'Not agreed and signed yet' : 'No report yet',
  };
};

const QUARTERS = 4;

/** The value that held at the end of each of the last four quarters, each beyond the target. */
export const beyondTarget: Finder = ({ measures }, { asOf }) => {
  const beyond = measures.filter(({ kind, target, points, lowerIsBetter }) => {
    if (kind !== 'outcome' || target === null) return false;
    const sorted = points.toSorted(inOrder(({ on }) => on));
    return Array.from({ length: QUARTERS }, (_, ago) => ago).every((ago) => {
      const [after, until] = [monthsAfter(asOf, -3 * (ago + 1)), monthsAfter(asOf, -3 * ago)];
      const value = sorted.findLast(({ on }) => on > after && on <= until)?.value;
      return value !== undefined && (lowerIsBetter ? value <= target.value : value >= target.value);
    });
  });
  return {
    isMet: beyond.length > 0,
    detail: ofThem(beyond.length, 'outcome', 'outcomes'),
    records: beyond.map((each) => behind('measures', each, each.name, 'Beyond its target for four quarters.')),
  };
};
