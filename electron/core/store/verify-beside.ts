// Checks what lies beside history: the anchor and the snapshots that it names, desk.json, keys.json, and every attachment that
// a record names. The log of who read what is checked by its own rules.

import { namedFiles } from './attached-files.ts';
import type { Attachments } from './attachments.ts';
import { problemOfDesk } from './desk-file.ts';
import type { Memory } from './memory.ts';
import type { Opened } from './opening.ts';
import type { CheckTold } from './verify.ts';

/** What says how far history goes, drafts and keys: small, so that it is always looked at. */
export async function checkBeside(opened: Opened, { report }: CheckTold): Promise<void> {
  const { anchor, snapshots, keyring } = opened;
  const tell = (file: string, what: string): void => report({ file, line: null, what });
  if (anchor.isKept) {
    await anchor.check(tell);
    for (const name of anchor.missing(await snapshots.names())) tell(`snapshot/${name}`, 'The snapshot is missing.');
  }
  const wrongDesk = await problemOfDesk(opened);
  if (wrongDesk !== null) tell('desk.json', `It ${wrongDesk}.`);
  const wrongKeys = (await keyring?.check()) ?? null;
  if (wrongKeys !== null) tell('keys.json', `It ${wrongKeys}.`);
}

/** Reads every attachment that a record names. Those of sealed cases that do not open now are not known of. */
export async function checkAttachments(
  memory: Memory,
  attachments: Attachments,
  { signal, report, pause }: CheckTold,
): Promise<void> {
  for (const { collection, id, hash } of [...namedFiles(memory)]) {
    signal?.throwIfAborted();
    const whose = `the one of ${collection} ${id}`;
    if (!(await attachments.has(hash))) {
      report({ file: 'attachments', line: null, what: `An attachment is missing: ${whose}.` });
    } else if (!(await attachments.isSound(hash))) {
      report({ file: 'attachments', line: null, what: `An attachment is not what it was: ${whose}.` });
    }
    await pause();
  }
}
