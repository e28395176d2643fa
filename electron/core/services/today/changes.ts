// What changed since somebody last looked: history in words with names, one row for each case or person, newest first.
// Codes and ids in history are enough to word it; what records held before is never read.

import { Temporal } from 'temporal-polyfill';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { reasonWords } from '../../../../shared/domain/history-words.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { CallContext } from '../../desk.ts';
import type { DeskStore, HistoryRow, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { type HistorySubject, idOf, subjectInWords, subjectOf } from '../history-subject.ts';

type Changes = Outputs['branch']['today']['changes'];
type ChangeRow = Changes['rows'][number];

/** Up to where an account has seen history. */
interface Looked {
  seq: number;
  at: string;
}

const KEY = 'lastLooked';
const MOST_READ = 400;
const MOST_READ_AT_FIRST = 20;
const A_PAGE = 100;
const MOST_SHOWN = 50;
const LONGEST_TEXT = 140;

/** What this account kept; null when it never looked, or when what is kept cannot be read. */
function lastLooked(context: CallContext): Looked | null {
  const kept = context.desk.store.getDesk(KEY);
  if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, context.account)) return null;
  const own = (kept as Record<string, Partial<Looked> | null>)[context.account];
  if (typeof own?.seq !== 'number' || typeof own.at !== 'string' || Number.isNaN(Date.parse(own.at))) return null;
  return { seq: own.seq, at: own.at };
}

/** The day in the zone on which this account last looked; null when it never did. */
export function dayLooked(context: CallContext, zone: string): string | null {
  const looked = lastLooked(context);
  if (looked === null) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(Date.parse(looked.at));
  return at.toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function markLooked({ desk, account }: CallContext): Promise<void> {
  const at = desk.now.instant().toString({ smallestUnit: 'millisecond' });
  return keepLooked(desk.store, account, { seq: desk.store.seq, at });
}

/** Keeps up to where an account has seen history, beside what others have seen. */
export async function keepLooked(store: DeskStore, account: string, looked: Looked): Promise<void> {
  const kept = store.getDesk(KEY);
  const others = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
  await store.setDesk(KEY, { ...others, [account]: looked });
}

export async function changesSinceLooked(view: View, profile: BranchProfile, context: CallContext): Promise<Changes> {
  const looked = lastLooked(context);
  const rows = new Map<string, ChangeRow>();
  for (const change of await historySince(looked, context)) {
    const subject = subjectOf(view, change);
    // What names nobody stands for itself.
    const key = subject === undefined ? `seq ${change.seq}` : idOf(subject);
    if (rows.has(key)) continue;
    rows.set(key, { at: change.at, ...worded(view, change, subject, looked, profile) });
  }
  return { since: looked?.at ?? null, rows: [...rows.values()].slice(0, MOST_SHOWN), total: rows.size };
}

async function historySince(looked: Looked | null, { desk, account }: CallContext): Promise<HistoryRow[]> {
  const most = looked === null ? MOST_READ_AT_FIRST : MOST_READ;
  const since: HistoryRow[] = [];
  if (looked !== null && desk.store.seq <= looked.seq) return since;
  while (since.length < most) {
    const limit = Math.min(A_PAGE, most - since.length);
    const { rows } = await desk.store.history({ account, page: { offset: since.length, limit } });
    const unseen = rows.filter(({ seq }) => seq > (looked?.seq ?? 0));
    since.push(...unseen);
    if (unseen.length < limit) break;
  }
  return since;
}

function worded(
  view: View,
  change: HistoryRow,
  subject: HistorySubject | undefined,
  looked: Looked | null,
  profile: BranchProfile,
): Omit<ChangeRow, 'at'> {
  const what = reasonWords(change.reason.code);
  const title = subject === undefined ? what : subjectInWords(view, subject, profile.words);
  if (subject?.kind === 'case') {
    const { on } = subject;
    const written = view
      .byIndex('timeline', 'caseId', on.id)
      .map((entry) => ({ entry, at: Date.parse(entry.recordedAt) }))
      .filter(({ at }) => at > (looked === null ? 0 : Date.parse(looked.at)) && at <= Date.parse(change.at))
      .sort((a, b) => b.at - a.at);
    const detail = written[0] === undefined ? what : entryInWords(written[0].entry, profile);
    return {
      title,
      detail: written.length > 1 ? `${detail} (${written.length} entries)` : detail,
      caseId: on.id,
      memberId: null,
    };
  }
  const memberId = subject?.kind === 'member' ? subject.member.id : null;
  if (subject !== undefined) return { title, detail: what, caseId: null, memberId };
  return { title, detail: countsInWords(change.counts), caseId: null, memberId: null };
}

function entryInWords(entry: TimelineEntry, { words }: BranchProfile): string {
  const text = entry.kind === 'event' ? entry.text : `${words.timelineKinds[entry.kind]}: ${entry.text}`;
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT).trimEnd()}…` : line;
}

const number = new Intl.NumberFormat('en-GB');

function countsInWords({ added, changed, removed }: HistoryRow['counts']): string {
  const parts = [
    added > 0 ? `${number.format(added)} added` : null,
    changed > 0 ? `${number.format(changed)} changed` : null,
    removed > 0 ? `${number.format(removed)} taken out` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
