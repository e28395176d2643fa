// How an instant is stored: always with its milliseconds. With zeros cut off, "…43.5Z" would come after "…43.503Z" where
// such texts are sorted.

import type { Now } from '../ports.ts';

/** ISO 8601 in UTC, to the millisecond. */
export const instantOf = (now: Now): string => now.instant().toString({ smallestUnit: 'millisecond' });
