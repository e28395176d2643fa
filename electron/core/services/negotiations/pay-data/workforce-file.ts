// A workforce as a file: its rows with what each is paid on a year of the spine, and what they come to.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import { workforceFigures, workforcePay } from '../../../../../shared/rules/negotiations/pay-data/workforce-figures.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { csvCell, type SheetCell } from '../../../formats/sheet-cell.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { moneyCell } from './money-cell.ts';
import { TABLE_TYPES } from './spine-file.ts';
import { employerName } from './spine-rows.ts';
import { payYear, spineOf } from './workforce-rows.ts';

const COLUMNS = [
  { header: 'Grade', width: 16 },
  { header: 'Point', width: 10 },
  { header: 'Headcount', width: 12 },
  { header: 'Hours a week', width: 14 },
  { header: 'Weeks paid', width: 12 },
  { header: 'Top point', width: 12 },
  { header: 'Workplace', width: 28 },
  { header: 'Note', width: 28 },
  { header: 'Full-time pay', width: 16 },
  { header: 'Pay of each', width: 16 },
  { header: 'Pay of all', width: 18 },
];

/** @throws NotThere; InvalidInput when the year or the path cannot be used; AbortError. */
export async function workforceFile(
  { id, yearId, format = 'xlsx', path }: Inputs['negotiations']['workforceFile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['workforceFile']> {
  const view = context.desk.store.view(context.account);
  const workforce = found(view, 'workforces', id);
  const spine = spineOf(view, workforce);
  const year = payYear(spine, yearId);
  const figures = workforceFigures(workforce, spine, year);
  const currency = currencyOf(branchProfile(context).nation);
  const pay = workforcePay(workforce.rows, null, spine, year);
  const rows = workforce.rows.map((row, at): SheetCell[] => {
    const { full = null, each = null, all = null } = pay.rows[at] ?? {};
    return [
      row.grade,
      row.point,
      row.headcount,
      row.hours ?? spine?.fullTimeHours ?? 'full time',
      row.weeksPaid ?? 'all year',
      row.topPoint,
      (row.workplaceId === null ? undefined : view.get('workplaces', row.workplaceId)?.name) ?? '',
      row.note,
      moneyCell(full, currency),
      moneyCell(each, currency),
      moneyCell(all, currency),
    ];
  });
  const about: SheetCell[][] = [
    ['Workforce', workforce.name],
    ['Employer', employerName(view, workforce.employerId) ?? ''],
    ['As at', { day: workforce.asAt }],
    ['Source', workforce.source],
    ['Spine', spine?.name ?? '', year?.label ?? ''],
    ['People', figures.people],
    ['Full-time equivalents', figures.fte],
    ['Pay bill of a year', moneyCell(figures.payBill, currency)],
    ['On-costs', moneyCell(figures.onCosts, currency)],
    ...(figures.unpaid === 0 ? [] : [['People on a point without a figure', figures.unpaid] satisfies SheetCell[]]),
    ...(figures.smallTotal === 0
      ? []
      : [['Rows of one person', figures.smallTotal, 'They tell what somebody is paid.'] satisfies SheetCell[]]),
  ];
  const bytes =
    format === 'csv'
      ? writeCsv([COLUMNS.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))])
      : await writeWorkbook(
          [
            { name: 'Workforce', columns: COLUMNS, rows, filters: true },
            {
              name: 'About',
              hasHeader: false,
              columns: [
                { header: '', width: 34 },
                { header: '', width: 34 },
                { header: '', width: 34 },
              ],
              rows: about,
            },
          ],
          context.desk.now.instant().toString(),
          signal,
        );
  const name = safeFileName(`${workforce.name} ${workforce.asAt}.${format}`);
  return offerFile({ name, mediaType: TABLE_TYPES[format], bytes }, path, context);
}
