// The kinds of entry that people write into a timeline, and what each asks for.

import type { TimelineKind } from '../../../shared/domain/timeline.ts';

export type WrittenKind = Exclude<TimelineKind, 'event' | 'document'>;

export const writtenKinds: readonly WrittenKind[] = [
  'note',
  'call',
  'email',
  'letter',
  'meeting',
  'hearing',
  'decision',
];

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
  decision: { action: 'Add the decision', placeholder: 'Who decided what, and how it can be appealed' },
};

export const askingOf = (kind: WrittenKind) => askings[kind];
