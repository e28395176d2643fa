// Unlocks a protected folder for a script or a host without a window: with BRANCHDESK_PASSPHRASE, or BRANCHDESK_RECOVERY_CODE.
// Both leave the environment as soon as they are read, so that no program that is started from here inherits them; neither is
// ever printed.

import type { Way } from '../keys/folder-keys.ts';
import { MustWait, UnusableKeys, WrongSecret } from '../keys/key-errors.ts';
import type { Program } from '../program.ts';
import { inSeconds, wrongSecretInWords } from '../unlocking/in-words.ts';
import { FAILED, Problem } from './problem.ts';

const PASSPHRASE = 'BRANCHDESK_PASSPHRASE';
const RECOVERY_CODE = 'BRANCHDESK_RECOVERY_CODE';

/** What to do about a desk that is locked, from the command line. */
export const HOW_TO_UNLOCK = `Set ${PASSPHRASE} to an officer’s passphrase; or ${RECOVERY_CODE} to the code of the recovery sheet, for session.recover.`;

/** What the environment holds, which then holds it no longer; null for nothing. @throws Problem when it holds both. */
export function wayFromEnvironment(environment: Record<string, string | undefined> = process.env): Way | null {
  const { [PASSPHRASE]: passphrase, [RECOVERY_CODE]: recoveryCode } = environment;
  delete environment[PASSPHRASE];
  delete environment[RECOVERY_CODE];
  if (passphrase && recoveryCode) {
    throw new Problem('BAD_UNLOCKING', `${PASSPHRASE} and ${RECOVERY_CODE} are both set: leave one out.`);
  }
  if (passphrase) return { passphrase };
  return recoveryCode ? { recoveryCode } : null;
}

/** Nothing happens without a way, and where nothing is locked. @throws Problem */
export async function unlockAtStart(program: Program, way: Way | null): Promise<void> {
  const { lock } = program.desk;
  if (way === null || !lock.isLocked) return;
  try {
    await lock.unlock(way);
  } catch (error) {
    throw unlockingProblem(error);
  }
}

function unlockingProblem(error: unknown): unknown {
  if (error instanceof WrongSecret) {
    const code = error.way === 'passphrase' ? 'WRONG_PASSPHRASE' : 'WRONG_RECOVERY_CODE';
    return new Problem(code, wrongSecretInWords(error), FAILED, { waitSeconds: error.waitSeconds });
  }
  if (error instanceof MustWait) {
    const message = `There were several wrong tries. The next one is in ${inSeconds(error.seconds)}.`;
    return new Problem('WAIT', message, FAILED, { seconds: error.seconds });
  }
  if (error instanceof UnusableKeys) return new Problem('UNUSABLE_KEYS', error.message, FAILED, { why: error.why });
  return error;
}
