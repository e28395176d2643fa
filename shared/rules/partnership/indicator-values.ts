// The figures under plain names, for scripts and for anybody who works them out again by hand. Names and rounding stand for good.

import type { Indicator } from '../../domain/partnership/indicators.ts';
import { addDays, monthsAfter } from '../limits.ts';
import { healthTrend } from './health-scores.ts';
import { type FigurePeriod, type ForumFacts, forumMeetings, heldMeetings, isIn } from './indicator-facts.ts';
import { rounded } from './indicator-figures.ts';
import { overdueActions } from './indicators-done.ts';
import { leads } from './indicators-early.ts';
import { agreementReviews, scoredWaves } from './indicators-health.ts';
import { accountableExecutive } from './indicators-meetings.ts';
import { paperNotices } from './indicators-papers.ts';

export type IndicatorValue = number | boolean | null | number[] | Record<string, number | null>;

/** null: n/a. Percent and days with one place, scores with two. */
export function indicatorValues(
  facts: ForumFacts,
  period: FigurePeriod,
  indicators: readonly Indicator[],
): Record<string, IndicatorValue> {
  const figure = (key: string) => indicators.find((each) => each.key === key);
  const printedOf = (key: string): number | null => figure(key)?.value ?? null;
  const executive = accountableExecutive(facts, period);
  const reviews = agreementReviews(facts, period.asOf);
  return {
    meetings_planned: forumMeetings(facts).filter(({ plannedOn }) => isIn(plannedOn, period)).length,
    meetings_held: heldMeetings(facts, period).length,
    forum_on_schedule_pct: printedOf('K1'),
    quorate_pct: printedOf('K2'),
    senior_attendance_pct: printedOf('K3'),
    senior_attendance_incl_deputies_pct: figure('K3')?.parts[0]?.value ?? null,
    accountable_exec_meetings: printedOf('K4'),
    flag_once_a_year_chief_exec: executive.isOnceAYear,
    paper_notice_working_days: paperNotices(facts, period).known.map(({ notice }) => notice),
    papers_on_time_pct: printedOf('K5'),
    papers_read_before_pct: printedOf('K6'),
    actions_on_time_pct: printedOf('K8'),
    actions_overdue_open: overdueActions(facts, period.asOf).length,
    issue_informal_resolution_pct: printedOf('K9'),
    median_open_issue_age_days: printedOf('K10'),
    median_days_to_first_conversation: printedOf('K11'),
    median_consultation_lead_days: printedOf('K12'),
    consultation_lead_days: leads(facts, period).map(({ lead }) => lead),
    early_involvement_pct: printedOf('K13'),
    influence_pct: printedOf('K15'),
    reasons_given_pct_where_not_influenced: printedOf('K16'),
    agreements_overdue_review: reviews.overdue.length,
    agreements_due_90d: reviews.dueSoon.length,
    ...healthValues(facts, period),
  };
}

const printed = (value: number | null): number | null => (value === null ? null : rounded(value, 2));

/** `health_2025` for each year with a wave, its last; beside the last wave of the year before where there is one. */
function healthValues(facts: ForumFacts, { asOf }: FigurePeriod): Record<string, Record<string, number | null>> {
  const byYear = new Map(scoredWaves(facts, asOf).map((wave) => [wave.year, wave]));
  const values: Record<string, Record<string, number | null>> = {};
  for (const [year, { scores }] of byYear) {
    const before = byYear.get(year - 1);
    values[`health_${year}`] = {
      management: printed(scores.overall.management.mean),
      staff: printed(scores.overall.staff.mean),
      score_mean_of_sides: printed(scores.overall.mean),
      gap: printed(scores.overall.gap),
      ...(before && { [`trend_vs_${year - 1}`]: printed(healthTrend(scores, before.scores).mean) }),
    };
  }
  return values;
}

/** The 12 months that end with a day, inclusive, as a period; what lies after `today` is not known. */
export function periodFrom(given: { from?: string | undefined; to?: string | undefined }, today: string): FigurePeriod {
  const to = given.to ?? today;
  const from = given.from ?? addDays(monthsAfter(to, -12), 1);
  return { from, to, asOf: to < today ? to : today };
}
