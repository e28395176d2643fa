// Which entries of a timeline somebody waits for: a meeting or hearing ahead, information that was asked for, an offer that is
// open. The store indexes them by this key, so that half a million entries need not be read to find next week's.

import type { TimelineEntry } from '../domain/timeline.ts';

/** A meeting or hearing is found under its month (whether it lies ahead depends on today); the others while they are open. */
export function awaitedKey({ kind, day, details }: TimelineEntry): string | null {
  if (kind === 'meeting' || kind === 'hearing') return meetingsOf(day.slice(0, 7));
  if (details?.kind === 'informationRequest') return details.answeredOn === null ? 'informationRequest' : null;
  if (details?.kind === 'offer') return details.answer === 'waiting' ? 'offer' : null;
  return null;
}

/** `month`: `YYYY-MM`. */
export const meetingsOf = (month: string): string => `meeting ${month}`;
