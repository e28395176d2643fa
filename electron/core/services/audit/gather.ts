// What history says and what the access log says, as one list in the order of time, newest first.

import type { AuditKind } from '../../../../shared/domain/audit.ts';
import type { CollectionName } from '../../../../shared/domain/collections.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { selectLines } from '../../access-log/select-lines.ts';
import type { CallContext } from '../../desk.ts';
import type { HistoryRow } from '../../store/desk-store.ts';
import { lastInstantOf } from '../../store/stored-instant.ts';
import { turns } from '../../store/turns.ts';
import { branchProfile } from '../branch-profile.ts';
import { idsAskedFor } from './records-asked.ts';
import { type AuditSight, auditSight } from './who-may-see.ts';

export interface AuditQuestion {
  account?: string | undefined;
  collection?: CollectionName | undefined;
  id?: string | undefined;
  kind?: AuditKind | undefined;
  /** Days in the branch's zone, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface Done {
  at: string;
  account: string;
  kind: AuditKind;
  what: string;
  /** `cases/0190…`; of a change the ids alone, each after a slash. */
  about: readonly string[];
  rows: number | null;
  fields: readonly string[];
  seq: number | null;
  n: number | null;
}

const SLICE = 8;

/** Everything that fits and that the caller may see: how many there are, and so many of the newest. */
export async function gather(
  question: AuditQuestion,
  context: CallContext,
  newest: number,
  signal?: AbortSignal,
): Promise<{ rows: Done[]; total: number; sight: AuditSight }> {
  const sight = auditSight(context);
  const asked = prepared(question, context);
  const changes = await changesOf(asked, context, sight);
  const looked = await linesOf(asked, context, sight, newest, signal);
  return { rows: merged(changes, looked.rows, newest), total: changes.length + looked.total, sight };
}

interface Asked extends AuditQuestion {
  ids: ReadonlySet<string> | undefined;
  after: string;
  until: string;
}

function prepared(question: AuditQuestion, context: CallContext): Asked {
  const { collection, id, from, to } = question;
  const { zone } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  return {
    ...question,
    ids: collection === undefined || id === undefined ? undefined : idsAskedFor(view, collection, id),
    after: from === undefined ? '' : lastInstantOf({ day: addDays(from, -1), zone }),
    until: to === undefined ? '\uffff' : lastInstantOf({ day: to, zone }),
  };
}

async function changesOf(asked: Asked, { desk, account }: CallContext, sight: AuditSight): Promise<Done[]> {
  const { kind, collection, id, ids, after, until } = asked;
  if (kind !== undefined && kind !== 'change') return [];
  const { store } = desk;
  const page = { offset: 0, limit: Number.POSITIVE_INFINITY };
  const { rows } = await store.history({ account, page });
  // Also those that changed the record and were about something else: a membership list that was brought in.
  const touched = collection && id ? await store.history({ account, collection, id, page }) : undefined;
  const seqs = new Set(touched?.rows.map(({ seq }) => seq));
  const isAbout = ({ seq, reason }: HistoryRow) =>
    ids === undefined || seqs.has(seq) || (reason.ids ?? []).some((each) => ids.has(each));
  return rows
    .filter((row) => asked.account === undefined || row.account === asked.account)
    .filter((row) => row.at > after && row.at <= until && isAbout(row) && sight.seesChange(row))
    .map(({ at, account: by, reason, seq }) => ({
      at,
      account: by,
      kind: 'change',
      what: reason.code,
      about: (reason.ids ?? []).map((each) => `/${each}`),
      rows: null,
      fields: [],
      seq,
      n: null,
    }));
}

async function linesOf(
  asked: Asked,
  { desk }: CallContext,
  sight: AuditSight,
  newest: number,
  signal: AbortSignal | undefined,
): Promise<{ rows: Done[]; total: number }> {
  const { account, kind, ids, after, until } = asked;
  if (kind === 'change') return { rows: [], total: 0 };
  const { rows, total } = await selectLines(desk.store.access, {
    after,
    to: until,
    newest,
    pause: turns(SLICE),
    signal,
    isWanted: (line) =>
      (account === undefined || line.account === account) &&
      (kind === undefined || line.kind === kind) &&
      (ids === undefined || line.about.some((each) => ids.has(each.slice(each.indexOf('/') + 1)))) &&
      sight.seesLine(line),
  });
  return { rows: rows.map((line) => ({ ...line, seq: null })), total };
}

/**
 * Each is in its own order, which holds where a clock was put back; of both the later one comes first, and of two of the same
 * instant the reading: one reads what was just written more often than the other way round.
 */
function merged(changes: readonly Done[], looked: readonly Done[], newest: number): Done[] {
  const rows: Done[] = [];
  let change = 0;
  let look = 0;
  while (rows.length < newest) {
    const one = changes[change];
    const other = looked[look];
    if (!one && !other) break;
    if (one && (!other || one.at > other.at)) {
      rows.push(one);
      change += 1;
    } else if (other) {
      rows.push(other);
      look += 1;
    }
  }
  return rows;
}
