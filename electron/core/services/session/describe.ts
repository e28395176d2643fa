// What a window is told of the desk: what it is, whether it is locked, and who is signed in.

import type { Session } from '../../../../shared/contract/session.ts';
import type { Lock, SessionOfficer } from '../../../../shared/contract/unlocking.ts';
import { BRANCH_ID, emptySettings } from '../../../../shared/domain/branch.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import { factsOfCaller } from '../../access/who-asks.ts';
import type { CallContext, Desk, SignedIn } from '../../desk.ts';
import { keyFor } from '../../keys/derive.ts';
import { RECOVERY_ACCOUNT } from '../../keys/key-set.ts';
import { todayIn } from '../../ports.ts';
import { newestList } from '../branch/member-list.ts';

/** The zone of a desk on which no branch has been set up yet, or of which nothing is told. */
const FIRST_ZONE = 'Europe/London';

export function describe({ desk, account }: SignedIn): Session {
  return desk.lock.isLocked ? lockedSession(desk) : openSession(desk, account);
}

function openSession(desk: Desk, account: string): Session {
  const { store } = desk;
  const branch = store.view(account).get('branch', BRANCH_ID) ?? null;
  const today = todayIn(desk.now, branch?.zone ?? FIRST_ZONE);
  return {
    ...common(desk),
    today,
    branch,
    memberList: newestList(desk, account),
    isReadOnly: store.isReadOnly,
    damage: store.damage.slice(0, 100),
    lastBackupAt: store.lastBackupAt,
    logTrouble: store.access.trouble,
    seq: store.seq,
    lock: lockOf(desk, account, (branch ?? emptySettings).lockAfterMinutes),
    officer: officerOf({ desk, account, isInProcess: false }, today),
    draftKey: draftKeyOf(desk),
  };
}

function lockedSession(desk: Desk): Session {
  return {
    ...common(desk),
    today: todayIn(desk.now, FIRST_ZONE),
    branch: null,
    memberList: null,
    isReadOnly: false,
    damage: [],
    lastBackupAt: null,
    logTrouble: null,
    seq: 0,
    lock: lockOf(desk, '', emptySettings.lockAfterMinutes),
    officer: null,
    draftKey: null,
  };
}

const common = (desk: Desk) => ({
  version: desk.version,
  now: desk.now.instant().toString({ smallestUnit: 'millisecond' }),
  dataFolder: desk.folder,
  synchronisedBy: desk.synchronisedBy,
});

function lockOf({ lock }: Desk, account: string, lockAfterMinutes: number): Lock {
  const strength = lock.keyStore.strength();
  return {
    protection: lock.isProtected ? 'passphrase' : 'none',
    isLocked: lock.isLocked,
    waitSeconds: lock.isProtected ? lock.folderKeys.waitSeconds : 0,
    keyStore: {
      strength,
      backend: lock.keyStore.backend,
      isKept: lock.isProtected && strength !== 'none' && lock.folderKeys.isKept,
    },
    lockAfterMinutes,
    isRecovering: account === RECOVERY_ACCOUNT,
  };
}

/** Who is signed in, and what they may see by. null on a desk without officers. */
function officerOf(context: CallContext, today: string): SessionOfficer | null {
  const { desk, account } = context;
  const facts = factsOfCaller(context, today);
  if (facts === null) return null;
  const { roles, memberId, repIds, workplaceIds } = facts;
  const isSheet = account === RECOVERY_ACCOUNT;
  const name = isSheet ? 'The recovery sheet' : desk.store.view(BRANCH_ACCOUNT).get('officers', account)?.name;
  return {
    id: account,
    name: name ?? '',
    roles: [...roles],
    memberId,
    repIds: [...repIds],
    workplaceIds: [...workplaceIds],
  };
}

/** From what only this officer has, so that nobody's page opens what another's kept: it may be about a sealed case. */
function draftKeyOf({ lock }: Desk): string | null {
  const { keys } = lock;
  return keys && keyFor(keys.privateKey, keys.account, 'drafts in the page').toString('base64');
}
