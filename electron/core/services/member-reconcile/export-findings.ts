// Findings as a file for the employer's payroll office: who, by which number, and what it is asked to put right.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Finding, Remittance } from '../../../../shared/domain/subscriptions.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { currencyOf } from '../../../../shared/rules/money.ts';
import { askOfPayroll } from '../../../../shared/rules/reconcile/for-payroll.ts';
import type { CallContext } from '../../desk.ts';
import { writeCsv } from '../../formats/csv.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { csvCell } from '../../formats/sheet-cell.ts';
import { type SheetCell, writeWorkbook } from '../../formats/xlsx.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';

type Asked = Inputs['members']['exportFindings'];

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @throws NotThere; InvalidInput when a chosen row is not in the list or the path cannot be used; AbortError. */
export async function exportFindings(
  { remittanceId, findingIds, format = 'xlsx', path }: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['exportFindings']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const remittance = found(view, 'remittances', remittanceId);
  const employer = view.get('employers', remittance.employerId)?.name ?? '';
  const chosen = chosenOf(remittance, findingIds);
  const columns = columnsOf(profile);
  const rows = chosen.map((finding) => cellsOf(finding, remittance, currencyOf(profile.nation)));
  const bytes =
    format === 'csv'
      ? writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))])
      : await writeWorkbook(
          [{ name: 'To put right', columns, rows, filters: true }],
          context.desk.now.instant().toString(),
          signal,
        );
  const name = safeFileName(`Check-off ${employer} ${remittance.from} to ${remittance.to}.${format}`);
  const file = await offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
  return { ...file, rows: rows.length };
}

function chosenOf({ findings }: Remittance, ids: Asked['findingIds']): readonly Finding[] {
  if (ids === undefined) return findings.filter(({ settled }) => settled === null);
  const wanted = new Set(ids);
  const known = new Set(findings.map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing !== -1) {
    throw new InvalidInput({ path: ['findingIds', missing], message: 'This row is not in the list any more.' });
  }
  return findings.filter(({ id }) => wanted.has(id));
}

function columnsOf({ words: { terms } }: BranchProfile) {
  return [
    { header: 'Name', width: 28 },
    { header: 'Payroll number', width: 16 },
    { header: capital(terms.membershipNumber), width: 20 },
    { header: 'Row of your list', width: 16 },
    { header: 'Deducted', width: 12 },
    { header: 'We expect', width: 12 },
    { header: 'What to put right', width: 70 },
  ];
}

function cellsOf(finding: Finding, { period }: Remittance, currency: string): SheetCell[] {
  const money = (pence: number | null): SheetCell => (pence === null ? null : { pence, currency });
  return [
    finding.name,
    finding.payrollNumber,
    finding.number,
    finding.row,
    money(finding.paid),
    money(finding.expected),
    askOfPayroll(finding, period, currency),
  ];
}
