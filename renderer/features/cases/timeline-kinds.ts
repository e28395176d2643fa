// The kinds of entry that people write into a timeline, and what each asks for.

import type { TimelineKind } from '../../../shared/domain/timeline.ts';

export type WrittenKind = Exclude<TimelineKind, 'event' | 'document'>;

/** What is written every day. */
const everyDay: readonly WrittenKind[] = ['note', 'call', 'email', 'letter', 'meeting', 'hearing', 'decision'];

/** What is written now and then: behind "More". */
const rarer: readonly WrittenKind[] = ['evidence', 'informationRequest', 'offer', 'settlement'];

/** Those to choose from; the rarer ones once they are asked for, or one of them is chosen. */
export const kindsToChoose = (showsAll: boolean, chosen: WrittenKind): readonly WrittenKind[] =>
  showsAll || rarer.includes(chosen) ? [...everyDay, ...rarer] : everyDay;

/** Kinds that happen at a time and a place, and may lie ahead. */
export const isAppointment = (kind: TimelineKind): boolean => kind === 'meeting' || kind === 'hearing';

/** Kinds by which the member usually hears from us: the tick starts set. */
export const isUsuallyContact = (kind: WrittenKind): boolean =>
  kind === 'call' || kind === 'email' || kind === 'letter';

const askings: Record<WrittenKind, { action: string; placeholder: string }> = {
  note: { action: 'Add the note', placeholder: 'What happened, or what you noticed' },
  call: { action: 'Add the call', placeholder: 'Who rang, what was said, what was promised' },
  email: { action: 'Add the email', placeholder: 'Who wrote, and what it said' },
  letter: { action: 'Add the letter', placeholder: 'Who wrote, and what it said' },
  meeting: { action: 'Add the meeting', placeholder: 'Who met, what was said, what was agreed' },
  hearing: { action: 'Add the hearing', placeholder: 'What it is about; afterwards, what was said' },
  decision: { action: 'Add the decision', placeholder: 'What was decided, and how it can be appealed' },
  evidence: { action: 'Add the evidence', placeholder: 'What it is, where it came from, what it shows' },
  informationRequest: { action: 'Add the request', placeholder: 'What was asked for, and of whom' },
  offer: { action: 'Add the offer', placeholder: 'What is offered, and on what conditions' },
  settlement: { action: 'Add the settlement', placeholder: 'What was agreed, term by term' },
};

export const askingOf = (kind: WrittenKind) => askings[kind];
