// The report's end: the six joint commitments with what shows them, what both sides worked at, outcomes, the health check,
// agreements due, and what is promised for the year to come.

import type { Measure } from '../../../../../shared/domain/partnership/measures.ts';
import {
  initiativeKindWords,
  initiativeStands,
  testResultWords,
} from '../../../../../shared/domain/partnership/words-initiatives.ts';
import { figureInWords } from '../../../../../shared/domain/partnership/words-measures.ts';
import { agreementTypeWords, commitmentWords } from '../../../../../shared/domain/partnership/words-people.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { type HealthCell, healthTrend } from '../../../../../shared/rules/partnership/health-scores.ts';
import { isBy, isIn } from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { ofThem, rounded } from '../../../../../shared/rules/partnership/indicator-figures.ts';
import {
  agreementReviews,
  latestPoint,
  scoredWaves,
} from '../../../../../shared/rules/partnership/indicators-health.ts';
import { NOT_PROOF } from '../../../../../shared/rules/partnership/measure-figures.ts';
import { commitmentEvidence } from '../../../../../shared/rules/partnership/people/commitment-evidence.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { figureTable } from './forum-sections.ts';
import { type ReportSection, section, type YearMaterial } from './material.ts';

const DAY_WIDTH = 104;
const MOST_EVIDENCE = 4;

export function commitmentSection({ facts, evidence, period, profile, day, plain }: YearMaterial): ReportSection {
  const words = commitmentWords(profile.branch?.words);
  const all = commitmentEvidence(evidence, period.asOf);
  const without = all.filter(({ hasNoEvidence }) => hasNoEvidence).length;
  return section(
    'The six joint commitments',
    without === 0 ? 'All six are shown by something.' : `${without} of 6 with no evidence in 12 months.`,
    [
      {
        kind: 'table',
        columns: [
          { title: 'Commitment', width: 130 },
          { title: 'Agreed', width: DAY_WIDTH },
          { title: 'What shows it' },
        ],
        rows: all.map(({ commitment, evidence: own, hasNoEvidence }) => {
          const agreed = facts.forum.commitments.find((each) => each.commitment === commitment);
          const ofYear = own.filter((entry) => entry.day >= period.from);
          const shown = ofYear.length > 0 ? ofYear : own.slice(0, 1);
          const more = shown.length - MOST_EVIDENCE;
          return [
            words[commitment],
            agreed === undefined ? 'Not agreed' : agreed.agreedOn === null ? 'Yes' : day(agreed.agreedOn),
            hasNoEvidence
              ? { text: 'No evidence in 12 months', isStrong: true }
              : [
                  ...shown
                    .slice(0, MOST_EVIDENCE)
                    .map((entry) => `${day(entry.day)}: ${plain(entry.title || entry.text)}`),
                  ...(more > 0 ? [`and ${more} more`] : []),
                ].join('\n'),
          ];
        }),
      },
    ],
  );
}

export function initiativeSection(material: YearMaterial): ReportSection {
  const { facts, period, plain } = material;
  const all = facts.initiatives
    .filter(
      ({ raisedOn, updatedOn, state }) =>
        raisedOn <= period.asOf &&
        (isIn(updatedOn, period) || isIn(raisedOn, period) || state === 'testing' || state === 'approved'),
    )
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const tests = all.flatMap((each) => each.tests.filter(({ from, to }) => isIn(to ?? from, period)));
  return section(
    'What both sides worked at',
    `${ofThem(all.length, 'initiative', 'initiatives')}, ${ofThem(tests.length, 'test of change', 'tests of change')}.`,
    [
      {
        kind: 'table',
        columns: [{ title: 'What' }, { title: 'Where it stands', width: 96 }, { title: 'What was tried, and learnt' }],
        rows: all.map((each) => [
          [
            `${each.number} ${plain(each.title)}`,
            [initiativeKindWords[each.kind], each.team].filter(Boolean).join(', '),
          ].join('\n'),
          initiativeStands(each),
          each.tests
            .filter(({ from, to }) => isIn(to ?? from, period))
            .map(({ plan, result, learning }) =>
              [plain(plan), result === null ? 'running' : testResultWords[result].toLowerCase(), plain(learning)]
                .filter((part) => part.trim() !== '')
                .join(': '),
            )
            .join('\n'),
        ]),
        whenEmpty: 'Nothing was worked at together in this year.',
      },
      figureTable(material, ['K24']),
    ],
  );
}

export function outcomeSection({ facts, period, day, plain }: YearMaterial): ReportSection {
  const measured = facts.measures.filter(({ kind }) => kind === 'outcome');
  const withBoth = measured.filter((each) => each.baseline !== null && latestPoint(each, period.asOf) !== undefined);
  return section(
    'Outcomes',
    measured.length === 0
      ? 'No outcome is measured.'
      : `${withBoth.length} of ${measured.length} with a baseline and a value since.`,
    [
      {
        kind: 'table',
        columns: [
          { title: 'What is measured' },
          { title: 'Baseline', width: 88 },
          { title: 'Latest', width: 88 },
          { title: 'Change', width: 70 },
          { title: 'Source', width: 80 },
        ],
        rows: measured.map((each) => outcomeRow(each, period.asOf, { day, plain })),
        whenEmpty: 'No outcome is measured yet.',
      },
      { kind: 'paragraph', isSmall: true, text: NOT_PROOF },
    ],
  );
}

function outcomeRow(measure: Measure, asOf: string, { day, plain }: Pick<YearMaterial, 'day' | 'plain'>): string[] {
  const { baseline, unit, lowerIsBetter } = measure;
  const point = latestPoint(measure, asOf);
  const said = (value: number, on: string | null) =>
    on === null ? figureInWords(value, unit) : `${figureInWords(value, unit)}\n${day(on)}`;
  const change = baseline === null || point === undefined ? null : point.value - baseline.value;
  const isBetter = change !== null && change < 0 === lowerIsBetter;
  return [
    plain(measure.name),
    baseline === null ? 'none' : said(baseline.value, baseline.on),
    point === undefined ? 'none yet' : said(point.value, point.on),
    change === null
      ? 'n/a'
      : change === 0
        ? 'the same'
        : `${change > 0 ? '+' : ''}${figureInWords(change, unit === '%' ? 'points' : unit)}\n${isBetter ? 'better' : 'worse'}`,
    point?.source || measure.source || 'not said',
  ];
}

const cellText = ({ state, mean, n }: HealthCell): string =>
  state === 'none' ? '–' : state === 'hidden' ? 'hidden' : `${rounded(mean!, 1).toFixed(1)} (${n})`;

const signed = (value: number | null): string =>
  value === null ? '' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(rounded(value, 1)).toFixed(1)}`;

export function healthSection({ facts, period, profile, day }: YearMaterial): ReportSection {
  const waves = scoredWaves(facts, period.asOf);
  const last = waves.at(-1);
  const sides = sideWords(profile.branch?.words);
  if (last === undefined) {
    return section('Health check', 'None was closed.', [
      { kind: 'paragraph', text: 'No health check has been closed yet.' },
    ]);
  }
  const { wave, scores } = last;
  const before = waves.at(-2);
  const trend = before === undefined ? null : healthTrend(scores, before.scores);
  const { management, staff, gap, mean } = scores.overall;
  return section(
    'Health check',
    `Closed on ${day(wave.closedOn)}${mean === null ? '' : `: ${rounded(mean, 1).toFixed(1)} of 10`}.`,
    [
      {
        kind: 'table',
        columns: [
          { title: `What both sides say, 0 to 10, in the check closed on ${day(wave.closedOn)}` },
          { title: sides.management, width: 84, align: 'right' },
          { title: sides.staff, width: 64, align: 'right' },
          { title: 'Gap', width: 40, align: 'right' },
          { title: 'Since before', width: 54, align: 'right' },
        ],
        rows: [
          ...scores.items
            .filter(({ management: one, staff: other }) => one.state !== 'none' || other.state !== 'none')
            .map((item) => [
              `${item.no}. ${item.text}`,
              cellText(item.management),
              cellText(item.staff),
              signed(item.gap),
              signed(trend?.items.find(({ no }) => no === item.no)?.mean ?? null),
            ]),
          [
            { text: 'All', isStrong: true },
            cellText(management),
            cellText(staff),
            signed(gap),
            signed(trend?.mean ?? null),
          ],
        ],
      },
      {
        kind: 'paragraph',
        isSmall: true,
        text: `In brackets: how many answered. Fewer than ${wave.leastAnswers} of a side are hidden, and with them whatever would give them away. The gap is management less staff side. A score without the evidence beside it is not proof.`,
      },
    ],
  );
}

export function agreementSection(material: YearMaterial): ReportSection {
  const { facts, period, profile, day, plain } = material;
  const { inForce, overdue, dueSoon } = agreementReviews(facts, period.asOf);
  const types = agreementTypeWords(profile.branch?.words);
  const rows = [...overdue, ...dueSoon].map((each) => [
    plain(each.title),
    types[each.type],
    each.reviewDue === null ? '' : day(each.reviewDue),
    overdue.includes(each) ? { text: 'Overdue', isStrong: true } : 'Due soon',
  ]);
  return section(
    'Agreements due for review',
    `${inForce.length} in force, ${overdue.length} overdue for review, ${dueSoon.length} due within 90 days.`,
    [
      { kind: 'paragraph', text: `${ofThem(inForce.length, 'agreement is', 'agreements are')} in force.` },
      {
        kind: 'table',
        columns: [
          { title: 'Agreement' },
          { title: 'Kind', width: 110 },
          { title: 'Review due', width: DAY_WIDTH },
          { title: '', width: 60 },
        ],
        rows,
        whenEmpty: 'None is due for review within 90 days.',
      },
    ],
  );
}

export function nextYearSection(material: YearMaterial): ReportSection {
  const { facts, period, profile, day, plain } = material;
  const sides = sideWords(profile.branch?.words);
  const open = facts.actions
    .filter(({ kind, doneOn }) => (kind === 'action' || kind === 'promise') && !isBy(doneOn, period.asOf))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
  const goals = facts.measures.filter(
    ({ kind, target }) => kind !== 'outcome' && target !== null && (target.by ?? '9999') > period.to,
  );
  return section(
    'What both sides will do next',
    `${ofThem(open.length, 'action', 'actions')} open, ${ofThem(goals.length, 'goal', 'goals')} ahead.`,
    [
      {
        kind: 'table',
        columns: [{ title: 'What' }, { title: 'Whose', width: 130 }, { title: 'By when', width: DAY_WIDTH }],
        rows: open.map(({ text, ownerSide, team, dueOn }) => [
          plain(text),
          [sides[ownerSide], team].filter((part) => part.trim() !== '').join(', '),
          dueOn === null ? 'No day named' : day(dueOn),
        ]),
        whenEmpty: 'Nothing is promised yet.',
      },
      ...(goals.length === 0 ? [] : [goalList(goals, { day, plain })]),
      figureTable(material, ['K8', 'K27']),
    ],
  );
}

const goalList = (goals: readonly Measure[], { day, plain }: Pick<YearMaterial, 'day' | 'plain'>): PaperBlock => ({
  kind: 'list',
  items: goals.map(({ name, target, unit }) => {
    const by = target!.by === null ? '' : ` by ${day(target!.by)}`;
    return `Goal: ${plain(name)}, ${figureInWords(target!.value, unit)}${by}`;
  }),
});
