// What goes when somebody or something is destroyed: a person with all that is theirs, a case with all that hangs on it; and what
// stands in the way.

import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import { isFinished } from '../../../../shared/rules/finished.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { found, personName } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import type { Going } from './replace-person.ts';
import { type Records, whatKeeps } from './what-keeps.ts';

export interface ToErase {
  memberId?: string | undefined;
  caseIds?: readonly string[] | undefined;
  records?: readonly { collection: CollectionName; id: string }[] | undefined;
}

export interface WhatGoes extends Going {
  records: { collection: CollectionName; id: string }[];
  /** Records that are there no more and were the same person: their past goes, too. */
  past: { collection: CollectionName; id: string }[];
  blockedBy: string[];
}

/** By itself only what a rule of the schedule is about, or what hangs on a case. */
const MAY_GO: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'members',
  'cases',
  'timeline',
  'tasks',
  'documents',
  'exchanges',
  'enquiries',
  'monitoring',
  'lists',
  'remittances',
  'mailings',
  'handovers',
  'nonMembers',
  'requests',
  'facilityTime',
]);

/** @throws NotThere; InvalidInput where nothing is named, or what may not go by itself. */
export function whatGoes(from: Records, asked: ToErase, profile: BranchProfile): WhatGoes {
  const gathering = new Gathering(from, profile);
  const { memberId, caseIds = [], records = [] } = asked;
  if (memberId === undefined && caseIds.length === 0 && records.length === 0) {
    throw new InvalidInput({
      path: ['memberId'],
      message: 'Say what is to be destroyed: a member, cases, or records.',
    });
  }
  for (const [index, { collection, id }] of records.entries()) {
    if (!MAY_GO.has(collection)) {
      throw new InvalidInput({
        path: ['records', index, 'collection'],
        message: 'Such a record is not destroyed by itself.',
      });
    }
    found(from as never, collection, id);
  }
  const ofKind = (wanted: CollectionName) =>
    records.flatMap(({ collection, id }) => (collection === wanted ? [id] : []));
  for (const id of new Set([...(memberId === undefined ? [] : [memberId]), ...ofKind('members')])) gathering.member(id);
  for (const id of new Set([...caseIds, ...ofKind('cases')])) gathering.case(id);
  for (const { collection, id } of records) {
    if (collection !== 'members' && collection !== 'cases') gathering.add(collection, id);
  }
  return gathering.done();
}

class Gathering {
  readonly #from: Records;
  readonly #profile: BranchProfile;
  readonly #records = new Map<string, { collection: CollectionName; id: string }>();
  readonly #past: { collection: CollectionName; id: string }[] = [];
  readonly #members = new Set<string>();
  readonly #cases = new Set<string>();
  readonly #posts = new Set<string>();
  readonly #numbers = new Set<string>();
  readonly #blockedBy = new Set<string>();

  constructor(from: Records, profile: BranchProfile) {
    this.#from = from;
    this.#profile = profile;
  }

  add(collection: CollectionName, id: string): void {
    this.#records.set(`${collection} ${id}`, { collection, id });
  }

  member(id: string): void {
    const from = this.#from;
    const member = found(from as never, 'members', id) as RecordOf<'members'>;
    this.#members.add(id);
    this.add('members', id);
    for (const number of [member.number, ...member.otherNumbers]) if (number) this.#numbers.add(number);
    for (const merged of member.mergedFrom) this.#past.push({ collection: 'members', id: merged.id });
    for (const on of from.byIndex('cases', 'memberId', id)) {
      // A case of several stays, and says "Erased person" for nobody: their place in it is taken away.
      if (on.memberIds.every((each) => this.#members.has(each))) this.case(on.id);
    }
    for (const post of from.byIndex('reps', 'memberId', id)) this.#post(post, member);
    for (const enquiry of from.byIndex('enquiries', 'memberId', id)) this.add('enquiries', enquiry.id);
    for (const person of from.byIndex('nonMembers', 'memberId', id)) this.add('nonMembers', person.id);
    for (const answers of from.byIndex('monitoring', 'memberId', id)) this.add('monitoring', answers.id);
    for (const interest of from.byIndex('interests', 'memberId', id)) this.add('interests', interest.id);
    for (const pair of from.byIndex('distinct', 'memberId', id)) this.add('distinct', pair.id);
    for (const training of from.byIndex('trainings', 'memberId', id)) this.add('trainings', training.id);
    for (const one of from.byIndex('certifications', 'memberId', id)) this.add('certifications', one.id);
    for (const time of from.byIndex('facilityTime', 'memberId', id)) this.add('facilityTime', time.id);
    this.#liftedHolds(id);
    for (const { number, nominations, declaration, cancelled } of from.byIndex('elections', 'memberId', id)) {
      const stands = nominations.some((one) => one.memberId === id && one.withdrawnOn === null);
      if (stands && declaration === null && cancelled === null)
        this.#blockedBy.add(`${personName(member)} is nominated in ${number}, which still goes on.`);
    }
    for (const officer of from.byIndex('officers', 'memberId', id)) {
      if (officer.withdrawnOn === null)
        this.#blockedBy.add(`${personName(member)} is an officer who can unlock the desk: withdraw them first.`);
    }
  }

  #post(post: RecordOf<'reps'>, member: RecordOf<'members'>): void {
    if (post.to === null || post.to >= this.#profile.today) {
      this.#blockedBy.add(`${personName(member)} holds a post: let them stand down first.`);
    }
    this.#posts.add(post.id);
    this.add('reps', post.id);
    for (const index of ['fromRepId', 'toRepId'] as const) {
      for (const handover of this.#from.byIndex('handovers', index, post.id)) this.add('handovers', handover.id);
    }
  }

  case(id: string): void {
    const from = this.#from;
    const on = found(from as never, 'cases', id) as RecordOf<'cases'>;
    if (this.#cases.has(id)) return;
    this.#cases.add(id);
    this.add('cases', id);
    for (const child of ['timeline', 'tasks', 'documents', 'exchanges'] as const) {
      for (const record of from.byIndex(child, 'caseId', id)) this.add(child, record.id);
    }
    if (on.closed === null) this.#blockedBy.add(`Case ${on.number} is open: close it first.`);
    else if (!isFinished(on)) {
      this.#blockedBy.add(
        `Case ${on.number} is closed but not finished: a date is not answered for, or a remedy is not done.`,
      );
    }
    this.#liftedHolds(id);
  }

  /** Their reasons name people; those that still hold stand in the way and are told as such. */
  #liftedHolds(id: string): void {
    for (const hold of this.#from.byIndex('holds', 'on', id)) if (hold.lifted !== null) this.add('holds', hold.id);
  }

  done(): WhatGoes {
    this.#emptyHandovers();
    const keeps = whatKeeps(this.#from, this.#profile);
    for (const { collection, id } of this.#records.values()) {
      const record = this.#from.get(collection, id);
      if (record !== undefined) for (const why of keeps.reasonsFor(record)) this.#blockedBy.add(why);
      if (collection === 'requests' && (record as RecordOf<'requests'> | undefined)?.closed === null) {
        this.#blockedBy.add(`${(record as RecordOf<'requests'>).number} is open: close it first.`);
      }
    }
    return {
      records: [...this.#records.values()],
      past: this.#past,
      members: this.#members,
      cases: this.#cases,
      posts: this.#posts,
      numbers: this.#numbers,
      all: new Set(this.#records.keys()),
      blockedBy: [...this.#blockedBy],
    };
  }

  /** A handover of nothing but what goes says nothing any more. */
  #emptyHandovers(): void {
    if (this.#cases.size === 0) return;
    for (const handover of this.#from.all('handovers')) {
      if (handover.caseIds.every((id) => this.#cases.has(id))) this.add('handovers', handover.id);
    }
  }
}
