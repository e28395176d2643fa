// Another data key: for when somebody who was withdrawn may have kept a copy of the keys that they had.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { KEYRING_ID } from '../../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import type { CallContext } from '../../desk.ts';
import { Locked } from '../../keys/key-errors.ts';
import { putKeyring } from '../../unlocking/set-up-records.ts';
import { keysOf } from '../session/unlocking.ts';

export async function newDataKey(
  { desk }: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['officers']['newDataKey']> {
  keysOf(desk, 'key');
  const progress = { procedure: 'officers.newDataKey', phase: 'Encrypting everything anew' };
  const signedIn = await desk.lock.newDataKey({
    signal,
    onProgress: (done, total) => desk.progress.report({ ...progress, done, total }),
  });
  const { keys } = signedIn.desk.lock;
  if (keys === null) throw new Locked();
  const { folderId, generation } = keys;
  await signedIn.desk.store.transact(
    { account: signedIn.account, seenBy: BRANCH_ACCOUNT },
    { code: 'officers.newDataKey' },
    (tx) => {
      const record = tx.get('keyrings', KEYRING_ID);
      if (record) putKeyring(tx, { ...record, folderId, generation });
    },
  );
  return { doneAt: desk.now.instant().toString({ smallestUnit: 'millisecond' }) };
}
