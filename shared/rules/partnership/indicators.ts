// Is it working? Every figure of a forum for a period, signs of tokenism, substance and the ladder, from the records alone: the
// same for a screen, for a paper from its own level, and for a quarter that is over.

import type { Flag, Indicator, Ladder, Substance } from '../../domain/partnership/indicators.ts';
import type { FigurePeriod, ForumFacts } from './indicator-facts.ts';
import { count, indicator } from './indicator-figures.ts';
import { actionsOnTime, cascade, initiatives, promisesKept } from './indicators-done.ts';
import { consultationLead, disputes, earlyInvolvement, fourTests } from './indicators-early.ts';
import { agreementsReviewed, credibility, health, jointTraining, outcomeDeltas } from './indicators-health.ts';
import {
  ageOfOpenIssues,
  firstConversation,
  influence,
  jobsGateExceptions,
  reasonsGiven,
  settledInformally,
} from './indicators-heard.ts';
import { accountableExecutive, heldOnSchedule, quorate, seniorAttendance } from './indicators-meetings.ts';
import { minutesOnTime, papersOnTime, papersRead } from './indicators-papers.ts';
import { unionOutcomes, voice } from './indicators-union.ts';
import { HIGHEST_LEVEL, ladder, monthsEarlier } from './ladder.ts';
import { isStructureOnly, substanceOf } from './substance.ts';
import { type Thresholds, tokenismFlags } from './tokenism.ts';

type Count = (facts: ForumFacts, period: FigurePeriod) => Indicator;

const executive: Count = (facts, period) => {
  const { isOnceAYear: _, ...made } = accountableExecutive(facts, period);
  return made;
};

/** K1 to K24 and K26 to K29, in their order. */
const COUNTS: readonly Count[] = [
  heldOnSchedule,
  quorate,
  seniorAttendance,
  executive,
  papersOnTime,
  papersRead,
  minutesOnTime,
  actionsOnTime,
  settledInformally,
  ageOfOpenIssues,
  firstConversation,
  consultationLead,
  earlyInvolvement,
  fourTests,
  influence,
  reasonsGiven,
  jobsGateExceptions,
  agreementsReviewed,
  health,
  credibility,
  cascade,
  voice,
  jointTraining,
  initiatives,
  disputes,
  promisesKept,
  outcomeDeltas,
  unionOutcomes,
];

/** What rests on how records and lists stand today says nothing of an earlier quarter. */
const ONLY_TODAY: readonly Count[] = [initiatives, unionOutcomes];
const QUARTERS_SHOWN = 5;
const QUARTER_MONTHS = 3;

export interface Working {
  indicators: Indicator[];
  ladder: Ladder;
  /** The branch's own: null and empty where the figures are for both sides. */
  flags: Flag[];
  structureOnly: boolean | null;
  substance: Substance | null;
}

/** K1 to K30. `isForBothSides`: without what is the branch's own. */
export function indicatorsOf(
  facts: ForumFacts,
  period: FigurePeriod,
  { isForBothSides = false, thresholds }: { isForBothSides?: boolean; thresholds?: Thresholds } = {},
): Working {
  const stands = ladder(facts, period);
  const flags = isForBothSides ? [] : tokenismFlags(facts, period, thresholds);
  const counted = [...COUNTS.map((each) => each(facts, period)), ladderFigure(stands)];
  const own = isForBothSides ? [] : [flagFigure(flags)];
  const earlier = Array.from({ length: QUARTERS_SHOWN - 1 }, (_, at) =>
    monthsEarlier(period, QUARTER_MONTHS * (QUARTERS_SHOWN - 1 - at)),
  );
  const history = COUNTS.map((each) =>
    ONLY_TODAY.includes(each) ? [] : earlier.map((then) => ({ on: then.asOf, value: each(facts, then).value })),
  );
  return {
    indicators: [
      ...counted.map((each, at) => ({ ...each, trend: trendOf(each, history[at] ?? [], period.asOf) })),
      ...own,
    ].toSorted((a, b) => Number(a.key.slice(1)) - Number(b.key.slice(1))),
    ladder: stands,
    flags,
    structureOnly: isForBothSides ? null : isStructureOnly(facts, period.asOf),
    substance: isForBothSides ? null : substanceOf(facts, period),
  };
}

/** From the first quarter in which there was a figure; one point is no trend. */
function trendOf(
  { value }: Indicator,
  before: readonly { on: string; value: number | null }[],
  asOf: string,
): Indicator['trend'] {
  const points = [...before, { on: asOf, value }].flatMap((point) =>
    point.value === null ? [] : [{ on: point.on, value: point.value }],
  );
  return points.length > 1 ? points : [];
}

const ladderFigure = ({ level, name, before, moved, criteria }: Ladder): Indicator => {
  const ofNext = criteria.filter((each) => each.level === Math.min(level + 1, HIGHEST_LEVEL));
  const met = ofNext.filter(({ isMet }) => isMet !== false).length;
  const note = moved === 'same' ? '' : `${moved === 'up' ? 'Up' : 'Down'} from level ${before.level} a quarter ago.`;
  return indicator(
    {
      key: 'K25',
      group: 'health',
      name: 'Level of the ladder',
      unit: 'level',
      formula: 'The highest of five levels of which every criterion is met, and of all levels below it.',
    },
    { value: level, text: `${level} · ${name}`, numerator: met, denominator: ofNext.length },
    { records: criteria.flatMap((each) => (each.isMet === false ? each.records : [])), note },
  );
};

const flagFigure = (flags: readonly Flag[]): Indicator =>
  indicator(
    {
      key: 'K30',
      group: 'health',
      name: 'Signs of tokenism',
      unit: 'count',
      formula: 'Signs that partnership is for show, of those looked for.',
    },
    count(flags.length),
    { records: flags.flatMap(({ records }) => records), note: flags.map(({ name }) => name).join(', ') },
  );
