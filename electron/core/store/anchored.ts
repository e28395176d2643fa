// Holds what lies in a protected folder against its anchor, at opening and when all is checked: what is missing, what is older
// than it was, told in words. A folder that is put back whole as it was once cannot be told from the folder that it was.

import { logKnownAfter } from './access-marks.ts';
import { ANCHOR, type AnchorFile, emptyAnchor } from './anchor.ts';
import type { StoreDocument } from './document.ts';
import type { HistoryLine } from './history.ts';
import { statedHash } from './line.ts';
import type { Opened } from './opening.ts';

/** Watches the history go by for the line that the anchor knows. To be made before anything is replayed. */
export function anchoredLines({ last }: AnchorFile, document: StoreDocument) {
  const { seq, hash } = last ?? emptyAnchor;
  let isReached = seq === 0 || (document.seq === seq && document.hash === hash);
  return {
    isReached: () => isReached,
    async *watch(lines: AsyncIterable<HistoryLine>): AsyncGenerator<HistoryLine> {
      for await (const line of lines) {
        isReached ||= line.problem === null && statedHash(line.bytes) === hash;
        yield line;
      }
    },
  };
}

/** What contradicts the anchor, as far as opening sees it. */
export async function reportUnanchored(
  opened: Opened,
  found: { isReached: boolean; reached: number; upTo: string },
): Promise<void> {
  const { anchor, damage, history, snapshots, access } = opened;
  if (!anchor.isKept) return;
  const tell = (file: string, what: string): Promise<void> => damage.add(file, what, found.upTo);
  const names = await snapshots.names();
  if (anchor.problem !== null)
    return tell(ANCHOR, `The anchor, which says how far the history goes, ${anchor.problem}.`);
  if (anchor.last === null) {
    if (history.names.length + names.length === 0) return;
    return tell(ANCHOR, 'The anchor is missing: the file that says how far the history goes.');
  }
  for (const name of anchor.missing(names)) await tell(`snapshot/${name}`, 'The snapshot is missing.');
  for (const name of names) {
    if (anchor.isOurs(name) || snapshots.bad.some((bad) => bad.name === name)) continue;
    await tell(`snapshot/${name}`, 'The snapshot is not one that was written last: an older one was put back.');
  }
  const isTold = damage.found.some(({ file }) => file.startsWith('history'));
  if (!found.isReached && !isTold) {
    const last = history.names.at(-1);
    const file = last === undefined ? 'history' : `history/${last}`;
    await tell(file, `The history ends at step ${found.reached}; step ${anchor.last.seq} had been saved.`);
  }
  const lines = anchor.last.seq > logKnownAfter(opened.low.data) ? (anchor.last.access?.n ?? 0) : 0;
  if (access.head.n < lines && !opened.isApart) {
    await tell('access', `The log of who read what ends at line ${access.head.n}; there were ${lines} lines.`);
  }
  const generation = opened.keyring?.generation() ?? null;
  if (generation !== null && generation < (anchor.last.keyringGeneration ?? 0)) {
    await tell(
      'keys.json',
      'The keys are older than those that the desk was last saved with: an old keys.json was put back.',
    );
  }
}

/** Nothing is damaged: an anchor that was begun is finished, and a new folder gets its first. */
export async function tidyAnchor({ anchor, snapshots }: Opened): Promise<void> {
  if (!anchor.isKept) return;
  const { last } = anchor;
  if (last !== null && last.coming === null && last.leaving.length === 0) return;
  await anchor.settle(snapshots.newest, await snapshots.names());
}
