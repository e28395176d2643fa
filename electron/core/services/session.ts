// The session between a window and the desk: what is open, whether it is locked, what was saved, how far long work has got,
// what the page keeps for itself.

import { procedure, TooLarge } from './implementer.ts';
import { describe } from './session/describe.ts';
import { getDesk, setDesk } from './session/kept-values.ts';
import { setUp } from './session/set-up.ts';
import { changePassphrase, lock, recover, remember, unlock } from './session/unlocking.ts';
import { switchUpdates, updatesOf } from './session/updates.ts';

const DESK_VALUE_LIMIT = 1024 * 1024;

export const session = {
  get: procedure.session.get.handler(({ context }) => describe(context)),
  open: procedure.session.open.handler(async ({ input, context }) => describe(await context.desk.open(input.which))),
  setUp: procedure.session.setUp.handler(({ input, context }) => setUp(input, context)),
  unlock: procedure.session.unlock.handler(({ input, context }) => unlock(input, context)),
  lock: procedure.session.lock.handler(({ context }) => lock(context)),
  recover: procedure.session.recover.handler(({ input, context }) => recover(input, context)),
  changePassphrase: procedure.session.changePassphrase.handler(({ input, context }) =>
    changePassphrase(input, context),
  ),
  remember: procedure.session.remember.handler(({ input, context }) => remember(input, context)),
  atDesk: procedure.session.atDesk.handler(({ context }) => ({ locksInSeconds: context.desk.lock.touch() })),
  updates: procedure.session.updates.handler(({ context }) => updatesOf(context)),
  setUpdates: procedure.session.setUpdates.handler(({ input, context }) => switchUpdates(input.isOn, context)),
  progress: procedure.session.progress.handler(({ context, signal }) => context.desk.progress.listen(signal)),
  changes: procedure.session.changes.handler(({ context, signal }) => context.desk.saves(signal)),
  reminders: procedure.session.reminders.handler(({ context, signal }) => context.desk.reminders(signal)),
  getDesk: procedure.session.getDesk.handler(({ input, context }) => ({ value: getDesk(input.key, context) as null })),
  setDesk: procedure.session.setDesk.handler(async ({ input, context }) => {
    if (Buffer.byteLength(JSON.stringify(input.value)) > DESK_VALUE_LIMIT) throw new TooLarge(1, 'MB');
    await setDesk(input.key, input.value, context);
    return { savedAt: context.desk.now.instant().toString({ smallestUnit: 'millisecond' }) };
  }),
};
