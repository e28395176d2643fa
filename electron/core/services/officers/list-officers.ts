// Who may unlock the desk, and whether the recovery sheet was used.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { KEYRING_ID } from '../../../../shared/domain/officers.ts';
import type { CallContext } from '../../desk.ts';

export function listOfficers({ desk, account }: CallContext): Outputs['officers']['list'] {
  const view = desk.store.view(account);
  const known = desk.lock.publicKeys?.officers;
  const keyring = desk.lock.isProtected ? view.get('keyrings', KEYRING_ID) : undefined;
  const rows = [...view.all('officers')]
    .map((officer) => ({ ...officer, hasPassphrase: known?.has(officer.id) ?? false, isYou: officer.id === account }))
    .sort(
      (one, other) =>
        Number(one.withdrawnOn !== null) - Number(other.withdrawnOn !== null) ||
        one.name.localeCompare(other.name, 'en'),
    );
  return {
    rows: rows.slice(0, 1_000),
    total: rows.length,
    recovery: keyring
      ? { madeOn: keyring.recoveryMadeOn, usedAt: keyring.recoveryUsedAt, isSeen: keyring.recoveryUseSeen }
      : null,
  };
}
