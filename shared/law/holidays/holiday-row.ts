// What a public holiday is here: the day on which it is kept (after any substitution), as data.

import type { Nation } from '../../domain/values.ts';

export interface HolidayRow {
  /** The day on which people do not work, a substitute day included. */
  day: string;
  name: string;
  /** As published: "Substitute day", "Extra bank holiday". */
  note?: string;
}

/** A holiday proclaimed for once, or one that the published list does not have yet. */
export interface OneOffRow extends HolidayRow {
  nation: Nation;
  authority: string;
  verified: boolean;
}
