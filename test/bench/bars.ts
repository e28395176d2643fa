// The figures that the store must reach, each beside its peer in the same run.

export interface Figures {
  save: { large: number[]; small: number[]; sqlite: number[]; jsonFile: number[] };
  opens: { open: number; search: number; stall: number }[];
  parses: { read: number; parsing: number }[];
  memory: { afterOpen: number; withSearch: number };
  emptyMemory: { afterOpen: number; withSearch: number };
  /** Of the snapshot, and of it with the history after it. */
  bytes: { snapshot: number; read: number };
  lists: { search: number[]; fts: number[]; find: number[]; plain: number[] };
  stall: { stalls: number[]; jsonFile: number };
  casework: CaseworkFigures;
}

/** At 20,000 cases and 500,000 entries; each beside SQLite with indexes. */
export interface CaseworkFigures {
  list: number[];
  listPeer: number[];
  next: number[];
  nextPeer: number[];
  timeline: number[];
  timelinePeer: number[];
  longest: number[];
  longestPeer: number[];
  due: number[];
  duePeer: number[];
  firstDue: number;
  firstList: number;
}

export interface Row {
  what: string;
  figure: number;
  unit: 'ms' | 'MB' | '%';
  peer: { what: string; figure: number };
  /** What the bar is on: `figure` itself or figure ÷ peer. */
  measured: number;
  bar: number;
  isRatio: boolean;
  isMet: boolean;
}

import { median, p95 } from './statistics.ts';

const MB = 1_000_000;

export function rowsOf(figures: Figures): Row[] {
  const { save, opens, parses, memory, emptyMemory, bytes, lists, stall, casework } = figures;
  const open = median(opens.map((one) => one.open));
  const parse = median(parses.map((one) => one.read));
  const snapshot = { what: 'bytes of the snapshot', figure: bytes.snapshot / MB };
  return [
    ratio('one record saved and synced, median', median(save.large), 'ms', 'SQLite, WAL, FULL', median(save.sqlite), 3),
    beside('  beside it, not a bar', median(save.large), 'ms', "lowdb's JSONFile, never synced", median(save.jsonFile)),
    ratio('the same save at full size', median(save.large), 'ms', 'at 1,000 members', median(save.small), 1.5),
    ratio('open to answering, median of fresh processes', open, 'ms', 'read and JSON.parse', parse, 2),
    beside('  beside it, not a bar', open, 'ms', 'JSON.parse alone', median(parses.map((one) => one.parsing))),
    bar('search ready after opening, median', median(opens.map((one) => one.search)), 4_000, 'JSON.parse', parse),
    bar('longest stall while search is built', Math.max(...opens.map((one) => one.stall)), 100, 'JSON.parse', parse),
    ratio(
      'memory after open',
      (memory.afterOpen - emptyMemory.afterOpen) / MB,
      'MB',
      snapshot.what,
      snapshot.figure,
      4,
    ),
    ratio(
      'memory with search',
      (memory.withSearch - emptyMemory.withSearch) / MB,
      'MB',
      snapshot.what,
      snapshot.figure,
      6,
    ),
    bar('search as one types, p95', p95(lists.search), 10, 'SQLite FTS5 prefix, p95', p95(lists.fts)),
    bar('stall while a snapshot is written, median of 5', median(stall.stalls), 50, "lowdb's JSONFile", stall.jsonFile),
    bar('first page, two filters, sorted, p95', p95(lists.find), 15, 'filter, sort and slice, p95', p95(lists.plain)),
    ...caseworkRows(casework),
  ];
}

/** SQLite holds finished days; here each limit follows from its rule of law, and is worked out once a day for each case. */
function caseworkRows(casework: CaseworkFigures): Row[] {
  const stored = 'SQLite, indexed, days stored, p95';
  return [
    bar(
      'list of 20,000 cases, filtered, sorted, p95',
      p95(casework.list),
      20,
      'SQLite, indexed, p95',
      p95(casework.listPeer),
    ),
    bar('the same by what is next, p95', p95(casework.next), 150, stored, p95(casework.nextPeer)),
    bar('  the first of the day', casework.firstList, 2_000, stored, p95(casework.nextPeer)),
    bar('one case’s timeline, p95', p95(casework.timeline), 10, 'SQLite, indexed, p95', p95(casework.timelinePeer)),
    bar(
      '  of a case with 2,000 entries, p95',
      p95(casework.longest),
      30,
      'SQLite, indexed, p95',
      p95(casework.longestPeer),
    ),
    bar('clocks.due over 28 days, 500,000 entries, p95', p95(casework.due), 100, stored, p95(casework.duePeer)),
    bar('  the first of the day', casework.firstDue, 2_000, stored, p95(casework.duePeer)),
  ];
}

export function bar(
  what: string,
  figure: number,
  most: number,
  peer: string,
  peerFigure: number,
  unit: Row['unit'] = 'ms',
): Row {
  return {
    what,
    figure,
    unit,
    peer: { what: peer, figure: peerFigure },
    measured: figure,
    bar: most,
    isRatio: false,
    isMet: figure <= most,
  };
}

export function ratio(
  what: string,
  figure: number,
  unit: Row['unit'],
  peer: string,
  peerFigure: number,
  most: number,
): Row {
  const measured = figure / peerFigure;
  return {
    what,
    figure,
    unit,
    peer: { what: peer, figure: peerFigure },
    measured,
    bar: most,
    isRatio: true,
    isMet: measured <= most,
  };
}

export const beside = (what: string, figure: number, unit: Row['unit'], peer: string, peerFigure: number): Row =>
  ratio(what, figure, unit, peer, peerFigure, Number.POSITIVE_INFINITY);

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The rows as lines of a table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${number(row.figure)} ${row.unit}`,
    `${number(row.peer.figure)} ${row.unit}`,
    row.peer.what,
    row.isRatio ? `${number(row.measured)} ×` : `${number(row.measured)} ${row.unit}`,
    !Number.isFinite(row.bar) ? '' : row.isRatio ? `≤ ${row.bar} ×` : `≤ ${row.bar} ${row.unit}`,
    !Number.isFinite(row.bar) ? '' : row.isMet ? 'met' : 'MISSED',
  ]);
  const all = [['', 'Branchdesk', 'peer', '', 'measured', 'bar', ''], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
