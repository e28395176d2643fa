// Everything that is checked of an open folder: history, snapshots, what may not be there any more, and what lies beside.

import { checkLog } from '../access-log/check-log.ts';
import { type AccessMarks, logKnownAfter } from './access-marks.ts';
import { checkBroughtBack } from './brought-back.ts';
import type { Verification } from './desk-store.ts';
import type { Opened } from './opening.ts';
import { isRewriting } from './rewrite-job.ts';
import { type CheckTold, type VerifyOptions, verify } from './verify.ts';
import { checkBeside } from './verify-beside.ts';

export interface VerifyOpened {
  marks: AccessMarks;
  /** Further checks, such as of the attachments that records name. */
  checks: readonly ((tell: CheckTold) => Promise<unknown>)[];
}

export async function verifyOpened(
  opened: Opened,
  { marks, checks }: VerifyOpened,
  options: VerifyOptions,
): Promise<Verification> {
  const { low, history, snapshots, damage, access, anchor, caseKeys } = opened;
  const { data: document } = low;
  // `anchor.json` knows the log's last line better than history, which is told of it now and then.
  const anchored = anchor.last && anchor.last.seq > logKnownAfter(document) ? anchor.last.access : null;
  const known = [...marks.all(), ...(anchored ? [anchored] : [])];
  const also = [
    (tell: CheckTold) => checkLog(access, { ...tell, known }),
    (tell: CheckTold) => checkBeside(opened, tell),
    ...checks,
  ];
  const parts = {
    document,
    history,
    snapshots,
    also,
    keyFor: (payload: { sealed: string; key: string }) => caseKeys.keyFor(document.memory, payload),
    // While history is being rewritten, what is to go is there still.
    ...((await isRewriting(opened)) ? {} : { broughtBack: checkBroughtBack(document) }),
  };
  const found = await verify(parts, options);
  for (const { file, what } of found.problems) {
    await damage.add(file, what, 'what is on screen does not come from it; a backup may hold it whole');
  }
  return found;
}
