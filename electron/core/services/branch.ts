// The branch: each procedure and the one function that answers it.

import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import { backup, backupState, backups, proveBackup, setBackups } from './branch/backups.ts';
import { confirmListDeleted } from './branch/member-list.ts';
import { exportBranch, importBranch } from './branch/moving.ts';
import { setUp, updateBranch } from './branch/profile.ts';
import { restorePreview } from './branch/restore-preview.ts';
import { findDocuments, restore, undoRestore } from './branch/restoring.ts';
import { carryOn, history, revert } from './branch/safekeeping.ts';
import { search } from './branch/search.ts';
import { verify } from './branch/verify.ts';
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
  backup: procedure.branch.backup.handler(({ input, context, signal }) => backup(input, context, signal)),
  backups: procedure.branch.backups.handler(({ input, context }) => backups(input, context)),
  backupState: procedure.branch.backupState.handler(({ context }) => backupState(context)),
  setBackups: procedure.branch.setBackups.handler(({ input, context }) => setBackups(input, context)),
  chooseFolder: procedure.branch.chooseFolder.handler(async ({ context }) => ({
    folder: (await context.desk.chooseFolder?.()) ?? null,
  })),
  proveBackup: procedure.branch.proveBackup.handler(({ input, context, signal }) =>
    proveBackup(input, context, signal),
  ),
  restorePreview: procedure.branch.restorePreview.handler(({ input, context }) => restorePreview(input, context)),
  restore: procedure.branch.restore.handler(({ input, context, signal }) => restore(input, context, signal)),
  undoRestore: procedure.branch.undoRestore.handler(({ input, context }) => undoRestore(input, context)),
  findDocuments: procedure.branch.findDocuments.handler(({ input, context }) => findDocuments(input, context)),
  export: procedure.branch.export.handler(({ input, context, signal }) => exportBranch(input, context, signal)),
  import: procedure.branch.import.handler(({ input, context, signal }) => importBranch(input, context, signal)),
};
