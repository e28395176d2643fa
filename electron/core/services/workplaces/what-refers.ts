// Every record that can name a workplace, an employer, a post or an agreement, in one place: what is moved when two become one, and what keeps one
// from being taken away. A collection that comes to name them has its line here.

import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import { replaceId } from '../../../../shared/rules/replace-id.ts';
import type { Transaction } from '../../store/desk-store.ts';

/** In which part of a collection's records the id stands, and what such a record is called. */
interface Referring {
  collection: CollectionName;
  part: string;
  one: string;
  several: string;
}

const referring = <C extends CollectionName>(
  collection: C,
  part: keyof RecordOf<C> & string,
  one: string,
  several: string,
): Referring => ({ collection, part, one, several });

export type Naming = readonly Referring[];

export const namingWorkplaces: Naming = [
  referring('members', 'jobs', 'person works or worked there', 'people work or worked there'),
  referring('reps', 'workplaceIds', 'post is or was held for it', 'posts are or were held for it'),
  referring('posts', 'workplaceIds', 'post of the rules is for it', 'posts of the rules are for it'),
  referring('elections', 'workplaceIds', 'election is or was held there', 'elections are or were held there'),
  referring('elections', 'returns', 'ballot has figures from there', 'ballots have figures from there'),
  referring('elections', 'notices', 'ballot has a notice that names it', 'ballots have notices that name it'),
  // Where each voter worked is read as it was known then, and stays under the id of that time.
  referring('rolls', 'workplaceIds', 'roll of voters is of it', 'rolls of voters are of it'),
  referring('interests', 'workplaceIds', 'person may stand for it', 'people may stand for it'),
  referring('cases', 'workplaceId', 'case is from there', 'cases are from there'),
  referring('enquiries', 'workplaceId', 'question came from there', 'questions came from there'),
  referring('units', 'workplaceIds', 'bargaining unit covers it', 'bargaining units cover it'),
  referring('nonMembers', 'workplaceId', 'person in touch works there', 'people in touch work there'),
  referring('savedReports', 'definition', 'saved report counts it', 'saved reports count it'),
  referring('issues', 'workplaceId', 'issue was raised there', 'issues were raised there'),
  referring('issues', 'affected', 'issue affects it', 'issues affect it'),
  referring('consultations', 'affected', 'consultation affects it', 'consultations affect it'),
  referring('consultations', 'consulted', 'consultation took place there', 'consultations took place there'),
  referring('workforces', 'rows', 'workforce counts people there', 'workforces count people there'),
  referring(
    'negotiationItems',
    'evidence',
    'item of a negotiation cites its cases',
    'items of negotiations cite its cases',
  ),
];

export const namingEmployers: Naming = [
  referring('members', 'jobs', 'person works or worked for it', 'people work or worked for it'),
  referring('workplaces', 'employerId', 'place of work belongs to it', 'places of work belong to it'),
  referring('cases', 'employerId', 'case is about it', 'cases are about it'),
  referring('procedures', 'employerId', 'procedure belongs to it', 'procedures belong to it'),
  referring('units', 'employerId', 'bargaining unit is recognised by it', 'bargaining units are recognised by it'),
  referring('remittances', 'employerId', 'check-off list came from it', 'check-off lists came from it'),
  referring('savedReports', 'definition', 'saved report counts it', 'saved reports count it'),
  referring('forums', 'employerId', 'forum meets with it', 'forums meet with it'),
  referring('reps', 'notices', 'rep was made known to it', 'reps were made known to it'),
  referring('agreements', 'employerId', 'agreement was made with it', 'agreements were made with it'),
  referring('elections', 'returns', 'ballot has figures from it', 'ballots have figures from it'),
  referring('elections', 'notices', 'ballot has a notice to it', 'ballots have notices to it'),
  referring('facilityTime', 'employerId', 'entry of reps’ hours is under it', 'entries of reps’ hours are under it'),
  referring('paySpines', 'employerId', 'pay spine is its own', 'pay spines are its own'),
  referring('workforces', 'employerId', 'workforce is its own', 'workforces are its own'),
  referring('negotiations', 'employerIds', 'negotiation is or was with it', 'negotiations are or were with it'),
  referring(
    'negotiationItems',
    'evidence',
    'item of a negotiation cites its cases',
    'items of negotiations cite its cases',
  ),
];

/** A job or a saved report that names it is counted by whoever takes a unit away. */
export const namingUnits: Naming = [
  referring('agreements', 'unitId', 'agreement is for it', 'agreements are for it'),
  referring('negotiations', 'unitId', 'negotiation is or was for it', 'negotiations are or were for it'),
  referring('workforces', 'unitId', 'workforce is of it', 'workforces are of it'),
];

export const namingAgreements: Naming = [
  referring('agreements', 'supersedesId', 'agreement took its place', 'agreements took its place'),
  referring('agreements', 'mainId', 'side letter stands beside it', 'side letters stand beside it'),
  referring('cases', 'reliesOn', 'case relies on it', 'cases rely on it'),
  referring(
    'negotiationItems',
    'clause',
    'item of a negotiation is to change it',
    'items of negotiations are to change it',
  ),
  referring('negotiations', 'agreementId', 'negotiation ended in it', 'negotiations ended in it'),
  referring('measures', 'gainShare', 'gain-share rule is from it', 'gain-share rules are from it'),
  referring('measures', 'reward', 'reward is from it', 'rewards are from it'),
];

/** A case that relies on a clause keeps its words; an item that is to change it has nothing else. */
export const namingClauses: Naming = [
  referring(
    'negotiationItems',
    'clause',
    'item of a negotiation is to change it',
    'items of negotiations are to change it',
  ),
];

/** A spine, or a year of one. */
export const namingSpines: Naming = [
  referring('workforces', 'spineId', 'workforce is placed on it', 'workforces are placed on it'),
  referring('negotiations', 'costing', 'negotiation counts with it', 'negotiations count with it'),
];

export const namingWorkforces: Naming = [
  referring('negotiations', 'costing', 'negotiation counts with it', 'negotiations count with it'),
];

export const namingPosts: Naming = [
  referring('reps', 'postId', 'person holds or held it', 'people hold or held it'),
  referring('elections', 'postId', 'election was opened for it', 'elections were opened for it'),
  referring(
    'interests',
    'postId',
    'person said that they might stand for it',
    'people said that they might stand for it',
  ),
];

export const namingUnions: Naming = [
  referring('forums', 'seats', 'forum has a seat for it', 'forums have seats for it'),
  referring('consultations', 'unionIds', 'consultation is with it', 'consultations are with it'),
  referring('consultations', 'responses', 'consultation has its response', 'consultations have its response'),
];

/** The same record where it names `from` nowhere in that part. */
function moved(record: RecordOf<CollectionName>, part: string, from: string, to: string): RecordOf<CollectionName> {
  const before = (record as unknown as Record<string, unknown>)[part];
  const after = replaceId(before, from, to);
  return after === before ? record : { ...record, [part]: after };
}

/**
 * What names it, in words with their numbers; empty when nothing does. What is not open to whoever asks keeps it too, and is
 * not counted to them.
 */
export function whatNames(tx: Transaction, naming: Naming, id: string): string[] {
  const counted = naming.flatMap(({ collection, part, one, several }) => {
    const count = howMany(tx, collection, part, id);
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`];
  });
  const isHidden = naming.some(
    ({ collection, part }) => howMany(tx.whole, collection, part, id) > howMany(tx, collection, part, id),
  );
  return isHidden ? [...counted, 'something that is not open to you names it'] : counted;
}

function howMany(from: Pick<Transaction, 'all'>, collection: CollectionName, part: string, id: string): number {
  let count = 0;
  for (const record of from.all(collection)) if (moved(record, part, id, '') !== record) count += 1;
  return count;
}

/**
 * Every record that names `from`, naming `to` from now on, also those that whoever asks may not see; how many of each
 * collection they may. `pause` lets others in.
 */
export async function moveAll(
  tx: Transaction,
  naming: Naming,
  from: string,
  to: string,
  pause: () => Promise<void> | undefined,
): Promise<Partial<Record<CollectionName, number>>> {
  const counts: Partial<Record<CollectionName, number>> = {};
  for (const { collection, part } of naming) {
    counts[collection] = 0;
    for (const record of [...tx.whole.all(collection)]) {
      const after = moved(record, part, from, to);
      if (after === record) continue;
      if (tx.get(collection, record.id) !== undefined) counts[collection] += 1;
      tx.whole.put(collection, after, record.revision);
      await pause();
    }
  }
  return counts;
}
