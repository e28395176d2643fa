// The figures of the membership report: as at a day two years back, with two changes of everybody since.

import { bar, beside, type Row } from './bars.ts';
import { median } from './statistics.ts';

export interface ReportFigures {
  membership: number[];
  run: number[];
  knownAgain: number[];
  peer: number[];
  peerTwo: number[];
  firstKnown: number;
  stall: number;
}

const MOST = 1_000;

export function reportRows({ membership, run, knownAgain, peer, peerTwo, firstKnown, stall }: ReportFigures): Row[] {
  const sqlite = 'SQLite, indexed, 4 GROUP BY';
  const four = median(peer);
  return [
    bar('membership report as at two years back, median', median(membership), MOST, sqlite, four),
    bar('  by two dimensions crossed', median(run), MOST, 'SQLite, indexed, one GROUP BY', median(peerTwo)),
    bar('  longest stall', stall, 100, sqlite, four),
    beside('  as known before 200,000 changes, the first time', firstKnown, 'ms', sqlite, four),
    bar('  as known then, again', median(knownAgain), MOST, sqlite, four),
  ];
}
