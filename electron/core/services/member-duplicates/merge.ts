// Two records made one: what would come of it, and doing it in one transaction that is undone exactly.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { type MergeField, MergeFieldSchema } from '../../../../shared/contract/member-duplicates.ts';
import type { CollectionName } from '../../../../shared/domain/collections.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { mergeMembers, type Picks, proposedPick } from '../../../../shared/rules/merge/merge-members.ts';
import { replaceId } from '../../../../shared/rules/replace-id.ts';
import { rolesOf } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { pairKey } from './find-pairs.ts';
import { fieldInWords, MERGE_LABELS } from './merge-words.ts';

const ONE_RECORD = 'These are one record already: choose two.';

/** @throws NotThere; InvalidInput when both are the same record. */
export function previewMerge(
  { keepId, otherId, picks = {} }: Inputs['members']['previewMerge'],
  context: CallContext,
): Outputs['members']['previewMerge'] {
  if (keepId === otherId) throw new InvalidInput({ path: ['otherId'], message: ONE_RECORD });
  const view = context.desk.store.view(context.account);
  const { today, words } = branchProfile(context);
  const keep = found(view, 'members', keepId);
  const other = found(view, 'members', otherId);
  const fields = MergeFieldSchema.options
    .map((field: MergeField) => {
      const inWords = (member: Member) => fieldInWords(view, words, member, field);
      const [mine, theirs] = [inWords(keep), inWords(other)];
      const pick = picks[field] ?? proposedPick(field, keep, other);
      return { field, label: MERGE_LABELS[field], keep: mine, other: theirs, isSame: mine === theirs, pick };
    })
    .filter((each) => each.keep !== '' || each.other !== '');
  return {
    keep,
    other,
    merged: mergeMembers(keep, other, picks, today),
    fields,
    comesAlong: comesAlong(view, otherId),
  };
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function merge(
  { keep: kept, other: gone, picks }: Inputs['members']['merge'] & { picks?: Picks | undefined },
  context: CallContext,
): Promise<Outputs['members']['merge']> {
  if (kept.id === gone.id) throw new InvalidInput({ path: ['other', 'id'], message: ONE_RECORD });
  const { today } = branchProfile(context);
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.merge', ids: [kept.id, gone.id] },
    (tx) => {
      const keep = foundAt(tx, 'members', kept);
      const other = foundAt(tx, 'members', gone);
      refuseOfficers(tx, [keep, other], context);
      moveEverything(tx.whole, gone.id, kept.id);
      tx.remove('members', gone.id, gone.revision);
      return tx.put('members', mergeMembers(keep, other, picks ?? {}, today), kept.revision);
    },
  );
  return { seq, member: result };
}

/** What an officer sees goes by whom they are on the list: nobody merges their way into another's cases, or out of a conflict. */
function refuseOfficers(tx: Transaction, members: readonly Member[], context: CallContext): void {
  const roles = rolesOf(context);
  if (roles === null || roles.includes('secretary')) return;
  const isOfficer = ({ id }: Member) =>
    tx.byIndex('officers', 'memberId', id).some((each) => each.withdrawnOn === null);
  if (!members.some(isOfficer)) return;
  const message = 'One of these is an officer, who would see other cases by it. Ask the secretary to merge them.';
  throw new InvalidInput({ path: ['other', 'id'], message });
}

/** A person says that they are two people. @throws NotThere, InvalidInput. */
export async function notTheSame(
  { aId, bId }: Inputs['members']['notTheSame'],
  context: CallContext,
): Promise<{ seq: number }> {
  if (aId === bId) throw new InvalidInput({ path: ['bId'], message: ONE_RECORD });
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.notTheSame', ids: [aId, bId] },
    (tx) => {
      found(tx, 'members', aId);
      found(tx, 'members', bId);
      const known = tx.byIndex('distinct', 'memberId', aId).find(({ memberIds }) => memberIds.includes(bId));
      if (known) tx.put('distinct', { ...known, saidAt: tx.at }, known.revision);
      else tx.put('distinct', { id: randomUUIDv7(), memberIds: [aId, bId], saidAt: tx.at });
    },
  );
  return { seq };
}

/** Where members are named, and by which index the records are found; those without one are few and are all looked at. */
const HOLDERS: readonly [CollectionName, string | null, one: string, many: string][] = [
  ['cases', 'memberId', 'case', 'cases'],
  ['reps', 'memberId', 'post', 'posts'],
  ['enquiries', 'memberId', 'enquiry', 'enquiries'],
  ['mailings', 'memberId', 'letter or list', 'letters and lists'],
  ['nonMembers', 'memberId', 'note from before joining', 'notes from before joining'],
  ['officers', 'memberId', 'officer’s account', 'officers’ accounts'],
  ['requests', 'memberId', 'request about their data', 'requests about their data'],
  ['holds', 'on', 'legal hold', 'legal holds'],
  ['facilityTime', 'memberId', 'entry of a rep’s hours', 'entries of a rep’s hours'],
  ['interests', 'memberId', 'note that they might stand', 'notes that they might stand'],
  ['forums', 'memberId', 'forum with a seat of theirs', 'forums with a seat of theirs'],
  ['negotiations', 'memberId', 'negotiation with them on the team', 'negotiations with them on the team'],
  ['trainings', 'memberId', 'training', 'trainings'],
  ['certifications', 'memberId', 'certification', 'certifications'],
  ['elections', 'memberId', 'election in which they are named', 'elections in which they are named'],
  ['remittances', null, 'check-off list', 'check-off lists'],
];

type Everything = Transaction['whole'];

function holding(from: Pick<View, 'all' | 'byIndex'>, collection: CollectionName, index: string | null, id: string) {
  if (index !== null) return [...from.byIndex(collection, index, id)];
  return [...from.all(collection)].filter((record) => replaceId(record, id, '') !== record);
}

function comesAlong(view: View, id: string): string[] {
  return HOLDERS.flatMap(([collection, index, one, many]) => {
    const count = holding(view, collection, index, id).length;
    return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
  });
}

/** Also what whoever merges may not see: nothing may point at a record that is gone. */
function moveEverything(tx: Everything, from: string, to: string): void {
  for (const [collection, index] of HOLDERS) {
    for (const record of holding(tx, collection, index, from)) {
      tx.put(collection, replaceId(record, from, to), record.revision);
    }
  }
  // Somebody in a case of others, such as a witness, or whom a mailing left out, is named by no index.
  for (const collection of ['cases', 'lists', 'mailings'] as const) {
    for (const record of [...tx.all(collection)]) {
      const moved = replaceId(record, from, to);
      if (moved !== record) tx.put(collection, moved, record.revision);
    }
  }
  moveAnswers(tx, from, to);
  moveDistinct(tx, from, to);
}

/** Equality answers: those given last are the person's; never both. */
function moveAnswers(tx: Everything, from: string, to: string): void {
  const [gone] = tx.byIndex('monitoring', 'memberId', from);
  if (!gone) return;
  const [own] = tx.byIndex('monitoring', 'memberId', to);
  if (own && own.answeredOn >= gone.answeredOn) {
    tx.remove('monitoring', gone.id, gone.revision);
    return;
  }
  if (own) tx.remove('monitoring', own.id, own.revision);
  tx.put('monitoring', { ...gone, memberId: to }, gone.revision);
}

/** Whom the other record was said not to be, the merged one is not either. */
function moveDistinct(tx: Everything, from: string, to: string): void {
  const own = new Set(tx.byIndex('distinct', 'memberId', to).map(({ memberIds: [a, b] }) => pairKey(a ?? '', b ?? '')));
  for (const pair of [...tx.byIndex('distinct', 'memberId', from)]) {
    const third = pair.memberIds.find((id) => id !== from) ?? '';
    if (third === to || own.has(pairKey(third, to))) tx.remove('distinct', pair.id, pair.revision);
    else tx.put('distinct', { ...pair, memberIds: [to, third] }, pair.revision);
  }
}
