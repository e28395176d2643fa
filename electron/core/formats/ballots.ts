// The one way in for papers, whatever they come in: a ballot file, a list as CSV or a workbook, or text of either kind.

import type { ReadPapers } from '../../../shared/rules/elections/read-papers.ts';
import { type BallotSheetOptions, readBallotSheet } from './ballot-sheet.ts';
import { isBlt, readBlt } from './blt.ts';
import { readList } from './read-list.ts';
import { isWorkbook } from './read-workbook.ts';
import { decodeText } from './text-encoding.ts';

export interface ReadBallotsOptions extends BallotSheetOptions {
  /** What the file is called: ".blt" is a ballot file, be it broken. */
  name?: string | undefined;
}

/**
 * Reads papers. Nothing is kept of who gave which: only what is on them.
 * @throws NotCountable with the lines; NotAList, TooManyRows where it is a list; AbortError once `signal` fires.
 */
export async function readBallots(
  source: Uint8Array | string,
  { name = '', ...options }: ReadBallotsOptions = {},
): Promise<ReadPapers> {
  if (typeof source === 'string' || !isWorkbook(source)) {
    const text = typeof source === 'string' ? source : (await decodeText(source, options.signal)).text;
    if (/\.blt$/i.test(name) || isBlt(text)) return readBlt(text, options);
  }
  return readBallotSheet(await readList(source, { signal: options.signal }), options);
}
