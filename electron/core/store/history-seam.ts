// What a history gives and takes: lines, and places among them. The seam behind which a shared branch could one day keep the
// same lines elsewhere than in files.

/** A line as it lies on the disk, not yet checked. */
export interface HistoryLine {
  /** Unsealed, without its newline; empty when it does not open. Valid until the next line is asked for. */
  bytes: Buffer;
  /** The same as it lies on the disk. */
  raw: Buffer;
  /** Why it does not open; null when it does. */
  problem: string | null;
  /** `history/000001.jsonl` */
  file: string;
  /** From 1. */
  number: number;
  offset: number;
  /** Where it ends on the disk, before its newline. */
  end: number;
  isEnded: boolean;
  /** Nothing comes after this file: only here may a line break off. */
  isInLastFile: boolean;
}

/** Where a line of a history file begins. */
export interface HistoryPlace {
  name: string;
  offset: number;
  number: number;
}

/** Up to where a history file holds whole transactions. */
export interface HistoryEnd {
  /** `history/000001.jsonl` */
  file: string;
  offset: number;
  lines: number;
  /** Whether the newline is already within `offset`. */
  isEnded: boolean;
}

/** Bytes behind the last whole transaction. */
export interface HistoryTail {
  /** `history/000001.jsonl` */
  file: string;
  offset: number;
}

export interface History {
  append(lines: AsyncIterable<string> | Iterable<string>): Promise<void>;
  /** The lines after (and with) the one that bears this hash; undefined when there is none, or it is damaged. */
  readAfter(hash: string): Promise<AsyncIterable<HistoryLine> | undefined>;
  readAll(): AsyncIterable<HistoryLine>;
}
