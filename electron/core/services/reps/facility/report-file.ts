// The report of time off as a file: a paper to hand over, a workbook or a plain table to go on reckoning with.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityReport } from '../../../../../shared/contract/reps/facility.ts';
import { FacilityKindSchema } from '../../../../../shared/domain/reps/facility-time.ts';
import { facilityWords } from '../../../../../shared/domain/reps/words-facility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { Band } from '../../../../../shared/rules/reps/facility-figures.ts';
import { hoursAndMinutes, hoursInWords } from '../../../../../shared/rules/reps/facility-hours.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { type PaperBlock, paperSizeFor } from '../../../formats/pdf/paper-parts.ts';
import { csvCell } from '../../../formats/sheet-cell.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../../formats/xlsx.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { facilityReport } from './report.ts';

const KINDS = FacilityKindSchema.options;
const UNNAMED = 'Employer not known';
const BANDS: readonly (readonly [Band | 'unknown', string])[] = [
  ['none', '0%'],
  ['toHalf', '1–50%'],
  ['overHalf', '51–99%'],
  ['all', '100%'],
  ['unknown', 'Unknown'],
];
const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @throws NotThere; InvalidInput when the path cannot be used; AbortError. */
export async function facilityReportFile(
  { format, path, ...asked }: Inputs['reps']['facilityReportFile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['facilityReportFile']> {
  const profile = branchProfile(context);
  const report = facilityReport(asked, context);
  const madeAt = context.desk.now.instant().toString();
  const bytes =
    format === 'pdf'
      ? (await paperOf(report, profile, madeAt)).bytes
      : format === 'xlsx'
        ? await writeWorkbook(sheetsOf(report, profile), madeAt, signal)
        : csvOf(report, profile);
  const { inSentence } = facilityWords(profile.branch?.words);
  const of = report.employer === null ? '' : `-${report.employer}`;
  const name = safeFileName(`${inSentence.replaceAll(' ', '-')}${of}-${report.from}-to-${report.to}.${format}`);
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}

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

function csvOf(report: FacilityReport, profile: BranchProfile): Uint8Array {
  const { columns, rows } = peopleTable(report, profile);
  return writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))]);
}

function sheetsOf(report: FacilityReport, profile: BranchProfile): Sheet[] {
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

function paperOf(report: FacilityReport, profile: BranchProfile, createdAt: string) {
  const words = profile.branch?.words ?? 'uk';
  const { title, kinds } = facilityWords(words);
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const time = (minutes: number): string => (minutes === 0 ? '–' : hoursAndMinutes(minutes));
  const { sums, published } = report;
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      text:
        sums.total === 0
          ? 'No time off is written down for these days.'
          : `${hoursInWords(sums.total)} in all, ${hoursInWords(sums.paid)} of them paid.`,
    },
    ...report.warnings.map((text): PaperBlock => ({ kind: 'callout', text })),
    { kind: 'heading', text: 'By employer' },
    {
      kind: 'table',
      columns: [
        { title: 'Employer' },
        { title: 'Reps', width: 40, align: 'right' },
        ...KINDS.map((kind) => ({ title: kinds[kind], width: 66, align: 'right' as const })),
        { title: 'Paid', width: 54, align: 'right' },
        { title: 'Unpaid', width: 54, align: 'right' },
        { title: 'All', width: 54, align: 'right' },
      ],
      rows: report.employers.map(({ employer, reps, sums: own }) => [
        employer ?? UNNAMED,
        String(reps),
        ...KINDS.map((kind) => time(own.byKind[kind])),
        time(own.paid),
        time(own.unpaid),
        { text: time(own.total), isStrong: true },
      ]),
      whenEmpty: 'None.',
      isDense: true,
    },
    { kind: 'heading', text: 'By rep' },
    {
      kind: 'table',
      columns: [
        { title: 'Rep' },
        { title: 'Post' },
        ...KINDS.map((kind) => ({ title: kinds[kind], width: 52, align: 'right' as const })),
        { title: 'Paid', width: 42, align: 'right' },
        { title: 'Unpaid', width: 42, align: 'right' },
        { title: 'All', width: 42, align: 'right' },
        { title: 'Of working time', width: 52, align: 'right' },
      ],
      rows: report.people.map(({ name, posts, sums: own, percentOfWorking }) => [
        name,
        posts,
        ...KINDS.map((kind) => time(own.byKind[kind])),
        time(own.paid),
        time(own.unpaid),
        { text: time(own.total), isStrong: true },
        own.total === 0 ? '0%' : percentOfWorking === null ? 'unknown' : `${percentOfWorking}%`,
      ]),
      whenEmpty: 'Nobody holds a post in these days.',
      isDense: true,
    },
    { kind: 'heading', text: 'Against what is agreed' },
    { kind: 'paragraph', text: report.agreed.words },
    ...(report.agreed.lines.length === 0 ? [] : [agreedTable(report)]),
    ...(published === null ? [] : publishedBlocks(published)),
  ];
  return writePaper({
    title: report.employer === null ? title : `${title}: ${report.employer}`,
    subtitle: [profile.branch?.name, `${said(report.from)} to ${said(report.to)}`].filter(Boolean).join(' · '),
    size: paperSizeFor(words),
    isLandscape: true,
    blocks,
    confidentialLine: 'Confidential: what each person’s hours are is theirs',
    footer: `As it stood on ${said(profile.today)}. Hours and minutes.`,
    createdAt,
    language: words === 'us' ? 'en-US' : 'en-GB',
  });
}

function agreedTable({ agreed, people }: FacilityReport): PaperBlock {
  const names = new Map(people.map(({ memberId, name }) => [memberId, name]));
  return {
    kind: 'table',
    columns: [
      { title: 'Agreement' },
      { title: 'For whom' },
      { title: 'Given', width: 60, align: 'right' },
      { title: 'Used', width: 60, align: 'right' },
      { title: 'Left', width: 60, align: 'right' },
      { title: 'Over', width: 60, align: 'right' },
    ],
    rows: agreed.lines.map(({ agreement, what, memberId, given, used, left, over }) => [
      `${agreement}\n${what}`,
      memberId === null ? 'All reps together' : (names.get(memberId) ?? 'Somebody no longer on the list'),
      hoursAndMinutes(given),
      hoursAndMinutes(used),
      left === 0 ? '–' : hoursAndMinutes(left),
      over === 0 ? '–' : { text: hoursAndMinutes(over), isStrong: true },
    ]),
    isDense: true,
  };
}

function publishedBlocks(published: NonNullable<FacilityReport['published']>): PaperBlock[] {
  const { percentPaidActivities: share } = published;
  return [
    { kind: 'heading', text: 'The four tables of public employers' },
    ...(published.verified
      ? []
      : [
          {
            kind: 'callout' as const,
            text: 'Nobody has checked for Branchdesk whether this has still to be published. Check before you rely on it.',
          },
        ]),
    {
      kind: 'facts',
      rows: [
        {
          label: '1. Reps in the period',
          value: `${published.reps}; full-time equivalents are the payroll’s to reckon`,
        },
        ...BANDS.map(([band, label]) => ({
          label: band === 'unknown' ? '2. Working time unknown' : `2. ${label} of working time`,
          value: `${published.bands[band]} ${published.bands[band] === 1 ? 'rep' : 'reps'}`,
        })),
        { label: '3. Of the pay bill', value: 'The employer’s to reckon' },
        {
          label: '4. Paid activities',
          value: `${hoursAndMinutes(published.paidActivities)} of ${hoursAndMinutes(published.paid)} paid hours: ${share === null ? 'n/a' : `${share}%`}`,
        },
        { label: 'Authority', value: published.authority },
      ],
    },
    { kind: 'list', items: published.notes },
  ];
}
