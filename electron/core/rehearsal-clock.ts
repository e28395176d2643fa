// The clock that the program runs on: the computer's, or for rehearsals, pictures and journeys one that was set to an
// instant with BRANCHDESK_NOW and runs on from there.

import { Temporal } from 'temporal-polyfill';
import { type Now, systemNow } from './ports.ts';

/** BRANCHDESK_NOW is set to something that is not an instant. */
export class NotAnInstant extends Error {
  constructor(text: string) {
    super(`BRANCHDESK_NOW must be an instant such as 2026-12-01T09:00:00Z, not "${text}".`);
    this.name = 'NotAnInstant';
  }
}

/** @throws NotAnInstant */
export function clockFrom(setTo: string | undefined): Now {
  if (!setTo) return systemNow;
  let start: Temporal.Instant;
  try {
    start = Temporal.Instant.from(setTo);
  } catch {
    throw new NotAnInstant(setTo);
  }
  const begun = process.hrtime.bigint();
  return { instant: () => start.add({ nanoseconds: Number(process.hrtime.bigint() - begun) }) };
}
