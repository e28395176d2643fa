// The session between a window and the desk: what is open, what was saved, how far long work has got, what the page
// keeps for itself.

import type { Session } from '../../../shared/contract/session.ts';
import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import type { Desk } from '../desk.ts';
import { todayIn } from '../ports.ts';
import { newestList } from './branch/member-list.ts';
import { procedure, TooLarge } from './implementer.ts';

const DESK_VALUE_LIMIT = 1024 * 1024;

/** The zone of a desk on which no branch has been set up yet. */
const FIRST_ZONE = 'Europe/London';

function describe(desk: Desk, account: string): Session {
  const branch = desk.store.view(account).get('branch', BRANCH_ID) ?? null;
  return {
    version: desk.version,
    today: todayIn(desk.now, branch?.zone ?? FIRST_ZONE),
    now: desk.now.instant().toString({ smallestUnit: 'millisecond' }),
    branch,
    memberList: newestList(desk, account),
    dataFolder: desk.store.folder,
    synchronisedBy: desk.synchronisedBy,
    isReadOnly: desk.store.isReadOnly,
    damage: desk.store.damage.slice(0, 100),
    lastBackupAt: desk.store.lastBackupAt,
    seq: desk.store.seq,
  };
}

export const session = {
  get: procedure.session.get.handler(({ context }) => describe(context.desk, context.account)),
  open: procedure.session.open.handler(async ({ input, context }) =>
    describe(await context.desk.open(input.which), context.account),
  ),
  progress: procedure.session.progress.handler(({ context, signal }) => context.desk.progress.listen(signal)),
  changes: procedure.session.changes.handler(({ context, signal }) => context.desk.saves(signal)),
  reminders: procedure.session.reminders.handler(({ context, signal }) => context.desk.reminders(signal)),
  getDesk: procedure.session.getDesk.handler(({ input, context }) => ({
    value: (context.desk.store.getDesk(input.key) ?? null) as null,
  })),
  setDesk: procedure.session.setDesk.handler(async ({ input, context }) => {
    if (Buffer.byteLength(JSON.stringify(input.value)) > DESK_VALUE_LIMIT) throw new TooLarge(1, 'MB');
    await context.desk.store.setDesk(input.key, input.value);
    return { savedAt: context.desk.now.instant().toString({ smallestUnit: 'millisecond' }) };
  }),
};
