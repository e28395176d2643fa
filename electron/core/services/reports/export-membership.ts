// The membership report as a file: a workbook with one sheet for each breakdown, or one CSV with all of them, each with
// what was counted printed on it. The same day and period of the same record give the same bytes: what is printed is
// when the record last changed, not when somebody asked.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { MembershipReport } from '../../../../shared/contract/reports.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { type CsvCell, writeCsv } from '../../formats/csv.ts';
import { csvCell } from '../../formats/sheet-cell.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../formats/xlsx.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { offerFile } from '../offer-file.ts';
import { instantInWords } from './instant-words.ts';
import { momentOf } from './known-desk.ts';
import { membershipReport } from './membership.ts';

interface Asked {
  asAt?: string | undefined;
  from?: string | undefined;
  knownAt?: number | undefined;
  format: 'xlsx' | 'csv';
  path?: string | undefined;
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A download for a page; with `path` (in-process only) a new file there, or in the folder there. @throws InvalidInput. */
export async function exportMembership(
  { format, path, ...asked }: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['exportMembership']> {
  const { report, profile, savedAt: changedAt } = await membershipReport(asked, context, signal);
  const bytes =
    format === 'csv'
      ? writeCsv(csvRows(report, changedAt, profile))
      : await writeWorkbook(sheets(report, changedAt, profile), momentOf(changedAt, report.asAt), signal);
  const name = `membership-report-${report.asAt}.${format}`;
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}

/** Each breakdown with its name and what heads its first column. */
function breakdowns(report: MembershipReport, { words }: BranchProfile) {
  const { terms } = words;
  return [
    { name: `By ${terms.workplace}`, head: capital(terms.workplace), ...report.byWorkplace },
    { name: `By ${terms.employer}`, head: capital(terms.employer), ...report.byEmployer },
    { name: 'By category', head: 'Category', ...report.byCategory },
    { name: 'By payment method', head: 'Payment method', ...report.byPaymentMethod },
    { name: 'By standing', head: 'Standing', ...report.byStanding },
  ];
}

/** What the report is, what it counts and of when: printed on every file. */
function facts(
  report: MembershipReport,
  changedAt: string | null,
  profile: BranchProfile,
): [string, SheetCell, string][] {
  const { branch, dateOrder } = profile;
  const said = (day: string) => dayInWords(day, dateOrder);
  return [
    ['Membership report', branch?.name ?? '', ''],
    ['As at', { day: report.asAt }, said(report.asAt)],
    ['Joiners and leavers from', { day: report.from }, said(report.from)],
    ['Members', report.members, ''],
    ['Joiners', report.joiners, ''],
    ['Leavers', report.leavers, ''],
    ['What is counted', report.definition, ''],
    ['Known up to transaction', report.knownAt, ''],
    ['Record last changed', changedAt === null ? '' : instantInWords(changedAt, profile), ''],
  ];
}

function sheets(report: MembershipReport, changedAt: string | null, profile: BranchProfile): Sheet[] {
  const summary: Sheet = {
    name: 'Membership',
    columns: [
      { header: '', width: 28 },
      { header: '', width: 70 },
      { header: '', width: 26 },
    ],
    rows: facts(report, changedAt, profile),
    hasHeader: false,
  };
  const tables = breakdowns(report, profile).map(
    ({ name, head, rows, total }): Sheet => ({
      name,
      columns: [
        { header: head, width: 48 },
        { header: 'Members', width: 12 },
      ],
      rows: [...rows.map(({ label, members }): SheetCell[] => [label, members]), ['Total', total]],
      filters: true,
      totals: 1,
    }),
  );
  const months: Sheet = {
    name: 'By month',
    columns: ['Month', 'Joiners', 'Leavers', 'Members at its end'].map((header) => ({ header, width: 18 })),
    rows: report.byMonth.map(({ month, joiners, leavers, members }) => [month, joiners, leavers, members]),
    filters: true,
  };
  return [summary, ...tables, months];
}

/** One table under another, each row beginning with the table's name, so that a filter tells them apart. */
function csvRows(report: MembershipReport, changedAt: string | null, profile: BranchProfile): CsvCell[][] {
  return [
    ['Table', 'Row', 'Members', 'Joiners', 'Leavers', 'Note'],
    ...facts(report, changedAt, profile).map(([name, value]): CsvCell[] =>
      typeof value === 'number'
        ? ['Membership', name, value, '', '', '']
        : ['Membership', name, '', '', '', csvCell(value)],
    ),
    ...breakdowns(report, profile).flatMap(({ name, rows, total }) => [
      ...rows.map(({ label, members }): CsvCell[] => [name, label, members, '', '', '']),
      [name, 'Total', total, '', '', ''] as CsvCell[],
    ]),
    ...report.byMonth.map(({ month, joiners, leavers, members }): CsvCell[] => [
      'By month',
      month,
      members,
      joiners,
      leavers,
      '',
    ]),
  ];
}
