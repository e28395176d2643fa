// The report of time off as tables: a workbook or plain CSV, to go on reckoning with. Hours are decimal.

import type { FacilityReport } from '../../../../../shared/contract/reps/facility.ts';
import { FacilityKindSchema } from '../../../../../shared/domain/reps/facility-time.ts';
import { facilityWords } from '../../../../../shared/domain/reps/words-facility.ts';
import type { Band } from '../../../../../shared/rules/reps/facility-figures.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { csvCell } from '../../../formats/sheet-cell.ts';
import type { Sheet, SheetCell } from '../../../formats/xlsx.ts';
import type { BranchProfile } from '../../branch-profile.ts';

export const KINDS = FacilityKindSchema.options;
export const UNNAMED = 'Employer not known';
/** Of working time, as the published tables have them. */
export const BANDS: readonly (readonly [Band | 'unknown', string])[] = [
  ['none', '0%'],
  ['toHalf', '1–50%'],
  ['overHalf', '51–99%'],
  ['all', '100%'],
  ['unknown', 'Unknown'],
];

const hours = (minutes: number): SheetCell => Math.round((minutes / 60) * 100) / 100;

function peopleTable(
  report: FacilityReport,
  { branch }: BranchProfile,
): { columns: Sheet['columns']; rows: SheetCell[][] } {
  const { kinds } = facilityWords(branch?.words);
  const columns = [
    { header: 'Rep', width: 28 },
    { header: 'Post', width: 24 },
    { header: 'Employer', width: 28 },
    ...KINDS.map((kind) => ({ header: `${kinds[kind]}, hours`, width: 16, format: '0.00' })),
    { header: 'All hours', width: 12, format: '0.00' },
    { header: 'Paid', width: 12, format: '0.00' },
    { header: 'Unpaid', width: 12, format: '0.00' },
    { header: 'Share of all', width: 12 },
    { header: 'Share of their working time', width: 18 },
  ];
  const share = (value: number | null): SheetCell => (value === null ? 'unknown' : { percent: value });
  const rows = report.people.map(({ name, posts, employer, sums, percentOfAll, percentOfWorking }): SheetCell[] => [
    name,
    posts,
    employer,
    ...KINDS.map((kind) => hours(sums.byKind[kind])),
    hours(sums.total),
    hours(sums.paid),
    hours(sums.unpaid),
    percentOfAll === null ? 'n/a' : { percent: percentOfAll },
    share(percentOfWorking),
  ]);
  return { columns, rows };
}

export function reportCsv(report: FacilityReport, profile: BranchProfile): Uint8Array {
  const { columns, rows } = peopleTable(report, profile);
  return writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))]);
}

export function reportSheets(report: FacilityReport, profile: BranchProfile): Sheet[] {
  const { kinds } = facilityWords(profile.branch?.words);
  const { columns, rows } = peopleTable(report, profile);
  const { published } = report;
  const about: SheetCell[][] = [
    ['From', { day: report.from }],
    ['To', { day: report.to }],
    ['Employer', report.employer ?? 'All'],
    ...report.warnings.map((warning): SheetCell[] => ['Before it leaves the branch', warning]),
  ];
  return [
    { name: 'By rep', columns, rows, filters: true },
    {
      name: 'By employer',
      columns: [
        { header: 'Employer', width: 32 },
        { header: 'Reps', width: 10 },
        ...KINDS.map((kind) => ({ header: `${kinds[kind]}, hours`, width: 16, format: '0.00' })),
        { header: 'All hours', width: 12, format: '0.00' },
        { header: 'Paid', width: 12, format: '0.00' },
        { header: 'Unpaid', width: 12, format: '0.00' },
      ],
      rows: report.employers.map(({ employer, reps, sums }): SheetCell[] => [
        employer ?? UNNAMED,
        reps,
        ...KINDS.map((kind) => hours(sums.byKind[kind])),
        hours(sums.total),
        hours(sums.paid),
        hours(sums.unpaid),
      ]),
    },
    ...(published === null
      ? []
      : [
          {
            name: 'Published tables',
            hasHeader: false,
            columns: [
              { header: '', width: 48 },
              { header: '', width: 60 },
            ],
            rows: publishedRows(published),
          },
        ]),
    {
      name: 'About',
      hasHeader: false,
      columns: [
        { header: '', width: 28 },
        { header: '', width: 80 },
      ],
      rows: about,
    },
  ];
}

function publishedRows(published: NonNullable<FacilityReport['published']>): SheetCell[][] {
  const { percentPaidActivities } = published;
  return [
    ['Table 1: reps in the period (headcount)', published.reps],
    ['Table 1: full-time equivalents', 'the payroll’s to reckon'],
    ...BANDS.map(([band, label]): SheetCell[] => [
      `Table 2: reps with ${label.toLowerCase()} of their working time`,
      published.bands[band],
    ]),
    ['Table 3: share of the pay bill', 'the employer’s to reckon'],
    ['Table 4: paid activities, hours', hours(published.paidActivities)],
    ['Table 4: all paid hours', hours(published.paid)],
    ['Table 4: share', percentPaidActivities === null ? 'n/a' : { percent: percentPaidActivities }],
    ['Authority', published.authority],
    ...published.notes.map((note): SheetCell[] => ['Note', note]),
  ];
}
