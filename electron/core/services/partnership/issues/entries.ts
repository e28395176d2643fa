// Entries on any partnership record: notes, early conversations, soundings, papers with their file. An early conversation
// on an issue is its first one when none was earlier; what was said off the record keeps no words unless somebody chose to.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyEntry, type PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import type { PartnershipRef } from '../../../../../shared/domain/partnership/sides.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { withGivenFile } from '../../cases/given-file.ts';
import { InvalidInput } from '../../implementer.ts';
import { changedSharing, recordAt, sharingOf } from '../sharing.ts';

const MOST_MEGABYTES = 100;

type Written = Omit<Inputs['partnership']['addEntry'], 'on'>;

/** Newest day first, and within a day what was written last. @throws NotThere */
export function entries(
  { on, kinds, page }: Inputs['partnership']['entries'],
  context: CallContext,
): Outputs['partnership']['entries'] {
  const view = context.desk.store.view(context.account);
  recordAt(view, on);
  const all = [...view.byIndex('entries', 'on', on.id)]
    .filter((entry) => entry.on.collection === on.collection && (kinds === undefined || kinds.includes(entry.kind)))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1));
  const { offset = 0, limit = 50 } = page ?? {};
  return { rows: all.slice(offset, offset + limit), total: all.length };
}

/** Puts a new entry on a record, inside somebody's transaction. @throws InvalidInput, NotThere */
export function putEntry(
  tx: Transaction,
  context: CallContext,
  on: PartnershipRef,
  written: Written,
  file: PartnershipEntry['file'] = null,
): PartnershipEntry {
  const { today } = branchProfile(context);
  const { visibility, confidentialUntil, ...given } = written;
  const kind = given.kind ?? (file === null ? 'note' : 'paper');
  const parent = recordAt(tx, on);
  const entry: Unsaved<'entries'> = {
    ...emptyEntry,
    ...withoutUndefined(given),
    id: randomUUIDv7(),
    on,
    kind,
    day: given.day ?? today,
    isOffRecord: given.isOffRecord ?? kind === 'sounding',
    file,
    ...sharingOf(context, { visibility, confidentialUntil }, 'branch', [parent]),
  };
  check(entry, today);
  const saved = tx.put('entries', entry);
  if (kind === 'earlyConversation') countConversation(tx, on);
  return saved;
}

export async function addEntry(
  { on, ...written }: Inputs['partnership']['addEntry'],
  context: CallContext,
): Promise<PartnershipEntry> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.addEntry', ids: [on.id] },
    (tx) => putEntry(tx, context, on, written),
  );
  return result;
}

/** @throws TooLarge, InvalidInput, NotThere */
export async function addPaper(
  input: Inputs['partnership']['addPaper'],
  context: CallContext,
): Promise<PartnershipEntry> {
  const { store } = context.desk;
  const { on, file: _file, upload: _upload, name: _name, path: _path, ...written } = input;
  recordAt(store.view(context.account), on);
  return withGivenFile(input, context, MOST_MEGABYTES, async (given) => {
    const { hash, bytes } = await store.attach(given.content());
    const { name, mediaType } = given;
    const title = written.title ?? name.slice(0, 500);
    const { result } = await store.transact(
      { account: context.account },
      { code: 'partnership.addPaper', ids: [on.id] },
      (tx) => putEntry(tx, context, on, { ...written, title }, { name, mediaType, bytes, hash }),
    );
    return result;
  });
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeEntry(
  input: Inputs['partnership']['changeEntry'],
  context: CallContext,
): Promise<PartnershipEntry> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeEntry', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'entries', input);
      const { id: _id, revision, visibility, confidentialUntil, ...given } = input;
      const sharing = changedSharing(context, before, { visibility, confidentialUntil }, [recordAt(tx, before.on)]);
      const after: PartnershipEntry = { ...before, ...withoutUndefined(given), ...sharing };
      if (given.kind === 'sounding' && given.isOffRecord === undefined) after.isOffRecord = true;
      if (JSON.stringify(before) === JSON.stringify(after)) return before;
      check(after, today, before.day);
      const saved = tx.put('entries', after, revision);
      if (before.kind === 'earlyConversation' || after.kind === 'earlyConversation')
        countConversation(tx, after.on, before);
      return saved;
    },
  );
  return result;
}

/** The bytes of a paper stay where history may still need them. @throws NotThere, StaleRecord */
export async function removeEntry(
  input: Inputs['partnership']['removeEntry'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeEntry', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'entries', input);
      tx.remove('entries', before.id, input.revision);
      if (before.kind === 'earlyConversation') countConversation(tx, before.on, before);
    },
  );
  return { id: input.id };
}

/** @throws NotThere, DamagedAttachment, before it is offered. */
export async function openPaper(
  input: Inputs['partnership']['openPaper'],
  context: CallContext,
): Promise<Outputs['partnership']['openPaper']> {
  const { store, downloads } = context.desk;
  const { file } = found(store.view(context.account), 'entries', input.id);
  if (file === null) throw new InvalidInput({ path: ['id'], message: 'This entry has no file.' });
  const { name, mediaType, bytes, hash } = file;
  await (await store.attachment(hash)).cancel();
  return downloads.offer({ name: safeFileName(name), mediaType, bytes, open: () => store.attachment(hash) });
}

/** What an issue says of its first conversation follows its entries; a day that no entry tells of stays. */
function countConversation(tx: Transaction, on: PartnershipRef, was?: Pick<PartnershipEntry, 'day'>): void {
  if (on.collection !== 'issues') return;
  const issue = found(tx, 'issues', on.id);
  const days = tx
    .byIndex('entries', 'on', on.id)
    .filter(({ kind }) => kind === 'earlyConversation')
    .map(({ day }) => day)
    .sort();
  const told = issue.firstConversationOn !== was?.day ? issue.firstConversationOn : null;
  const first = [...days, ...(told === null ? [] : [told])].sort()[0] ?? null;
  const state = issue.state === 'raised' && first !== null ? 'earlyConversation' : issue.state;
  const isUntalked = first === null && issue.state === 'earlyConversation';
  const after = { ...issue, firstConversationOn: first, state: isUntalked ? ('raised' as const) : state };
  if (JSON.stringify(after) !== JSON.stringify(issue)) tx.put('issues', after, issue.revision);
}

/** The day may lie ahead where something is planned; not by a century. */
function check({ day, kind }: Pick<PartnershipEntry, 'day' | 'kind'>, today: string, before?: string): void {
  if (day === before) return;
  const isAhead = day > today && (kind === 'earlyConversation' || kind === 'sounding');
  const problem = isAhead ? 'This day is still to come. Record it once you have talked.' : dayProblem(day, today);
  if (problem !== null) throw new InvalidInput({ path: ['day'], message: problem });
}
