// What would be lost if a backup took the place of what is here: how many steps, which cases and members, by whom.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CollectionName } from '../../../../shared/domain/collections.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { dayIn } from '../../safekeeping/copies.ts';
import type { BackupHead } from '../../store/backup-file.ts';
import { readBackupHead } from '../../store/backup-reading.ts';
import type { HistoryRow } from '../../store/desk-store.ts';
import { filesHere } from '../../temporary-files.ts';
import { branchProfile } from '../branch-profile.ts';
import { subjectInWords } from '../history-subject.ts';
import { withGivenBackup } from './given-backup.ts';
import { isDeskEmpty } from './restoring.ts';

type Preview = Outputs['branch']['restorePreview'];
type Lost = Preview['lost'][number];

const PAGE = 500;
/** Steps of which every record is looked up; of more the numbers alone are told. */
const MOST_LOOKED_UP = 2_000;
const MOST_LOST = 200;

export async function restorePreview(
  input: Inputs['branch']['restorePreview'],
  context: CallContext,
): Promise<Preview> {
  const work = async (path: string): Promise<Preview> => previewOf(await readBackupHead(filesHere, path), context);
  return withGivenBackup(input, context, work, true);
}

async function previewOf(head: BackupHead, context: CallContext): Promise<Preview> {
  const { store } = context.desk;
  const { zone, dateOrder } = branchProfile(context);
  const empty = { transactions: 0, people: [], lost: [], casesTotal: 0, membersTotal: 0 };
  const about = { at: head.at, seq: head.seq, isProtected: head.folderId !== null, ...empty };
  const made = `This backup was made on ${dayInWords(dayIn(head.at, zone), dateOrder)}.`;
  if (isDeskEmpty(context)) {
    return { ...about, kinship: 'empty', canRestore: true, sentence: `${made} Nothing is here that would be lost.` };
  }
  const kinship = await store.keeping.kinship(head);
  if (kinship === 'otherBranch') {
    const sentence = `${made} It is of another branch, or of an older Branchdesk: it opens in an empty folder only.`;
    return { ...about, kinship, canRestore: false, sentence };
  }
  if (head.folderId !== (await store.keeping.folderId())) {
    const sentence = `${made} It is under other keys than the branch has now: it opens in an empty folder only.`;
    return { ...about, kinship, canRestore: false, sentence };
  }
  const since = kinship === 'earlier' ? head.seq : store.seqAt(head.at);
  const lost = await lostSince(since, context);
  const steps = lost.transactions === 1 ? '1 step' : `${lost.transactions.toLocaleString('en-GB')} steps`;
  const what = `${steps} since then would be put aside: changes to ${counted(lost.casesTotal, 'case')} and ${counted(lost.membersTotal, 'member')}.`;
  const apart =
    kinship === 'apart' ? ' It went its own way since: what was saved in it comes in the place of what is here.' : '';
  const sentence = lost.transactions === 0 ? `${made} Nothing was saved since.` : `${made} ${what}${apart}`;
  return { ...about, kinship, canRestore: true, sentence, ...lost };
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;

async function lostSince(
  seq: number,
  context: CallContext,
): Promise<Pick<Preview, 'transactions' | 'people' | 'lost' | 'casesTotal' | 'membersTotal'>> {
  const { store } = context.desk;
  const { account } = context;
  const rows = await rowsSince(seq, context);
  const steps = new Map<string, number>();
  const touched = { case: new Map<string, HistoryRow>(), member: new Map<string, HistoryRow>() };
  for (const row of rows) steps.set(row.account, (steps.get(row.account) ?? 0) + 1);
  for (const row of rows.slice(0, MOST_LOOKED_UP)) {
    for (const { collection, id, before, after } of await store.changesOf(row.seq, account)) {
      const record = after ?? before;
      if (collection === 'members') addTo(touched.member, id, row);
      const caseId = caseOf(collection, id, record);
      if (caseId !== null) addTo(touched.case, caseId, row);
    }
  }
  const lost = [
    ...[...touched.case].map(([id, row]) => lostRow('case', id, row, context)),
    ...[...touched.member].map(([id, row]) => lostRow('member', id, row, context)),
  ];
  const people = [...steps].map(([id, transactions]) => ({ name: nameOf(id, context), transactions }));
  return {
    transactions: rows.length,
    people: people.sort((a, b) => b.transactions - a.transactions).slice(0, 100),
    lost: lost.slice(0, MOST_LOST),
    casesTotal: touched.case.size,
    membersTotal: touched.member.size,
  };
}

/** Newest first: the last to change a record is whom it is told of. */
const addTo = (touched: Map<string, HistoryRow>, id: string, row: HistoryRow): void => {
  if (!touched.has(id)) touched.set(id, row);
};

function caseOf(collection: CollectionName, id: string, record: unknown): string | null {
  if (collection === 'cases') return id;
  const { caseId } = (record ?? {}) as { caseId?: unknown };
  return typeof caseId === 'string' ? caseId : null;
}

async function rowsSince(seq: number, { desk, account }: CallContext): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await desk.store.history({ account, page: { offset, limit: PAGE } });
    const since = page.rows.filter((row) => row.seq > seq);
    rows.push(...since);
    if (since.length < PAGE) return rows;
  }
}

function lostRow(kind: Lost['kind'], id: string, row: HistoryRow, context: CallContext): Lost {
  const view = context.desk.store.view(context.account);
  const { words } = branchProfile(context);
  const on = kind === 'case' ? view.get('cases', id) : undefined;
  const member = kind === 'member' ? view.get('members', id) : undefined;
  const label = on
    ? subjectInWords(view, { kind: 'case', on }, words)
    : member
      ? subjectInWords(view, { kind: 'member', member }, words)
      : 'Removed since';
  return { kind, id, label, by: nameOf(row.account, context), at: row.at };
}

/** Of an officer; where nobody has an account, of whoever sat here. */
function nameOf(account: string, context: CallContext): string {
  return context.desk.store.view(context.account).get('officers', account)?.name ?? 'Somebody at this desk';
}
