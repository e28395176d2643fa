// Everything that is held about one person, from every collection that the caller may see: what is theirs whole, and of lists of
// many people only the part about them.

import type { AnyRecord, CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import { collectionNames } from '../../../../shared/domain/collections.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { found } from '../cases/case-records.ts';
import { eachText } from '../keeping/what-keeps.ts';
import { type CaseMaterial, caseMaterial } from '../papers/case-material.ts';

/** A record, or the part of one, that is about the person. */
export interface HeldRecord {
  collection: CollectionName;
  id: string;
  /** Set where a list of many was cut down to them. */
  isPart: boolean;
  data: object;
}

export interface Held {
  member: Member;
  /** Cases that are theirs. */
  cases: CaseMaterial[];
  /** Cases of others in which they are named: as companion, witness, manager. */
  namedIn: CaseMaterial[];
  others: HeldRecord[];
}

/** These come with their cases, or hold nothing about anybody but keys. */
const APART: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'members',
  'cases',
  'timeline',
  'tasks',
  'documents',
  'exchanges',
  'keyrings',
  'seals',
  'branch',
  'erasures',
]);

/** @throws NotThere. */
export function gatherHeld(memberId: string, includePrivileged: boolean, context: CallContext): Held {
  const view = context.desk.store.view(context.account);
  const member = found(view, 'members', memberId);
  const cases = view.byIndex('cases', 'memberId', memberId);
  const own = new Set(cases.map(({ id }) => id));
  const named = [...view.all('cases')].filter(
    (on) => !own.has(on.id) && on.people.some((person) => person.memberId === memberId),
  );
  const material = (on: RecordOf<'cases'>) => caseMaterial(on.id, context, includePrivileged);
  const byNumber = (a: RecordOf<'cases'>, b: RecordOf<'cases'>) => (a.number < b.number ? -1 : 1);
  return {
    member,
    cases: cases.toSorted(byNumber).map(material),
    namedIn: named.toSorted(byNumber).map(material),
    others: otherRecords(view, member, own),
  };
}

/** Of every collection, whatever names them: a collection that comes later is not forgotten. */
function otherRecords(view: View, member: Member, cases: ReadonlySet<string>): HeldRecord[] {
  const ids = new Set([member.id, ...member.mergedFrom.map(({ id }) => id)]);
  for (const post of view.byIndex('reps', 'memberId', member.id)) ids.add(post.id);
  const numbers = new Set([member.number, ...member.otherNumbers].filter((number) => number));
  const found: HeldRecord[] = [];
  for (const collection of collectionNames) {
    if (APART.has(collection)) continue;
    for (const record of view.all(collection)) {
      const own = PARTS[collection]?.(record as never, { ids, numbers, cases });
      if (own === null) continue;
      if (own !== undefined) found.push({ collection, id: record.id, isPart: true, data: own });
      else if (names(record, ids)) found.push({ collection, id: record.id, isPart: false, data: record });
    }
  }
  return found;
}

function names(record: AnyRecord, ids: ReadonlySet<string>): boolean {
  let isNamed = false;
  eachText(record, (text) => {
    if (ids.has(text)) isNamed = true;
  });
  return isNamed;
}

interface Whose {
  ids: ReadonlySet<string>;
  numbers: ReadonlySet<string | null>;
  cases: ReadonlySet<string>;
}

/** What of a list of many people is about one: null where nothing is, undefined where all of it is. */
type PartOf<C extends CollectionName> = (record: RecordOf<C>, whose: Whose) => object | null | undefined;

const PARTS: { [C in CollectionName]?: PartOf<C> } = {
  mailings: ({ kind, title, day, at, template, memberIds, leftOut }, { ids }) => {
    const isSent = memberIds.some((id) => ids.has(id));
    const not = leftOut.find(({ memberId }) => ids.has(memberId));
    if (!isSent && not === undefined) return null;
    return { kind, title, day, at, template, wasWrittenTo: isSent, whyNot: not?.why ?? null };
  },
  lists: ({ day, at, fileName, absent, kept }, { ids }) => {
    const wasAbsent = absent.some((id) => ids.has(id));
    const wasKept = kept.some((id) => ids.has(id));
    return wasAbsent || wasKept ? { day, at, fileName, wasNotInTheList: wasAbsent, wasKeptAllTheSame: wasKept } : null;
  },
  remittances: ({ employerId, from, to, period, fileName, at, findings }, { ids, numbers }) => {
    const own = findings.filter(
      ({ memberId, number }) => (memberId !== null && ids.has(memberId)) || (number !== '' && numbers.has(number)),
    );
    return own.length === 0 ? null : { employerId, from, to, period, fileName, at, findings: own };
  },
  distinct: ({ memberIds, saidAt }, { ids }) =>
    memberIds.some((id) => ids.has(id))
      ? { saidAt, what: 'Somebody said that this person and another are two people' }
      : null,
  handovers: ({ fromRepId, toRepId, why, madeOn, acceptedOn, caseIds }, { ids, cases }) => {
    const isTheirs = ids.has(fromRepId) || ids.has(toRepId);
    const own = caseIds.filter((id) => cases.has(id));
    return isTheirs || own.length > 0 ? { why, madeOn, acceptedOn, isOfTheirPost: isTheirs, caseIds: own } : null;
  },
  // A term of somebody else's who stands in for them says that somebody did, and not who.
  reps: ({ memberId, deputyForId, from, to }, { ids }) => {
    if (memberId !== null && ids.has(memberId)) return undefined;
    return deputyForId !== null && ids.has(deputyForId)
      ? { what: 'Somebody stands or stood in for them in this post', from, to }
      : null;
  },
  forums: ({ name, type, seats }, { ids }) => {
    const own = seats.flatMap(({ title, side, role, holder, deputy, past, training }) => {
      const isTheirs = (one: typeof holder) =>
        one !== null &&
        ((one.memberId !== null && ids.has(one.memberId)) || (one.repId !== null && ids.has(one.repId)));
      if (![holder, deputy, ...past].some(isTheirs)) return [];
      return [
        {
          ...{ title, side, role },
          asHolder: isTheirs(holder) ? { from: holder!.from, to: holder!.to, training } : null,
          asDeputy: isTheirs(deputy) ? { from: deputy!.from, to: deputy!.to } : null,
          before: past.filter(isTheirs).map(({ from, to }) => ({ from, to })),
        },
      ];
    });
    return own.length === 0 ? null : { forum: name, type, seats: own };
  },
  // What is claimed and planned is the branch's; that they sit or sat there is theirs.
  negotiations: ({ number, title, team }, { ids }) => {
    const places = team.filter(({ memberId }) => memberId !== null && ids.has(memberId));
    return places.length === 0
      ? null
      : { number, title, onTheTeam: places.map(({ side, name, role }) => ({ side, name, role })) };
  },
  // Who else may vote is theirs; that a paper was given is told, and no paper is anybody's.
  rolls: ({ electionId, asAt, ruleInWords, voters, given }, { ids }) =>
    voters.some(({ memberId }) => ids.has(memberId))
      ? { electionId, asAt, ruleInWords, isOnTheRoll: true, wasGivenAPaper: given.some((id) => ids.has(id)) }
      : null,
  elections: ({ number, title, nominations, barred, returningOfficer, scrutineers, declaration }, { ids }) => {
    const isTheirs = (id: string | null | undefined) => typeof id === 'string' && ids.has(id);
    const stood = nominations
      .filter(({ memberId }) => isTheirs(memberId))
      .map(({ id, memberId: _, proposerId: _p, seconderId: _s, ...own }) => ({
        ...own,
        isElected: declaration?.electedIds.includes(id) ?? null,
      }));
    const proposed = nominations.filter(({ proposerId }) => isTheirs(proposerId)).map(({ receivedOn }) => receivedOn);
    const seconded = nominations.filter(({ seconderId }) => isTheirs(seconderId)).map(({ receivedOn }) => receivedOn);
    const mayNotStand = barred.filter(({ memberId }) => isTheirs(memberId)).map(({ why }) => why);
    const runsIt = isTheirs(returningOfficer?.memberId);
    const watchesIt = scrutineers.some(({ memberId }) => isTheirs(memberId));
    const isInIt = runsIt || watchesIt || [stood, proposed, seconded, mayNotStand].some((part) => part.length > 0);
    return isInIt ? { number, title, stood, proposed, seconded, mayNotStand, runsIt, watchesIt } : null;
  },
  ballotBatches: () => null,
  requests: (request, { ids }) => {
    const { memberId, memberIds, ...rest } = request;
    if (memberId !== null && ids.has(memberId))
      return { ...rest, memberId, memberIds: memberIds.filter((id) => ids.has(id)) };
    return memberIds.some((id) => ids.has(id))
      ? { number: rest.number, kind: rest.kind, receivedOn: rest.receivedOn }
      : null;
  },
};
