// The bars of lists as files: written as a workbook beside exceljs's streaming writer, read beside papaparse and exceljs's
// streaming reader.

import { bar, beside, type Row, ratio } from './bars.ts';

interface Measured {
  time: number;
  stall: number;
  memory: number;
}

export interface ListFileFigures {
  write: Measured;
  writePeer: Measured;
  read: { csv: Measured; csvPeer: Measured; workbook: Measured; workbookPeer: Measured };
}

const MB = 1_000_000;

export function listFileRows({ write, writePeer, read }: ListFileFigures): Row[] {
  const writer = 'exceljs, streaming';
  return [
    ratio('XLSX of 100,000 members × 12 columns', write.time, 'ms', writer, writePeer.time, 2),
    bar('  memory while it is written', write.memory / MB, 700, writer, writePeer.memory / MB, 'MB'),
    bar('  longest stall', write.stall, 100, writer, writePeer.stall),
    beside('the same read', read.workbook.time, 'ms', 'exceljs, streaming', read.workbookPeer.time),
    beside('the same as CSV read', read.csv.time, 'ms', 'papaparse alone', read.csvPeer.time),
    bar('  longest stall', read.csv.stall, 100, 'papaparse alone', read.csvPeer.stall),
  ];
}
