// Need-to-know as the store takes it: from an account to what it may see. The rules are in shared/rules/access; here they
// are given the facts of the officer from the records and compiled. Composed where a folder is opened.

import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import { type CollectionName, collectionNames, type RecordOf } from '../../../shared/domain/collections.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { type Lead, recordPredicate } from '../../../shared/rules/access/record-predicate.ts';
import { recordAbility } from '../../../shared/rules/access/record-rules.ts';
import { type Now, todayIn } from '../ports.ts';
import type { NeedToKnow } from '../store/accounts.ts';
import { ANONYMOUS } from '../store/desk-store.ts';
import type { Records } from '../store/records.ts';
import type { Sight } from '../store/visibility.ts';
import { factsOf } from './facts-of.ts';

/** The index under which records of a collection lie by the field that a rule names. */
const INDEX_OF: { [C in CollectionName]?: Readonly<Record<string, string>> } = {
  members: { 'jobs.workplaceId': 'workplaceId' },
  nonMembers: { workplaceId: 'workplaceId' },
  cases: {
    repId: 'repId',
    memberIds: 'memberId',
    'people.memberId': 'personId',
    'intake.conflictedRepIds': 'conflict',
    'intake.conflictedOfficerIds': 'conflict',
  },
  enquiries: { repId: 'repId', workplaceId: 'workplaceId' },
  handovers: { fromRepId: 'fromRepId', toRepId: 'toRepId' },
  seals: { 'keys.wrapped.officerId': 'officerId' },
};

/** Answers to a health check are nobody's to read one by one: they are told as means, of several together. */
const NOBODYS: Sight['restriction'] = { healthAnswers: () => false };

const FIRST_ZONE = 'Europe/London';

export function needToKnow(now: Now): NeedToKnow {
  const today = (records: Records) => todayIn(now, records.get('branch', BRANCH_ID)?.zone ?? FIRST_ZONE);
  return {
    restsOn: ['officers', 'reps', 'cases', 'tasks', 'handovers', 'seals'],
    stamp: today,
    sight: (account, records) => sightOf(account, records, today(records)),
  };
}

function sightOf(account: string, records: Records, today: string): Sight {
  // What carries nobody's name, whose reader is said beside it.
  if (account === ANONYMOUS) return { key: account, restriction: {} };
  // The folder without officers: whoever sits there sees all, but what nobody may.
  if (account === BRANCH_ACCOUNT) return { key: account, restriction: NOBODYS, within: { healthAnswers: () => [] } };
  const facts = factsOf(account, records, today);
  const ability = recordAbility(facts);
  const sight: Required<Sight> = { key: '', restriction: {}, whenGone: {}, within: {} };
  for (const collection of collectionNames) limit(sight, collection, recordPredicate(ability, collection), records);
  return { ...sight, key: `${JSON.stringify(facts)} ${Object.keys(sight.restriction).join()}` };
}

type Limits = { [C in CollectionName]?: (record: RecordOf<CollectionName>) => boolean };

function limit(
  sight: Required<Sight>,
  collection: CollectionName,
  rule: ReturnType<typeof recordPredicate>,
  records: Records,
): void {
  if (rule === 'all') return;
  const restriction = sight.restriction as Limits;
  if (rule === 'none') {
    restriction[collection] = () => false;
    sight.within[collection] = () => [];
    return;
  }
  const { sees, among, closedAmong } = rule;
  if (closedAmong !== null && canFollow(collection, closedAmong)) {
    (sight.whenGone as Limits)[collection] = sees;
    const closed = new Set(
      [...idsAt(records, collection, closedAmong)].filter((id) => {
        const record = records.get(collection, id);
        return record !== undefined && !sees(record);
      }),
    );
    if (closed.size > 0) restriction[collection] = sees;
    return;
  }
  restriction[collection] = sees;
  if (among !== null && canFollow(collection, among))
    sight.within[collection] = () => idsAt(records, collection, among);
}

const canFollow = (collection: CollectionName, leads: readonly Lead[]): boolean =>
  leads.every(({ path }) => path === 'id' || INDEX_OF[collection]?.[path] !== undefined);

function idsAt(records: Records, collection: CollectionName, leads: readonly Lead[]): Set<string> {
  const ids = new Set<string>();
  for (const { path, value } of leads) {
    const index = INDEX_OF[collection]?.[path];
    if (index === undefined) ids.add(value);
    else for (const id of records.idsByIndex(collection, index, value)) ids.add(id);
  }
  return ids;
}
