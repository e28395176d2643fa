// Check-off: an employer's remittance list held against the roll, its findings worked through, and subscription bands.

import type { Page } from '../../../shared/contract/query.ts';
import type { Remittance } from '../../../shared/domain/subscriptions.ts';
import type { CallContext } from '../desk.ts';
import { found, foundAt } from './cases/case-records.ts';
import { procedure } from './implementer.ts';
import { listBands, saveBand } from './member-reconcile/bands.ts';
import { exportFindings } from './member-reconcile/export-findings.ts';
import { holdAgainstRoll } from './member-reconcile/hold-against-roll.ts';
import { settleFindings } from './member-reconcile/settle.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

function remittances(input: { page: Page } | undefined, context: CallContext) {
  const view = context.desk.store.view(context.account);
  const all = [...view.all('remittances')].sort((a, b) => (a.at < b.at ? 1 : -1));
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  const rows = all.slice(offset, offset + limit).map(({ findings, period: _, ...rest }: Remittance) => ({
    ...rest,
    employer: view.get('employers', rest.employerId)?.name ?? '',
    open: findings.filter(({ settled }) => settled === null).length,
    findings: findings.length,
  }));
  return { rows, total: all.length };
}

export const memberReconcile = {
  reconcile: procedure.members.reconcile.handler(({ input, context, signal }) =>
    holdAgainstRoll(input, context, signal),
  ),
  remittances: procedure.members.remittances.handler(({ input, context }) => remittances(input, context)),
  remittance: procedure.members.remittance.handler(({ input, context }) => {
    const view = context.desk.store.view(context.account);
    const remittance = found(view, 'remittances', input.id);
    return { remittance, employer: view.get('employers', remittance.employerId)?.name ?? '' };
  }),
  settleFindings: procedure.members.settleFindings.handler(({ input, context, signal }) =>
    settleFindings(input, context, signal),
  ),
  exportFindings: procedure.members.exportFindings.handler(({ input, context, signal }) =>
    exportFindings(input, context, signal),
  ),
  removeRemittance: procedure.members.removeRemittance.handler(async ({ input, context }) => {
    const { seq } = await context.desk.store.transact(
      { account: context.account },
      { code: 'members.removeRemittance', ids: [input.id] },
      (tx) => {
        foundAt(tx, 'remittances', input);
        tx.remove('remittances', input.id, input.revision);
      },
    );
    return { seq };
  }),
  bands: procedure.members.bands.handler(({ context }) => listBands(context)),
  saveBand: procedure.members.saveBand.handler(({ input, context }) => saveBand(input, context)),
};
