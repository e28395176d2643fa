// E-mail addresses as they are compared: equal, or the same but for a slip or for where it is kept.

import type { Counted } from './tally.ts';
import { slipsBetween } from './text-distance.ts';

export interface Email extends Counted {
  text: string;
  /** What stands before the @, without dots and what follows a plus sign. */
  local: string;
  chance: number;
}

export function email(text: string): Email {
  const local = text.slice(0, text.lastIndexOf('@')).replace(/\+.*$/, '').replaceAll('.', '');
  return { text, local, count: 0, chance: 0 };
}

/** How two e-mail addresses compare. `close`: the same name elsewhere, or a slip. */
export const EMAIL = { unknown: 0, same: 1, close: 2, different: 3 } as const;
export type EmailLevel = (typeof EMAIL)[keyof typeof EMAIL];

const SHORTEST_LOCAL = 5;

export function compareEmails(a: Email | null, b: Email | null): EmailLevel {
  if (a === null || b === null) return EMAIL.unknown;
  if (a === b) return EMAIL.same;
  if (Math.min(a.local.length, b.local.length) < SHORTEST_LOCAL) return EMAIL.different;
  if (a.local === b.local || slipsBetween(a.text, b.text, 1) <= 1) return EMAIL.close;
  return EMAIL.different;
}
