// The recovery sheet: a new one, and having seen that it was used.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { KEYRING_ID } from '../../../../shared/domain/officers.ts';
import type { CallContext } from '../../desk.ts';
import { type KeySet, RECOVERY_ACCOUNT, wipeKeys } from '../../keys/key-set.ts';
import { openWithRecoveryCode, publicKeysOf, withRecovery } from '../../keys/keyring.ts';
import { newRecoveryCode, readRecoveryCode } from '../../keys/recovery-code.ts';
import { rewrapSeals } from '../../unlocking/rewrap-seals.ts';
import { putKeyring } from '../../unlocking/set-up-records.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { offerSheet } from '../session/offer-sheet.ts';
import { recoverySheet } from '../session/recovery-sheet.ts';
import { keysOf } from '../session/unlocking.ts';

type Recovery = Outputs['officers']['newRecoverySheet'];

export async function newRecoverySheet(
  input: Inputs['officers']['newRecoverySheet'],
  context: CallContext,
): Promise<Recovery> {
  const { desk } = context;
  const keys = keysOf(desk, 'path');
  const { today, branch, dateOrder } = branchProfile(context);
  const code = newRecoveryCode();
  const sheet = await recoverySheet({
    code,
    folderId: keys.folderId,
    branch: branch?.name ?? '',
    createdAt: desk.now.instant().toString({ smallestUnit: 'second' }),
    day: today,
    dateOrder,
    words: branch?.words ?? 'uk',
  });
  const before = keysOfSheetBefore(input?.recoveryCode, keys, context);
  const secret = readRecoveryCode(code)!;
  const change = () =>
    desk.lock.changeKeys({
      reason: { code: 'officers.newRecoverySheet' },
      change: (keyring) => withRecovery(keyring, keys, secret, before?.privateKey),
      work: (tx, next) => {
        if (!before) rewrapSeals(tx, keys, null, publicKeysOf(next).recovery);
        const record = tx.get('keyrings', KEYRING_ID);
        if (record) putKeyring(tx, { ...record, recoveryMadeOn: today });
      },
    });
  try {
    const { download } = await offerSheet(sheet, input?.path, context, change);
    return { code, sheet: download };
  } finally {
    secret.fill(0);
    if (before && before !== keys) wipeKeys(before);
  }
}

/** With the key pair of the sheet before, the new one opens every sealed case that the old one did. */
function keysOfSheetBefore(code: string | undefined, keys: KeySet, context: CallContext): KeySet | undefined {
  if (keys.account === RECOVERY_ACCOUNT) return keys;
  return code === undefined ? undefined : keysOfSheet(code, context);
}

/** What the sheet opens; wiped by whoever asked. @throws InvalidInput */
export function keysOfSheet(code: string, { desk }: CallContext): KeySet {
  const secret = readRecoveryCode(code);
  const found = secret && openWithRecoveryCode(desk.lock.folderKeys.keyring, secret);
  secret?.fill(0);
  if (found) return found;
  throw new InvalidInput({ path: ['recoveryCode'], message: 'This is not the code of the sheet that is valid now.' });
}

export async function recoverySeen({ desk, account }: CallContext): Promise<Outputs['officers']['recoverySeen']> {
  keysOf(desk, 'seen');
  await desk.store.transact({ account }, { code: 'officers.recoverySeen' }, (tx) => {
    const record = tx.get('keyrings', KEYRING_ID);
    if (record && !record.recoveryUseSeen && record.recoveryUsedAt !== null)
      putKeyring(tx, { ...record, recoveryUseSeen: true });
  });
  return { seenAt: desk.now.instant().toString({ smallestUnit: 'millisecond' }) };
}
