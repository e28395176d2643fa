// The figures of the membership return, sheet by sheet: by employer, workplace, category, standing, payment and band, and
// by month.

import { capital } from '../../../../shared/domain/words.ts';
import type { Headcount } from '../../../../shared/domain/workplaces.ts';
import { headcountOfEmployer, headcountOn } from '../../../../shared/rules/headcounts.ts';
import type { Key, Tally } from '../../../../shared/rules/report-run/tally.ts';
import { dimensionWord, measureWord, periodLabel } from '../../../../shared/rules/report-run/words.ts';
import type { Sheet, SheetCell, SheetColumn } from '../../formats/xlsx.ts';
import type { BranchProfile } from '../branch-profile.ts';
import type { LabelOf } from './report-labels.ts';
import { countOf, RETURN_BREAKDOWNS, type ReturnCounts, totalOf } from './return-counts.ts';
import type { ReportedView } from './run-report.ts';

const COUNT = '#,##0';
const count = (header: string): SheetColumn => ({ header, width: 12, format: COUNT });

export function figureSheets(
  counts: ReturnCounts,
  view: ReportedView,
  asAt: string,
  labelOf: LabelOf,
  profile: BranchProfile,
): Sheet[] {
  return [
    placeSheet('employer', counts, view, asAt, labelOf, profile),
    placeSheet('workplace', counts, view, asAt, labelOf, profile),
    ...RETURN_BREAKDOWNS.map((by): Sheet => {
      const tally = counts.alone(by);
      return {
        name: `By ${dimensionWord(by, profile.words)}`,
        columns: [{ header: capital(dimensionWord(by, profile.words)), width: 40 }, count('Members')],
        rows: [
          ...keysInOrder(tally, (key) => labelOf(by, key)).map((key): SheetCell[] => [
            labelOf(by, key),
            countOf(tally, key),
          ]),
          ['Total', totalOf(tally).over],
        ],
        filters: true,
        totals: 1,
      };
    }),
    monthSheet(counts),
  ];
}

const PLACE_MEASURES = ['members', 'arrears', 'joiners', 'leavers', 'movers'] as const;

function placeSheet(
  by: 'employer' | 'workplace',
  counts: ReturnCounts,
  view: ReportedView,
  asAt: string,
  labelOf: LabelOf,
  { words }: BranchProfile,
): Sheet {
  const density = counts.of('density', by);
  const tallies = PLACE_MEASURES.map((measure) => counts.of(measure, by));
  const headcounts = headcountsOn(by, view, asAt);
  const keys = keysInOrder(counts.of('members', by), (key) => labelOf(by, key), [...tallies, density]);
  const employerOf = (key: Key) => {
    const id = key === null ? null : view.get('workplaces', key)?.employerId;
    return id ? labelOf('employer', id) : null;
  };
  const row = (key: Key): SheetCell[] => {
    const headcount = key === null ? undefined : headcounts.get(key);
    const { over, under } = density.cell(key, null);
    return [
      labelOf(by, key),
      ...(by === 'workplace' ? [employerOf(key)] : []),
      ...tallies.map((tally) => countOf(tally, key)),
      headcount?.people ?? 'n/a',
      headcount ? { day: headcount.day } : null,
      headcount?.source ?? null,
      under ? over / under : 'n/a',
    ];
  };
  const total = totalOf(density);
  return {
    name: `By ${words.terms[by]}`,
    columns: [
      { header: capital(words.terms[by]), width: 36 },
      ...(by === 'workplace' ? [{ header: capital(words.terms.employer), width: 30 }] : []),
      ...PLACE_MEASURES.map((measure) => ({ ...count(measureWord(measure, words)), width: 14 })),
      count('Headcount'),
      { header: 'Counted on', width: 12 },
      { header: 'Who counted', width: 24 },
      { header: 'Density', width: 10, format: '0.0%' },
    ],
    rows: [
      ...keys.map(row),
      [
        'Total',
        ...(by === 'workplace' ? [null] : []),
        ...tallies.map((tally) => totalOf(tally).over),
        total.under ?? 'n/a',
        null,
        null,
        total.under ? total.over / total.under : 'n/a',
      ],
    ],
    filters: true,
    totals: 1,
  };
}

function headcountsOn(by: 'employer' | 'workplace', view: ReportedView, asAt: string): Map<string, Headcount> {
  const found = new Map<string, Headcount>();
  const sites = [...view.all('workplaces')];
  const terms = { workplace: 'workplace', workplaces: 'workplaces' };
  if (by === 'workplace') {
    for (const { id, headcounts } of sites) keep(id, headcountOn(headcounts, asAt));
    return found;
  }
  const byEmployer = Map.groupBy(sites, ({ employerId }) => employerId);
  for (const employer of view.all('employers')) {
    keep(employer.id, headcountOfEmployer(employer, byEmployer.get(employer.id) ?? [], asAt, terms));
  }
  return found;

  function keep(id: string, headcount: Headcount | null): void {
    if (headcount) found.set(id, headcount);
  }
}

/** The most members first, then by label; what is not recorded last. Every key that any of the tallies has. */
function keysInOrder(tally: Tally, labelOf: (key: Key) => string, all: readonly Tally[] = [tally]): Key[] {
  const keyed = [...new Set(all.flatMap((each) => each.rowKeys))].map((key) => ({
    key,
    label: labelOf(key),
    members: countOf(tally, key),
  }));
  keyed.sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      b.members - a.members ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : (a.key ?? '') < (b.key ?? '') ? -1 : 1),
  );
  return keyed.map(({ key }) => key);
}

function monthSheet(counts: ReturnCounts): Sheet {
  const [members, joiners, leavers] = (['members', 'joiners', 'leavers'] as const).map(counts.overTime) as [
    Tally,
    Tally,
    Tally,
  ];
  return {
    name: 'By month',
    columns: [
      { header: 'Month', width: 16 },
      count('Joiners'),
      count('Leavers'),
      { ...count('Members at its end'), width: 20 },
    ],
    rows: members.columns.map((month): SheetCell[] => [
      periodLabel(month ?? ''),
      joiners.cell(null, month).over,
      leavers.cell(null, month).over,
      members.cell(null, month).over,
    ]),
    filters: true,
  };
}
