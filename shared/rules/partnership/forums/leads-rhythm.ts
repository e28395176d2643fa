// Whether the two leads keep to the rhythm that they agreed: their own meetings between those of the forum.

import type { Forum } from '../../../domain/partnership/forums.ts';
import type { Meeting } from '../../../domain/partnership/meetings.ts';
import { countOfDays } from '../../day-words.ts';
import { daysBetween } from '../../limits.ts';

export interface LeadsRhythm {
  lastMetOn: string | null;
  daysSince: number | null;
  targetDays: number;
  isMissed: boolean;
  sentence: string;
}

/** `meetings`: of the forum, of any kind. null where no rhythm was agreed. */
export function leadsRhythm(
  leads: Forum['leads'],
  meetings: readonly Pick<Meeting, 'kind' | 'heldOn'>[],
  today: string,
): LeadsRhythm | null {
  if (leads === null) return null;
  const targetDays = leads.intervalDays;
  const held = meetings.flatMap(({ kind, heldOn }) =>
    kind === 'leads' && heldOn !== null && heldOn <= today ? [heldOn] : [],
  );
  const lastMetOn = held.sort().at(-1) ?? null;
  const daysSince = lastMetOn === null ? null : daysBetween(lastMetOn, today);
  const isMissed = daysSince === null || daysSince > targetDays;
  const when =
    daysSince === null
      ? 'They have not met yet'
      : daysSince === 0
        ? 'They met today'
        : `Last met ${countOfDays(daysSince)} ago`;
  return { lastMetOn, daysSince, targetDays, isMissed, sentence: `${when} (target ${targetDays}).` };
}
