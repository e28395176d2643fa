// Whom or what a transaction was about: the case, the member, or the partnership record or election that its ids name, as they are called
// today. History itself holds codes and ids only.

import type { Case } from '../../../shared/domain/cases.ts';
import { PartnershipCollectionSchema } from '../../../shared/domain/partnership/sides.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import type { HistoryRow, View } from '../store/desk-store.ts';
import { namesOnCase, personName } from './cases/case-records.ts';

export type HistorySubject =
  | { kind: 'case'; on: Case }
  | { kind: 'member'; member: { id: string; firstName: string; lastName: string } }
  | { kind: 'named'; id: string; label: string };

/** undefined when it names nobody, or somebody who is not there any more. */
export function subjectOf(view: View, { reason }: Pick<HistoryRow, 'reason'>): HistorySubject | undefined {
  const id = reason.ids?.[0];
  if (id === undefined) return undefined;
  if (reason.code.startsWith('cases.')) {
    const caseId = view.get('timeline', id)?.caseId ?? view.get('tasks', id)?.caseId ?? id;
    const on = view.get('cases', caseId);
    return on && { kind: 'case', on };
  }
  if (reason.code.startsWith('members.')) {
    const member = view.get('members', id);
    return member && { kind: 'member', member };
  }
  if (
    reason.code.startsWith('partnership.') ||
    reason.code.startsWith('agreements.') ||
    reason.code.startsWith('negotiations.')
  )
    return partnershipAt(view, id);
  if (reason.code.startsWith('reps.') || reason.code.startsWith('elections.')) return ofReps(view, id);
  return undefined;
}

const OF_A_MEMBER = ['reps', 'trainings', 'certifications', 'interests', 'facilityTime'] as const;

/** An election or a course is called by its name; what is of one person by theirs. */
function ofReps(view: View, id: string): HistorySubject | undefined {
  const electionId = view.get('rolls', id)?.electionId ?? view.get('ballotBatches', id)?.electionId ?? id;
  const election = view.get('elections', electionId);
  if (election !== undefined) {
    return { kind: 'named', id: election.id, label: `${election.number} ${election.title}` };
  }
  const course = view.get('courses', id);
  if (course !== undefined) return { kind: 'named', id, label: course.name };
  const post = view.get('posts', id);
  if (post !== undefined && post.title.trim() !== '') return { kind: 'named', id, label: post.title };
  for (const collection of OF_A_MEMBER) {
    const memberId = view.get(collection, id)?.memberId;
    const member = memberId ? view.get('members', memberId) : undefined;
    if (member !== undefined) return { kind: 'member', member };
  }
  // An official whom the union employs is on no list.
  const official = view.get('reps', id)?.name ?? '';
  return official.trim() === '' ? undefined : { kind: 'named', id, label: official };
}

const OF_BARGAINING = ['paySpines', 'workforces', 'benchmarks'] as const;

/** A meeting is called by its forum, what hangs on a negotiation by that, an entry by what it stands on: that is where one looks for it. */
function partnershipAt(view: View, id: string): HistorySubject | undefined {
  const { on } = view.get('entries', id) ?? {};
  if (on !== undefined) return partnershipAt(view, on.id);
  const meeting = view.get('meetings', id);
  if (meeting !== undefined) return partnershipAt(view, meeting.forumId);
  const ofNegotiation = view.get('negotiationItems', id) ?? view.get('negotiationMeetings', id);
  if (ofNegotiation !== undefined) return partnershipAt(view, ofNegotiation.negotiationId);
  for (const collection of OF_BARGAINING) {
    const record = view.get(collection, id);
    if (record !== undefined) return { kind: 'named', id, label: 'name' in record ? record.name : record.who };
  }
  for (const collection of PartnershipCollectionSchema.options) {
    const record = view.get(collection, id);
    if (record === undefined) continue;
    const title =
      'title' in record
        ? record.title
        : 'name' in record
          ? record.name
          : 'topic' in record
            ? record.topic
            : record.text;
    return { kind: 'named', id, label: 'number' in record ? `${record.number} ${title}` : title };
  }
  return undefined;
}

/** "2026-0142 Dismissal · Grace Obi", or a member's name. */
export function subjectInWords(view: View, subject: HistorySubject, words: WordList): string {
  if (subject.kind === 'member') return personName(subject.member);
  if (subject.kind === 'named') return subject.label;
  const { on } = subject;
  return `${on.number} ${words.caseTypes[on.type]} · ${namesOnCase(view, on)}`;
}

/** What it was about, so that several changes of one thing are told once. */
export const idOf = (subject: HistorySubject): string =>
  subject.kind === 'case' ? subject.on.id : subject.kind === 'member' ? subject.member.id : subject.id;
