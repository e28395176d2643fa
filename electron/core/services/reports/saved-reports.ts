// Reports kept under a name: the question, not its figures. Run again, it gives those of the day.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { SavedReport } from '../../../../shared/domain/report-definitions.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { settled } from './report-question.ts';

const MOST = 500;

/** By title. */
export function savedReports(context: CallContext): Outputs['reports']['saved'] {
  const rows = [...context.desk.store.view(context.account).all('savedReports')]
    .map((report) => ({ report, title: fold(report.title) }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.report.id < b.report.id ? -1 : 1))
    .map(({ report }) => report);
  return { rows: rows.slice(0, MOST), total: rows.length };
}

/** @throws NotThere, StaleRecord; InvalidInput when the question cannot be asked. */
export async function saveReport(
  { id, revision, ...report }: Inputs['reports']['save'],
  context: CallContext,
): Promise<SavedReport> {
  const { desk, account } = context;
  settled(report.definition, branchProfile(context).today);
  if (id !== undefined && revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision of the saved report this changes.' });
  }
  const savedId = id ?? randomUUIDv7();
  const { result } = await desk.store.transact({ account }, { code: 'reports.save', ids: [savedId] }, (tx) => {
    if (id !== undefined) foundAt(tx, 'savedReports', { id, revision: revision ?? 0 });
    return tx.put('savedReports', { ...report, id: savedId }, revision);
  });
  return result;
}

/** @throws NotThere, StaleRecord. */
export async function removeSavedReport(
  { id, revision }: Inputs['reports']['removeSaved'],
  { desk, account }: CallContext,
): Promise<{ id: string }> {
  await desk.store.transact({ account }, { code: 'reports.removeSaved', ids: [id] }, (tx) => {
    foundAt(tx, 'savedReports', { id, revision });
    tx.remove('savedReports', id, revision);
  });
  return { id };
}
