// Protecting the desk: a new branch, or the one that is here unprotected. The recovery sheet is made before anything is
// written, so that nobody is left with a protected desk and no sheet.

import { randomUUID } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import type { CallContext } from '../../desk.ts';
import { todayIn } from '../../ports.ts';
import { makeBackup } from '../../safekeeping/make-backup.ts';
import { setUpBytes } from '../../unlocking/set-up-records.ts';
import { branchProfile, profileOf, settingsOf } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { describe } from './describe.ts';
import { offerSheet } from './offer-sheet.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { refuseWeak } from './unlocking.ts';

export async function setUp(
  { passphrase, officer, branch: given, path }: Inputs['session']['setUp'],
  context: CallContext,
): Promise<Outputs['session']['setUp']> {
  const { desk, account } = context;
  refuseWhereItCannotBe(context);
  const present = desk.store.view(account).get('branch', BRANCH_ID) ?? null;
  const name = present?.name ?? given?.name;
  if (name === undefined) {
    throw new InvalidInput({
      path: ['branch'],
      message: 'Say what the branch is called, and which country’s law counts.',
    });
  }
  refuseWeak(passphrase, [name, officer], 'passphrase');
  const words = present?.words ?? settingsOf(given!.nation).words;
  const zone = present?.zone ?? settingsOf(given!.nation).zone;
  const officerId = randomUUID();
  const records = { officerId, officer, branch: present ? null : given!, day: todayIn(desk.now, zone) };
  const made = await desk.lock.folderKeys.make(passphrase, officerId, setUpBytes(records));
  const { dateOrder } = present ?? profileOf(null, desk.now);
  const sheet = await recoverySheet({
    code: made.recoveryCode,
    folderId: made.keys.folderId,
    branch: name,
    createdAt: desk.now.instant().toString({ smallestUnit: 'second' }),
    day: records.day,
    dateOrder: present ? dateOrder : settingsOf(given!.nation).dateOrder,
    words,
  });
  const { download, result } = await offerSheet(sheet, path, context, () => desk.lock.protect(made));
  if (present) await backUpAnew({ ...context, ...result });
  return { session: describe(result), recovery: { code: made.recoveryCode, sheet: download } };
}

/** The backups in the data folder that were in the clear went with it: there is one under the new keys at once. */
async function backUpAnew(context: CallContext): Promise<void> {
  const { desk } = context;
  await makeBackup(desk, branchProfile(context)).catch((error: unknown) => {
    // It is said on Today until one was made; the set-up itself is done, and its code must reach the person.
    desk.log.error('not backed up after the set-up', { name: error instanceof Error ? error.name : typeof error });
  });
}

function refuseWhereItCannotBe({ desk }: CallContext): void {
  if (!desk.lock.isOwn) {
    const message = 'This is the sample branch: it stays open to everybody. Go back to your own branch first.';
    throw new InvalidInput({ path: ['passphrase'], message });
  }
  if (desk.lock.isProtected) {
    const message = 'This desk has a passphrase already. Unlock it with that.';
    throw new InvalidInput({ path: ['passphrase'], message });
  }
  if (desk.store.isReadOnly) {
    const message = 'Nothing can be saved here now, so nothing can be protected. Put right what is damaged first.';
    throw new InvalidInput({ path: ['passphrase'], message });
  }
}
