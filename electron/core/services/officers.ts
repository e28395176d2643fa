// Officers: each procedure and the one function that answers it.

import { procedure } from './implementer.ts';
import { addOfficer, changeOfficer, newPassphrase, withdrawOfficer } from './officers/change-officers.ts';
import { listOfficers } from './officers/list-officers.ts';
import { newDataKey } from './officers/new-data-key.ts';
import { newRecoverySheet, recoverySeen } from './officers/recovery.ts';

export const officers = {
  list: procedure.officers.list.handler(({ context }) => listOfficers(context)),
  add: procedure.officers.add.handler(({ input, context }) => addOfficer(input, context)),
  change: procedure.officers.change.handler(({ input, context }) => changeOfficer(input, context)),
  withdraw: procedure.officers.withdraw.handler(({ input, context }) => withdrawOfficer(input, context)),
  newPassphrase: procedure.officers.newPassphrase.handler(({ input, context }) => newPassphrase(input, context)),
  newRecoverySheet: procedure.officers.newRecoverySheet.handler(({ input, context }) =>
    newRecoverySheet(input, context),
  ),
  newDataKey: procedure.officers.newDataKey.handler(({ context, signal }) => newDataKey(context, signal)),
  recoverySeen: procedure.officers.recoverySeen.handler(({ context }) => recoverySeen(context)),
};
