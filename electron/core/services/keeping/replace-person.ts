// What stays of records that named somebody who is destroyed: they are an "Erased person" there, without a way to reach them.

import type { Branch } from '../../../../shared/domain/branch.ts';
import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import { ERASED_PERSON } from '../../../../shared/domain/data-request-words.ts';
import type { Forum } from '../../../../shared/domain/partnership/forums.ts';
import { withoutPeopleInElection } from './erased-in-election.ts';
import type { Records } from './what-keeps.ts';

/** Ids of what goes. */
export interface Going {
  members: ReadonlySet<string>;
  cases: ReadonlySet<string>;
  posts: ReadonlySet<string>;
  /** Member numbers of those who go: a list may name them by it alone. */
  numbers: ReadonlySet<string>;
  /** `collection id` of every record that goes. */
  all: ReadonlySet<string>;
}

export type Replacement = {
  [C in CollectionName]: { collection: C; before: RecordOf<C>; after: RecordOf<C> };
}[CollectionName];

/** Of every record that stays and names what goes: how it is to stand. What goes itself is not among them. */
export function* replacements(from: Records, going: Going): Generator<Replacement> {
  const isGoing = (collection: CollectionName, id: string) => going.all.has(`${collection} ${id}`);
  for (const [collection, replace] of Object.entries(REPLACE) as [CollectionName, Replace<CollectionName>][]) {
    for (const before of from.all(collection)) {
      if (isGoing(collection, before.id)) continue;
      const after = replace(before, going, from);
      if (after !== before) yield { collection, before, after } as Replacement;
    }
  }
}

/** The same object where nothing in it goes. */
type Replace<C extends CollectionName> = (record: RecordOf<C>, going: Going, from: Records) => RecordOf<C>;

/** The same list where nothing of it goes: then the record stays as it is. */
function without<T>(list: T[], goes: (item: T) => boolean): T[] {
  return list.some(goes) ? list.filter((item) => !goes(item)) : list;
}

function changed<T>(list: T[], goes: (item: T) => boolean, change: (item: T) => T): T[] {
  return list.some(goes) ? list.map((item) => (goes(item) ? change(item) : item)) : list;
}

/** The record with the fields that differ; the record itself where none does. */
function withFields<R extends object>(record: R, fields: Partial<R>): R {
  const differs = (Object.keys(fields) as (keyof R)[]).some((key) => record[key] !== fields[key]);
  return differs ? { ...record, ...fields } : record;
}

const isIn = (ids: ReadonlySet<string>, id: string | null | undefined): boolean =>
  typeof id === 'string' && ids.has(id);
const unless = (ids: ReadonlySet<string>, id: string | null): string | null => (isIn(ids, id) ? null : id);

type Holder = Forum['seats'][number]['holder'];

const sits = (holder: Holder, { members, posts }: Going): boolean =>
  isIn(members, holder?.memberId) || isIn(posts, holder?.repId);

/** Whoever sat in a seat, and when, stays: that the seat was held is the forum's, who it was is theirs. */
const withoutPerson = <H extends Holder>(holder: H, going: Going): H =>
  sits(holder, going) ? { ...holder, name: ERASED_PERSON, memberId: null, repId: null } : holder;

const REPLACE: { [C in CollectionName]?: Replace<C> } = {
  cases: (on, { members, posts }) => {
    const { conflictedRepIds } = on.intake;
    const free = without(conflictedRepIds, (id) => posts.has(id));
    return withFields(on, {
      memberIds: without(on.memberIds, (id) => members.has(id)),
      keyDates: without(on.keyDates, ({ memberId }) => isIn(members, memberId)),
      people: changed(
        on.people,
        ({ memberId }) => isIn(members, memberId),
        (person) => ({ ...person, name: ERASED_PERSON, memberId: null, contact: '', note: '' }),
      ),
      repId: unless(posts, on.repId),
      intake: free === conflictedRepIds ? on.intake : { ...on.intake, conflictedRepIds: free },
    });
  },
  tasks: (task, { posts }) => withFields(task, { repId: unless(posts, task.repId) }),
  enquiries: (enquiry, { cases, posts }) =>
    withFields(enquiry, { caseId: unless(cases, enquiry.caseId), repId: unless(posts, enquiry.repId) }),
  handovers: (handover, { cases }) =>
    withFields(handover, { caseIds: without(handover.caseIds, (id) => cases.has(id)) }),
  mailings: (mailing, { members }) =>
    withFields(mailing, {
      memberIds: without(mailing.memberIds, (id) => members.has(id)),
      leftOut: without(mailing.leftOut, ({ memberId }) => members.has(memberId)),
    }),
  lists: (list, { members }) =>
    withFields(list, {
      absent: without(list.absent, (id) => members.has(id)),
      kept: without(list.kept, (id) => members.has(id)),
    }),
  remittances: (remittance, { members, numbers }) =>
    withFields(remittance, {
      findings: changed(
        remittance.findings,
        ({ memberId, number }) => isIn(members, memberId) || (number !== '' && numbers.has(number)),
        (finding) => ({
          ...finding,
          memberId: null,
          name: ERASED_PERSON,
          number: '',
          payrollNumber: '',
          detail: '',
          settled: finding.settled && { ...finding.settled, how: '' },
        }),
      ),
    }),
  officers: (officer, { members }) =>
    isIn(members, officer.memberId) ? { ...officer, memberId: null, name: ERASED_PERSON, email: '' } : officer,
  requests: (request, { members, cases }) => {
    const isTheirs = isIn(members, request.memberId);
    const others = withFields(request, {
      memberIds: without(request.memberIds, (id) => members.has(id)),
      caseIds: without(request.caseIds, (id) => cases.has(id)),
    });
    // When and how it was answered stays: it shows that it was.
    return isTheirs ? { ...others, memberId: null, name: ERASED_PERSON, what: '' } : others;
  },
  // Who stood in for them held no seat, and does not come to hold one.
  reps: (rep, { posts }) =>
    isIn(posts, rep.deputyForId)
      ? { ...rep, deputyForId: null, postId: null, title: rep.title.trim() === '' ? 'Deputy' : rep.title }
      : rep,
  forums: (forum, going) =>
    withFields(forum, {
      seats: changed(
        forum.seats,
        ({ holder, deputy, past }) => [holder, deputy, ...past].some((one) => sits(one, going)),
        ({ holder, deputy, past, ...seat }) => ({
          ...seat,
          holder: withoutPerson(holder, going),
          deputy: withoutPerson(deputy, going),
          past: past.map((one) => withoutPerson(one, going)),
        }),
      ),
    }),
  // Before the negotiation itself: it still says what they were called at the table.
  negotiationMeetings: (meeting, { members }, from) => {
    const team = from.get('negotiations', meeting.negotiationId)?.team ?? [];
    const called = new Set(team.flatMap(({ memberId, name }) => (isIn(members, memberId) ? [name] : [])));
    return withFields(meeting, {
      said: changed(
        meeting.said,
        ({ who }) => called.has(who),
        (line) => ({ ...line, who: ERASED_PERSON }),
      ),
    });
  },
  // Whoever sat there, and when, is the negotiation's; who it was is theirs.
  negotiations: (negotiation, { members }) =>
    withFields(negotiation, {
      team: changed(
        negotiation.team,
        ({ memberId }) => isIn(members, memberId),
        (place) => ({ ...place, name: ERASED_PERSON, memberId: null }),
      ),
    }),
  elections: (election, { members }) => withoutPeopleInElection(election, members),
  branch: (branch, { all }) =>
    withFields<Branch>(branch, {
      keptLonger: without(branch.keptLonger, ({ collection, id }) => all.has(`${collection} ${id}`)),
    }),
};
