// What was given of an election, made whole: officers by name or as members, what it is for, and whether it can be so.

import type { ElectionOfficerInput } from '../../../../../shared/contract/elections/life-inputs.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { type Constituency, wholeBranch } from '../../../../../shared/domain/reps/posts.ts';
import type { RuleBook } from '../../../../../shared/domain/reps/rule-book.ts';
import { daysOfKind, timetableProblems } from '../../../../../shared/rules/elections/life/timetable.ts';
import { isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import { constituencyInWords, postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { refuse, refuseFarDay } from './election-records.ts';

type Reading = Pick<View | Transaction, 'get'>;
type Officer = NonNullable<Election['returningOfficer']>;

/** @throws NotThere for a member who is not on the list. */
export function officerOf(from: Transaction | View, given: ElectionOfficerInput): Officer {
  if (typeof given === 'string') return { name: given, memberId: null };
  const memberId = given.memberId ?? null;
  const member = memberId === null ? null : found(from, 'members', memberId);
  const name = given.name ?? (member === null ? '' : personName(member));
  return { name, memberId };
}

export interface WhatItIsFor extends Constituency {
  title?: string;
  postId?: string | null;
  repKind?: Election['repKind'];
  seats?: number;
}

type Purpose = Pick<Election, 'title' | 'postId' | 'repKind' | 'seats' | keyof Constituency>;

/** What a post says of itself stands, unless something else is given. @throws NotThere. */
export function purposeOf(
  from: Transaction | View,
  given: Partial<WhatItIsFor>,
  kind: Election['kind'],
  { ruleBook, profile, question }: { ruleBook: RuleBook; profile: BranchProfile; question: string },
): Purpose {
  const post = given.postId == null ? null : found(from, 'posts', given.postId);
  const place = {
    workplaceIds: given.workplaceIds ?? post?.workplaceIds ?? wholeBranch.workplaceIds,
    departments: given.departments ?? post?.departments ?? wholeBranch.departments,
    shifts: given.shifts ?? post?.shifts ?? wholeBranch.shifts,
  };
  const repKind = kind === 'post' ? (given.repKind ?? post?.kind ?? 'rep') : null;
  const seats = given.seats ?? post?.seats ?? 1;
  const called =
    repKind === null
      ? question.trim().slice(0, 200)
      : postCalled(repKind, post === null ? [] : [post.title], { ruleBook, words: profile.words });
  const where = isWholeBranch(place) ? '' : constituencyWords(from, place);
  const title = given.title ?? (where === '' ? called : `${called}, ${where}`).slice(0, 500);
  return { title, postId: post?.id ?? null, repKind, seats, ...place };
}

export const constituencyWords = (from: Reading, place: Constituency): string =>
  constituencyInWords(
    'rep',
    place,
    place.workplaceIds.map((id) => from.get('workplaces', id)?.name ?? 'a workplace that is gone'),
  );

/** @throws InvalidInput, NotThere. */
export function checkElection(
  from: Transaction | View,
  election: Omit<Election, 'revision'>,
  profile: BranchProfile,
): void {
  if (election.kind !== 'post' && election.question.trim() === '') {
    refuse(['question'], 'Write down the question that is put to the vote.');
  }
  if (election.kind !== 'post' && election.choices.length < 2) {
    refuse(['choices'], 'A question has at least two answers.');
  }
  for (const [index, id] of election.workplaceIds.entries()) {
    if (from.get('workplaces', id) === undefined) {
      refuse(['workplaceIds', index], 'This workplace is not here any more.');
    }
  }
  for (const { memberId } of election.barred) found(from, 'members', memberId);
  for (const step of daysOfKind(election.kind)) {
    const day = election.timetable[step];
    if (day !== null) refuseFarDay(['timetable', step], day, profile.today);
  }
  const [problem] = timetableProblems(election.timetable, profile.dateOrder);
  if (problem !== undefined) refuse(['timetable', problem.step], problem.message);
}
