// What was asked and answered at intake, as a case's timeline says it.

import type { Case } from '../../../../shared/domain/cases.ts';
import { intakeAnswerWords } from '../../../../shared/domain/casework-words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { repName } from './case-records.ts';

export function intakeChanges(
  tx: Transaction,
  { intake: before }: Pick<Case, 'intake'>,
  { intake: after }: Pick<Case, 'intake'>,
  { dateOrder }: BranchProfile,
): string[] {
  const sentences: string[] = [];
  const onDay = (day: string | null) => (day === null ? 'no longer written down' : `on ${dayInWords(day, dateOrder)}`);
  if (before.answer !== after.answer || before.reason !== after.reason) {
    const why = after.reason.trim() === '' ? '' : ` ${after.reason.trim()}`;
    sentences.push(`Intake: ${intakeAnswerWords[after.answer].toLowerCase()}.${why}`);
  }
  if (before.conditionsAcceptedOn !== after.conditionsAcceptedOn) {
    sentences.push(`Conditions of representation accepted: ${onDay(after.conditionsAcceptedOn)}.`);
  }
  if (before.earlyConversationOn !== after.earlyConversationOn) {
    sentences.push(`First conversation with the member: ${onDay(after.earlyConversationOn)}.`);
  }
  if (before.conflict !== after.conflict || before.conflictNote !== after.conflictNote) {
    const found = { notAsked: 'not asked', none: 'asked, none', found: 'found' }[after.conflict];
    const note = after.conflictNote.trim() === '' ? '' : ` ${after.conflictNote.trim()}`;
    sentences.push(`Conflict of interest: ${found}.${note}`);
  }
  if (before.conflictedRepIds.join() !== after.conflictedRepIds.join()) {
    const names = after.conflictedRepIds.map((id) => repName(tx, id) ?? 'a rep');
    sentences.push(names.length === 0 ? 'Any rep may have this case.' : `Not to be given to: ${names.join(', ')}.`);
  }
  const closedTo = after.conflictedOfficerIds ?? [];
  if ((before.conflictedOfficerIds ?? []).join() !== closedTo.join()) {
    const names = closedTo.map((id) => tx.get('officers', id)?.name ?? 'an officer');
    sentences.push(names.length === 0 ? 'Closed to no officer.' : `Closed to: ${names.join(', ')}.`);
  }
  if (before.unit !== after.unit) sentences.push(`Bargaining unit: ${after.unit.trim() || 'not known'}.`);
  if (before.merits !== after.merits) sentences.push('The merits were written down.');
  return sentences;
}
