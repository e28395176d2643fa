// Whom or what a transaction was about: the case or the member that its ids name, as they are called today. History
// itself holds codes and ids only.

import type { Case } from '../../../shared/domain/cases.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import type { HistoryRow, View } from '../store/desk-store.ts';
import { namesOnCase, personName } from './cases/case-records.ts';

export type HistorySubject =
  | { kind: 'case'; on: Case }
  | { kind: 'member'; member: { id: string; firstName: string; lastName: string } };

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
  return undefined;
}

/** "2026-0142 Dismissal · Grace Obi", or a member's name. */
export function subjectInWords(view: View, subject: HistorySubject, words: WordList): string {
  if (subject.kind === 'member') return personName(subject.member);
  const { on } = subject;
  return `${on.number} ${words.caseTypes[on.type]} · ${namesOnCase(view, on)}`;
}
