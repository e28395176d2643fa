// A spine as a file: points by years, and the newest year by the hour. A point without a figure stays an empty cell.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import { asAnnual, hourlyOf } from '../../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import {
  inOrder,
  newestYear,
  pointsOf,
  rateOf,
} from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { csvCell, type SheetCell } from '../../../formats/sheet-cell.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { moneyCell } from './money-cell.ts';
import { employerName } from './spine-rows.ts';

export const TABLE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @throws NotThere; InvalidInput when the path cannot be used; AbortError. */
export async function spineFile(
  { id, format = 'xlsx', path }: Inputs['negotiations']['spineFile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['spineFile']> {
  const view = context.desk.store.view(context.account);
  const spine = found(view, 'paySpines', id);
  const currency = currencyOf(branchProfile(context).nation);
  const years = inOrder(spine.years);
  const newest = newestYear(spine.years);
  const isHourly = spine.basis === 'hour';
  const columns = [
    { header: 'Point', width: 10 },
    ...years.map(({ label }) => ({ header: label, width: 14 })),
    ...(newest === undefined || isHourly ? [] : [{ header: `${newest.label}, an hour`, width: 18 }]),
  ];
  const rows = pointsOf(spine).map((point): SheetCell[] => {
    const last = newest === undefined ? null : rateOf(newest, point);
    return [
      point,
      ...years.map((year) => moneyCell(rateOf(year, point), currency)),
      ...(newest === undefined || isHourly
        ? []
        : [moneyCell(last === null ? null : hourlyOf(asAnnual(last, spine), spine), currency)]),
    ];
  });
  const about: SheetCell[][] = [
    ['Spine', spine.name],
    ['Employer', employerName(view, spine.employerId) ?? 'National'],
    ['Figures are', isHourly ? 'pay of an hour' : 'pay of a year'],
    ['Weeks in a year', spine.weeksInYear],
    ['Full-time hours a week', spine.fullTimeHours],
    ...years.map(({ label, from, source }): SheetCell[] => [`${label}: from`, { day: from }, source]),
  ];
  const createdAt = context.desk.now.instant().toString();
  const bytes =
    format === 'csv'
      ? writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))])
      : await writeWorkbook(
          [
            { name: 'Spine', columns, rows },
            {
              name: 'About',
              hasHeader: false,
              columns: [
                { header: '', width: 26 },
                { header: '', width: 30 },
                { header: '', width: 50 },
              ],
              rows: about,
            },
          ],
          createdAt,
          signal,
        );
  return offerFile(
    { name: safeFileName(`${spine.name}.${format}`), mediaType: TABLE_TYPES[format], bytes },
    path,
    context,
  );
}
