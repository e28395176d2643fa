// The figures of bringing in a national list, each beside its peer in the same run.

import { bar, type Row, ratio } from './bars.ts';
import { median } from './statistics.ts';

export interface ImportFigures {
  /** Milliseconds, one for each round. */
  preview: number[];
  previewStall: number;
  peer: number[];
  /** Whether the peer is sqlite3; papaparse where it is not installed. */
  isSqlite: boolean;
  apply: number[];
  applyStall: number;
}

export function importRows({ preview, previewStall, peer, isSqlite, apply, applyStall }: ImportFigures): Row[] {
  const peerIs = isSqlite ? 'sqlite3 .import of the file' : 'a bare papaparse of the file';
  const beside = median(peer);
  return [
    ratio('preview of a list of 150,000 rows, median', median(preview), 'ms', peerIs, beside, isSqlite ? 8 : 6),
    bar('  longest stall', previewStall, 100, peerIs, beside),
    bar('100,000 members brought in at once, median', median(apply), 3_000, peerIs, beside),
    bar('  longest stall', applyStall, 100, peerIs, beside),
  ];
}
