// Which event meets a limit, offered from its own words while they are typed: nobody has to think of it, and what was chosen
// by hand stays.

import type { StageLimit, StartEvent } from '../../../shared/domain/procedures.ts';
import type { DraftLimit } from './procedure-draft.ts';

const BY_WORDS: readonly { words: RegExp; event: StartEvent }[] = [
  { words: /\binvit/i, event: 'invited' },
  { words: /\b(decide|decision|answer|reply|respond|outcome)/i, event: 'decisionReceived' },
  { words: /\b(meet|hear)/i, event: 'meetingHeld' },
];
const HANDED_IN = /\b(appeal|file|hand in|submit|send in|demand|lodge)/i;

/** Which events may meet a limit: not the one that starts its time, and nothing is met by learning of it. */
export const meetingEvents = (events: readonly StartEvent[], { startsFrom }: Pick<StageLimit, 'startsFrom'>) =>
  events.filter((event) => event !== startsFrom && event !== 'learned');

/** null where its words say nothing. */
function suggestedMetBy({ what, who, startsFrom }: Pick<StageLimit, 'what' | 'who' | 'startsFrom'>) {
  const event =
    who !== 'employer' && HANDED_IN.test(what)
      ? 'submitted'
      : (BY_WORDS.find(({ words }) => words.test(what))?.event ?? null);
  return event === startsFrom ? null : event;
}

/** The limit with a part of it changed; what meets it follows its words until somebody chose otherwise. */
export function changedLimit(before: DraftLimit, part: Partial<DraftLimit>): DraftLimit {
  const after = { ...before, ...part };
  if ('metBy' in part) return after;
  const isOffered = (before.metBy ?? null) === suggestedMetBy(before);
  if (isOffered) return { ...after, metBy: suggestedMetBy(after) };
  return after.metBy === after.startsFrom ? { ...after, metBy: null } : after;
}
