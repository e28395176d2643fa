// A line of the log of who read, exported or printed what: its text, its hash, and the check of both. Like history's lines
// it chains to the line before; unlike them it holds no payload, so that its hash covers all of it.

import { hash } from 'node:crypto';
import type { AccessKind } from '../../../shared/domain/audit.ts';
import { Unreadable } from '../store/line.ts';

export interface AccessEntry {
  /** When, ISO 8601 in UTC, to the millisecond. Of a list that was paged through, when it began. */
  at: string;
  /** The officer's id. */
  account: string;
  kind: AccessKind;
  /** The procedure (`cases.get`), the page that was printed (`/cases/$id`), or why there is a gap. */
  what: string;
  /** `cases/0190…`: the record itself first, then what it hangs on. */
  about: readonly string[];
  /** Rows of a list that were handed out; lines that were lost, of a gap; attempts, of what was refused many times. */
  rows: number | null;
  /** The fields that a list was filtered by, never their values. */
  fields: readonly string[];
}

/** `n` counts from 1 without gaps; `previousHash` is that of line n − 1. */
export interface AccessHead extends AccessEntry {
  n: number;
  previousHash: string;
}

const HASH_KEY = ',"hash":"';
/** From where the hash's key begins to the end of the line. */
const ENDING = HASH_KEY.length + 64 + 2;

/** The line's text, without its newline, and its hash. */
export function writeAccessLine(entry: AccessEntry, n: number, previousHash: string): { text: string; hash: string } {
  const { at, account, kind, what, about, rows, fields } = entry;
  const covered = JSON.stringify({ n, at, account, kind, what, about, rows, fields, previousHash }).slice(0, -1);
  const lineHash = hash('sha256', covered);
  return { text: `${covered}${HASH_KEY}${lineHash}"}`, hash: lineHash };
}

export interface CheckedAccessLine {
  head: AccessHead;
  hash: string;
  /** What the hash covers: the line's text up to where the hash itself is written. */
  covered: string;
}

/** @throws Unreadable unless it is a line whose own hash holds. */
export function checkAccessLine(bytes: Buffer): CheckedAccessLine {
  const open = bytes.length - ENDING;
  if (open <= 0) throw new Unreadable('is not a line of the access log');
  const covered = bytes.subarray(0, open);
  const lineHash = hash('sha256', covered);
  if (bytes.toString('latin1', open) !== `${HASH_KEY}${lineHash}"}`) {
    throw new Unreadable('does not match its own hash');
  }
  const text = covered.toString('utf8');
  return { head: parsed(`${text}}`), hash: lineHash, covered: text };
}

/** What a line says, its hash unchecked; undefined when it is none. */
export function readableLine(bytes: Buffer): AccessHead | undefined {
  try {
    return parsed(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function parsed(text: string): AccessHead {
  try {
    const head = JSON.parse(text) as AccessHead;
    if (typeof head.n === 'number' && typeof head.at === 'string' && Array.isArray(head.about)) return head;
  } catch {
    // Said below.
  }
  throw new Unreadable('is not a line of the access log');
}
