// The membership return that a branch sends to its region: one workbook with every figure, what each counts, who joined
// and left by name, the reps and where there is none. The same days of the same record give the same bytes.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { type Sheet, writeWorkbook } from '../../formats/xlsx.ts';
import { offerFile } from '../offer-file.ts';
import { MEDIA_TYPES } from './export-report.ts';
import { deskAsKnown, momentOf } from './known-desk.ts';
import { periodOf } from './period.ts';
import { labelsOf } from './report-labels.ts';
import { countReturn } from './return-counts.ts';
import { figureSheets } from './return-figures.ts';
import { nameSheets, repSheets } from './return-names.ts';
import { summarySheet } from './return-summary.ts';
import { REPORTED } from './run-report.ts';

/** A download for a page; with `path` (in-process only) a new file there. @throws InvalidInput, NotSaved, AbortError. */
export async function membershipReturn(
  {
    asAt: askedAt,
    from: askedFrom,
    knownAt: askedKnown,
    withNames = true,
    path,
  }: Inputs['reports']['membershipReturn'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['membershipReturn']> {
  const known = await deskAsKnown(askedKnown, [...REPORTED, 'reps'], context, signal);
  const { view, savedAt, profile } = known;
  const asAt = askedAt ?? profile.today;
  const { from } = periodOf(askedFrom, asAt, 'A return');
  const counts = await countReturn(view, { asAt, from }, signal);
  const labelOf = labelsOf(view, profile.words);
  const sheets: Sheet[] = [
    summarySheet(counts, known, { asAt, from }),
    ...figureSheets(counts, view, asAt, labelOf, profile),
    ...repSheets(view, counts, asAt, labelOf, profile, withNames),
    ...(withNames ? await nameSheets(view, { asAt, from }, profile, signal) : []),
  ];
  const bytes = await writeWorkbook(sheets, momentOf(savedAt, asAt), signal);
  const name = `membership-return-${asAt}.xlsx`;
  return offerFile({ name, mediaType: MEDIA_TYPES.xlsx, bytes }, path, context);
}
