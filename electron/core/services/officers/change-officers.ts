// Adding, changing and withdrawing officers. Nothing is encrypted anew: keys.json alone changes, together with the records.

import { randomUUID } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { KEYRING_ID, type Officer } from '../../../../shared/domain/officers.ts';
import type { CallContext } from '../../desk.ts';
import { wipeKeys } from '../../keys/key-set.ts';
import { publicKeysOf, withoutSlot, withSlot } from '../../keys/keyring.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { NotThere } from '../../store/errors.ts';
import { rewrapSeals } from '../../unlocking/rewrap-seals.ts';
import { putKeyring } from '../../unlocking/set-up-records.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { keysOf, knownNames, refuseWeak, taken } from '../session/unlocking.ts';
import { keysOfSheet } from './recovery.ts';

export async function addOfficer(input: Inputs['officers']['add'], context: CallContext): Promise<Officer> {
  const { name, roles, passphrase, memberId = null, email = '' } = input;
  const { desk, account } = context;
  const keys = keysOf(desk, 'passphrase');
  refuseWeak(passphrase, [...knownNames(desk, account).slice(0, 1), name], 'passphrase');
  const id = randomUUID();
  const { today } = branchProfile(context);
  const added = await desk.lock.folderKeys.newRoot(passphrase, id, (root) =>
    desk.lock.changeKeys({
      reason: { code: 'officers.add', ids: [id] },
      change: (keyring) => withSlot(keyring, keys, { id, secret: root }),
      work: (tx) => {
        refuseMember(tx, memberId, id);
        return tx.put('officers', { id, name, roles, memberId, email, addedOn: today, withdrawnOn: null });
      },
    }),
  );
  if (!added) throw taken('passphrase');
  return added;
}

export async function changeOfficer(input: Inputs['officers']['change'], context: CallContext): Promise<Officer> {
  const { desk, account } = context;
  keysOf(desk, 'id');
  const { id, revision, ...given } = input;
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { result } = await desk.store.transact({ account }, { code: 'officers.change', ids: [id] }, (tx) => {
    const before = foundAt(tx, 'officers', { id, revision });
    const after = { ...before, ...chosen } as Officer;
    if (!after.roles.includes('secretary')) refuseLastSecretary(tx, before, 'roles');
    if (given.memberId) refuseMember(tx, given.memberId, id);
    if (id === account) refuseAnotherSelf(tx, before, after);
    return tx.put('officers', after, revision);
  });
  return result;
}

export async function withdrawOfficer(input: Inputs['officers']['withdraw'], context: CallContext): Promise<Officer> {
  const { id, revision } = input;
  const { desk } = context;
  const keys = keysOf(desk, 'id');
  const { today } = branchProfile(context);
  const withdrawn = await desk.lock.changeKeys({
    reason: { code: 'officers.withdraw', ids: [id] },
    change: (keyring) => withoutSlot(keyring, keys, id),
    work: (tx) => {
      const before = presentOfficer(tx, id, revision);
      if (before.withdrawnOn !== null) {
        throw new InvalidInput({ path: ['id'], message: `${before.name} was withdrawn already.` });
      }
      refuseLastSecretary(tx, before, 'id');
      return tx.put('officers', { ...before, withdrawnOn: today }, before.revision);
    },
  });
  return withdrawn;
}

export async function newPassphrase(
  input: Inputs['officers']['newPassphrase'],
  context: CallContext,
): Promise<Officer> {
  const { id, passphrase, recoveryCode } = input;
  const { desk, account } = context;
  const keys = keysOf(desk, 'passphrase');
  if (id === account) {
    throw new InvalidInput({ path: ['id'], message: 'Change your own passphrase with the one that you have.' });
  }
  if (desk.store.view(account).get('officers', id) === undefined) throw new NotThere('officers', id);
  refuseWeak(passphrase, knownNames(desk, id), 'passphrase');
  // The sheet opens every sealed case, so it also gives back those that only they could open.
  const sheet = recoveryCode === undefined ? null : keysOfSheet(recoveryCode, context);
  const usedAt = desk.now.instant().toString({ smallestUnit: 'millisecond' });
  const changed = await desk.lock.folderKeys
    .newRoot(passphrase, id, (root) =>
      desk.lock.changeKeys({
        reason: { code: 'officers.newPassphrase', ids: [id] },
        change: (keyring) => withSlot(keyring, keys, { id, secret: root }),
        work: (tx, next) => {
          const before = presentOfficer(tx, id, undefined);
          rewrapSeals(tx, sheet ?? keys, id, publicKeysOf(next).officers.get(id)!);
          const record = sheet && tx.get('keyrings', KEYRING_ID);
          if (record) putKeyring(tx, { ...record, recoveryUsedAt: usedAt, recoveryUseSeen: false });
          if (before.withdrawnOn === null) return before;
          return tx.put('officers', { ...before, withdrawnOn: null }, before.revision);
        },
      }),
    )
    .finally(() => sheet && wipeKeys(sheet));
  if (!changed) throw taken('passphrase');
  return changed;
}

/** @throws NotThere, StaleRecord */
function presentOfficer(tx: Transaction, id: string, revision: number | undefined): Officer {
  const before = tx.get('officers', id);
  if (!before) throw new NotThere('officers', id);
  return revision === undefined ? before : foundAt(tx, 'officers', { id, revision });
}

const isSecretary = ({ roles, withdrawnOn }: Officer): boolean => withdrawnOn === null && roles.includes('secretary');
const hasOtherSecretary = (tx: Transaction, { id }: Officer): boolean =>
  [...tx.all('officers')].some((each) => each.id !== id && isSecretary(each));

/** A case of their own is closed to an officer by who they are on the list: that is not theirs alone to change. */
function refuseAnotherSelf(tx: Transaction, before: Officer, after: Officer): void {
  if (before.memberId === null || after.memberId === before.memberId || !hasOtherSecretary(tx, before)) return;
  const message =
    'Who you are on the list is changed by the other secretary: cases of your own are closed to you by it.';
  throw new InvalidInput({ path: ['memberId'], message });
}

/** Somebody has to be able to add the next one. */
function refuseLastSecretary(tx: Transaction, officer: Officer, path: string): void {
  if (!isSecretary(officer) || hasOtherSecretary(tx, officer)) return;
  const message = `${officer.name} is the only secretary. Make somebody else a secretary first.`;
  throw new InvalidInput({ path: [path], message });
}

/** A member is one officer at most: what they may see goes by it. */
function refuseMember(tx: Transaction, memberId: string | null, id: string): void {
  if (memberId === null) return;
  if (tx.get('members', memberId) === undefined) {
    throw new InvalidInput({ path: ['memberId'], message: 'There is no such member on the list.' });
  }
  const other = tx
    .byIndex('officers', 'memberId', memberId)
    .find((each) => each.id !== id && each.withdrawnOn === null);
  if (other) throw new InvalidInput({ path: ['memberId'], message: `${other.name} is this member already.` });
}
