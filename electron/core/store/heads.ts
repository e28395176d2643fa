// Lines of history as their hashes cover them, without what was changed: for whoever checks the chain with another program.

import { historyIsDamaged } from './disk-errors.ts';
import type { HistoryFiles } from './history.ts';
import { type LineHead, proveHead } from './line.ts';
import { Unreadable } from './unreadable.ts';

export interface ProvenLine {
  head: LineHead;
  /** The text that the hash is of. With a closing brace it is the head as JSON. */
  covered: string;
  hash: string;
}

/** From the beginning, or from the file in which a transaction lies. @throws NotSaved (`damaged`) at a line that does not hold. */
export async function* provenLines(history: HistoryFiles, fromSeq = 0): AsyncGenerator<ProvenLine> {
  for await (const { bytes, problem } of history.readFromFileOf(fromSeq)) {
    if (problem !== null) throw historyIsDamaged();
    try {
      const proven = proveHead(bytes);
      const covered = proven.covered.toString('utf8');
      yield { head: JSON.parse(`${covered}}`) as LineHead, covered, hash: proven.hash };
    } catch (error) {
      if (error instanceof Unreadable) throw historyIsDamaged();
      throw error;
    }
  }
}
