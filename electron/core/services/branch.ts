// The branch: each procedure and the one function that answers it.

import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import { confirmListDeleted } from './branch/member-list.ts';
import { setUp, updateBranch } from './branch/profile.ts';
import { backUp, backups, carryOn, exportEverything, history, restore, revert, verify } from './branch/safekeeping.ts';
import { search } from './branch/search.ts';
import { procedure } from './implementer.ts';
import { today } from './today.ts';

export const branch = {
  setUp: procedure.branch.setUp.handler(({ input, context }) => setUp(input, context)),
  get: procedure.branch.get.handler(
    ({ context }) => context.desk.store.view(context.account).get('branch', BRANCH_ID) ?? null,
  ),
  update: procedure.branch.update.handler(({ input, context }) => updateBranch(input, context)),
  confirmListDeleted: procedure.branch.confirmListDeleted.handler(({ input, context }) =>
    confirmListDeleted(input, context),
  ),
  today: procedure.branch.today.handler(({ input, context }) => today(input, context)),
  search: procedure.branch.search.handler(({ input, context, signal }) => search(input, context, signal)),
  history: procedure.branch.history.handler(({ input, context }) => history(input, context)),
  revert: procedure.branch.revert.handler(({ input, context, signal }) => revert(input, context, signal)),
  verify: procedure.branch.verify.handler(({ context, signal }) => verify(context, signal)),
  carryOn: procedure.branch.carryOn.handler(({ context }) => carryOn(context)),
  backUp: procedure.branch.backUp.handler(({ input, context, signal }) => backUp(input, context, signal)),
  backups: procedure.branch.backups.handler(({ context }) => backups(context)),
  restore: procedure.branch.restore.handler(({ input, context }) => restore(input, context)),
  exportEverything: procedure.branch.exportEverything.handler(({ input, context, signal }) =>
    exportEverything(input, context, signal),
  ),
};
