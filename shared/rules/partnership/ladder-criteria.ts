// The criteria of the ladder, each found in the records of a forum: which level and dimension it belongs to, how it stands, and
// what to do where it is not met.

import type { Criterion, CriterionPage, Dimension, Indicator } from '../../domain/partnership/indicators.ts';
import type { FigurePeriod, ForumFacts } from './indicator-facts.ts';
import { actionsOnTime, cascade } from './indicators-done.ts';
import { earlyInvolvement } from './indicators-early.ts';
import { jointTraining } from './indicators-health.ts';
import { influence } from './indicators-heard.ts';
import { heldOnSchedule } from './indicators-meetings.ts';
import { papersOnTime } from './indicators-papers.ts';
import type { Found } from './ladder.ts';
import * as found from './ladder-evidence.ts';

export interface LadderCriterion extends Pick<Criterion, 'key' | 'level' | 'dimension' | 'text'> {
  find(facts: ForumFacts, period: FigurePeriod): Found;
  next: { text: string; page: CriterionPage };
}

/** A figure that has to reach so much; n/a is not enough. */
const atLeast =
  (least: number, figure: (facts: ForumFacts, period: FigurePeriod) => Indicator) =>
  (facts: ForumFacts, period: FigurePeriod): Found => {
    const { value, text, numerator, denominator, records } = figure(facts, period);
    const fraction = denominator ? ` (${numerator} of ${denominator})` : '';
    return { isMet: value !== null && value >= least, detail: `${text}${fraction}`, records };
  };

const criterion = (
  level: number,
  dimension: Dimension,
  key: string,
  text: string,
  find: LadderCriterion['find'],
  page: CriterionPage,
  next: string,
): LadderCriterion => ({ key, level, dimension, text, find, next: { text: next, page } });

export const LADDER_CRITERIA: readonly LadderCriterion[] = [
  criterion(
    1,
    'forumProcess',
    'seatsFilled',
    'The seats of both sides are filled.',
    found.seatsFilled,
    'forum',
    'Fill the vacant seats.',
  ),
  criterion(
    1,
    'coLeadership',
    'coChairsNamed',
    'Each side has named its chair.',
    found.chairsNamed,
    'forum',
    'Each side names who chairs for it.',
  ),
  criterion(
    1,
    'forumProcess',
    'constitutionComplete',
    'The constitution passes its check.',
    found.constitutionComplete,
    'forum',
    'Write what the check says is missing.',
  ),
  criterion(
    1,
    'forumProcess',
    'firstDateSet',
    'The first date is set.',
    found.firstDateSet,
    'meetings',
    'Plan the year’s dates.',
  ),
  criterion(
    1,
    'goalsAndOutcomes',
    'baselineOpened',
    'A baseline health check has been opened.',
    found.baselineOpened,
    'health',
    'Open the baseline health check.',
  ),

  criterion(
    2,
    'forumProcess',
    'constitutionSigned',
    'Both sides have signed the constitution.',
    found.constitutionSigned,
    'forum',
    'Have both sides sign it.',
  ),
  criterion(
    2,
    'forumProcess',
    'threeMeetings',
    'At least three meetings have been held.',
    found.threeMeetings,
    'meetings',
    'Hold the next meeting, and enter those that were held.',
  ),
  criterion(
    2,
    'coLeadership',
    'agendaJoint',
    'Each agenda had items of both sides.',
    found.agendaJoint,
    'meetings',
    'Ask each side for an item before the agenda closes.',
  ),
  criterion(
    2,
    'skills',
    'coreTraining',
    'Six in ten of those in a seat had the core training.',
    atLeast(60, jointTraining),
    'forum',
    'Book a joint course for those who lack it.',
  ),
  criterion(
    2,
    'sponsorship',
    'sponsorContact',
    'The sponsors were in touch in each of the last three months.',
    found.sponsorContact,
    'meetings',
    'Agree a rhythm for the two leads, and enter each time they met.',
  ),

  criterion(
    3,
    'forumProcess',
    'heldOnSchedule',
    'Three in four meetings are held on schedule.',
    atLeast(75, heldOnSchedule),
    'meetings',
    'Fix the dates with everybody’s office a year ahead.',
  ),
  criterion(
    3,
    'forumProcess',
    'papersOnTime',
    'Three in four papers go out in time.',
    atLeast(75, papersOnTime),
    'meetings',
    'Agree a last day for papers, and hold what comes after it.',
  ),
  criterion(
    3,
    'sponsorship',
    'actionsOnTime',
    'Seven in ten actions are done in time.',
    atLeast(70, actionsOnTime),
    'actions',
    'Go through the open actions with the side that owes them.',
  ),
  criterion(
    3,
    'problemSolving',
    'initiativeTested',
    'One initiative has a baseline and two tests.',
    found.initiativeTested,
    'initiatives',
    'Give one initiative a measure with a baseline, and try something twice.',
  ),
  criterion(
    3,
    'engagement',
    'scopeMatrix',
    'An agreement says who is consulted about what.',
    found.scopeMatrix,
    'agreements',
    'Add the table of topics to the partnership agreement.',
  ),
  criterion(
    3,
    'engagement',
    'jobsGate',
    'Every decision on jobs had a consultation or a written exception.',
    found.jobsGate,
    'decisions',
    'Add the consultation or the exception to those decisions.',
  ),

  criterion(
    4,
    'engagement',
    'earlyByBoth',
    'Three in four changes came early, as both sides say.',
    found.earlyByBoth(earlyInvolvement),
    'consultations',
    'Ask management for its answer on each consultation.',
  ),
  criterion(
    4,
    'goalsAndOutcomes',
    'influenceMeasured',
    'What the union changed has been written down for a year.',
    found.influenceMeasured(influence),
    'decisions',
    'Write on each decision what changed because of the union.',
  ),
  criterion(
    4,
    'problemSolving',
    'threeTests',
    'At least three tests are finished.',
    found.threeTests,
    'initiatives',
    'Finish a test, and write what was learnt.',
  ),
  criterion(
    4,
    'problemSolving',
    'noneStale',
    'No initiative has stood still for 90 days.',
    found.noneStale,
    'initiatives',
    'Bring each up to date, or stop it.',
  ),
  criterion(
    4,
    'engagement',
    'cascade',
    'Three in four departments’ managers have been briefed.',
    atLeast(75, cascade),
    'voice',
    'Send the briefing of the last meeting to the managers.',
  ),
  criterion(
    4,
    'goalsAndOutcomes',
    'healthGap',
    'The two sides’ scores lie no more than 1.5 apart.',
    found.healthGap,
    'health',
    'Talk about the items with the widest gap.',
  ),

  criterion(
    5,
    'problemSolving',
    'spread',
    'A practice was taken over by others, or from others.',
    found.spread,
    'initiatives',
    'Offer what works to another team.',
  ),
  criterion(
    5,
    'goalsAndOutcomes',
    'stableWaves',
    'Two waves a year apart are stable or better on both sides.',
    found.stableWaves,
    'health',
    'Run this year’s health check.',
  ),
  criterion(
    5,
    'coLeadership',
    'eitherChairs',
    'Either chair can run the meeting.',
    found.eitherChairs,
    'meetings',
    'Let the other side chair the next one.',
  ),
  criterion(
    5,
    'sponsorship',
    'annualReportAgreed',
    'The annual report is agreed and signed.',
    found.annualReportAgreed,
    'annualReport',
    'Agree this year’s report with all unions.',
  ),
  criterion(
    5,
    'goalsAndOutcomes',
    'beyondTarget',
    'One outcome has been beyond its target for four quarters.',
    found.beyondTarget,
    'measures',
    'Enter the quarter’s figures for each outcome.',
  ),
];
