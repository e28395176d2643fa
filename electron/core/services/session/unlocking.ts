// Unlocking, locking, and one's own passphrase.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import { passphraseProblem } from '../../../../shared/rules/passphrase.ts';
import type { CallContext, Desk } from '../../desk.ts';
import { Locked } from '../../keys/key-errors.ts';
import { type KeySet, RECOVERY_ACCOUNT } from '../../keys/key-set.ts';
import { publicKeysOf, withSlot } from '../../keys/keyring.ts';
import { rewrapSeals } from '../../unlocking/rewrap-seals.ts';
import { InvalidInput } from '../implementer.ts';
import { describe } from './describe.ts';

type Session = Outputs['session']['get'];

export async function unlock(input: Inputs['session']['unlock'], { desk, account }: CallContext): Promise<Session> {
  if (!desk.lock.isProtected) return describe({ desk, account });
  const { passphrase, recoveryCode } = input;
  const way = passphrase !== undefined ? { passphrase } : recoveryCode !== undefined ? { recoveryCode } : null;
  return describe(await desk.lock.unlock(way ?? { keyStore: true }));
}

export const lock = async ({ desk, account }: CallContext): Promise<Session> =>
  describe(desk.lock.isProtected ? await desk.lock.lock() : { desk, account });

/** @throws InvalidInput at `path` when nobody should use it. */
export function refuseWeak(passphrase: string, names: readonly string[], path: string): void {
  const problem = passphraseProblem(passphrase, names);
  if (problem !== null) throw new InvalidInput({ path: [path], message: problem });
}

/** The names that no passphrase here may be. */
export function knownNames(desk: Desk, officerId: string): string[] {
  const view = desk.store.view(BRANCH_ACCOUNT);
  return [view.get('branch', BRANCH_ID)?.name ?? '', view.get('officers', officerId)?.name ?? ''];
}

/** The keys of whoever is signed in. @throws Locked; InvalidInput where the desk is not protected. */
export function keysOf({ lock }: Desk, path: string): KeySet {
  if (!lock.isProtected) {
    const message = 'This desk has no passphrases: protect it with one first.';
    throw new InvalidInput({ path: [path], message });
  }
  if (lock.keys === null) throw new Locked();
  return lock.keys;
}

export const taken = (path: string): InvalidInput =>
  new InvalidInput({ path: [path], message: 'This passphrase cannot be used here. Choose another.' });

export async function changePassphrase(
  { passphrase, newPassphrase }: Inputs['session']['changePassphrase'],
  { desk, account }: CallContext,
): Promise<Outputs['session']['changePassphrase']> {
  const keys = keysOf(desk, 'passphrase');
  refuseWeak(newPassphrase, knownNames(desk, account), 'newPassphrase');
  const { folderKeys } = desk.lock;
  await folderKeys.mustKnow(passphrase, account);
  const done = await folderKeys.newRoot(newPassphrase, account, (root) =>
    desk.lock.changeKeys({
      reason: { code: 'session.changePassphrase', ids: [account] },
      change: (keyring) => withSlot(keyring, keys, { id: account, secret: root, privateKey: keys.privateKey }),
      work: () => true,
    }),
  );
  if (!done) throw taken('newPassphrase');
  return { changedAt: desk.now.instant().toString({ smallestUnit: 'millisecond' }) };
}

/** Who may be given a passphrase by whoever came in with the recovery sheet: the secretaries there are. */
function secretaryFor(desk: Desk, officerId: string | undefined): string {
  const secretaries = [...desk.store.view(BRANCH_ACCOUNT).all('officers')].filter(
    ({ roles, withdrawnOn }) => withdrawnOn === null && roles.includes('secretary'),
  );
  const chosen = officerId === undefined ? secretaries : secretaries.filter(({ id }) => id === officerId);
  if (chosen.length === 1) return chosen[0]!.id;
  const message =
    officerId === undefined
      ? 'There is more than one secretary. Choose whose passphrase this is to be.'
      : 'This is not a secretary of the branch.';
  throw new InvalidInput({ path: ['officerId'], message });
}

export async function recover(
  { passphrase, officerId }: Inputs['session']['recover'],
  { desk, account }: CallContext,
): Promise<Session> {
  const keys = keysOf(desk, 'passphrase');
  if (account !== RECOVERY_ACCOUNT) {
    const message = 'This is for whoever came in with the recovery sheet. Change your own passphrase instead.';
    throw new InvalidInput({ path: ['passphrase'], message });
  }
  const id = secretaryFor(desk, officerId);
  refuseWeak(passphrase, knownNames(desk, id), 'passphrase');
  const done = await desk.lock.folderKeys.newRoot(passphrase, id, (root) =>
    desk.lock.changeKeys({
      reason: { code: 'officers.newPassphrase', ids: [id] },
      change: (keyring) => withSlot(keyring, keys, { id, secret: root }),
      work: (tx, next) => {
        rewrapSeals(tx, keys, id, publicKeysOf(next).officers.get(id)!);
        return true;
      },
    }),
  );
  if (!done) throw taken('passphrase');
  return describe(await desk.lock.unlock({ passphrase }));
}

export async function remember(
  { isOn }: Inputs['session']['remember'],
  { desk, account }: CallContext,
): Promise<Session> {
  const keys = keysOf(desk, 'isOn');
  const { keyStore, folderKeys } = desk.lock;
  if (isOn && keyStore.strength() === 'none') {
    const message =
      'There is no key store here that keeps a key safely, so the passphrase is asked for each time. In the desktop app, on a computer with one, it can be turned on.';
    throw new InvalidInput({ path: ['isOn'], message });
  }
  if (isOn && account === RECOVERY_ACCOUNT) {
    throw new InvalidInput({ path: ['isOn'], message: 'Choose a passphrase first.' });
  }
  await (isOn ? folderKeys.remember(keys) : folderKeys.forget(keys));
  return describe({ desk, account });
}
