// Whom or what a transaction was about: the case, the member or the partnership record that its ids name, as they are called
// today. History itself holds codes and ids only.

import type { Case } from '../../../shared/domain/cases.ts';
import { PartnershipCollectionSchema } from '../../../shared/domain/partnership/sides.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import type { HistoryRow, View } from '../store/desk-store.ts';
import { namesOnCase, personName } from './cases/case-records.ts';

export type HistorySubject =
  | { kind: 'case'; on: Case }
  | { kind: 'member'; member: { id: string; firstName: string; lastName: string } }
  | { kind: 'partnership'; id: string; label: string };

/** undefined when it names nobody, or somebody who is not there any more. */
export function subjectOf(view: View, { reason }: Pick<HistoryRow, 'reason'>): HistorySubject | undefined {
  const id = reason.ids?.[0];
  if (id === undefined) return undefined;
  if (reason.code.startsWith('cases.')) {
    const caseId = view.get('timeline', id)?.caseId ?? view.get('tasks', id)?.caseId ?? id;
    const on = view.get('cases', caseId);
    return on && { kind: 'case', on };
  }
  if (reason.code.startsWith('members.') || reason.code === 'reps.appoint') {
    const member = view.get('members', id);
    return member && { kind: 'member', member };
  }
  if (reason.code.startsWith('partnership.') || reason.code.startsWith('agreements.')) return partnershipAt(view, id);
  return undefined;
}

/** A meeting is called by its forum, an entry by what it stands on: that is where one looks for it. */
function partnershipAt(view: View, id: string): HistorySubject | undefined {
  const { on } = view.get('entries', id) ?? {};
  if (on !== undefined) return partnershipAt(view, on.id);
  const meeting = view.get('meetings', id);
  if (meeting !== undefined) return partnershipAt(view, meeting.forumId);
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
    return { kind: 'partnership', id, label: 'number' in record ? `${record.number} ${title}` : title };
  }
  return undefined;
}

/** "2026-0142 Dismissal · Grace Obi", or a member's name. */
export function subjectInWords(view: View, subject: HistorySubject, words: WordList): string {
  if (subject.kind === 'member') return personName(subject.member);
  if (subject.kind === 'partnership') return subject.label;
  const { on } = subject;
  return `${on.number} ${words.caseTypes[on.type]} · ${namesOnCase(view, on)}`;
}

/** What it was about, so that several changes of one thing are told once. */
export const idOf = (subject: HistorySubject): string =>
  subject.kind === 'case' ? subject.on.id : subject.kind === 'member' ? subject.member.id : subject.id;
