// Words of posts and terms: how somebody came to a post, and how a seat stands.

import type { HowFilled } from './posts.ts';

export const howFilledWords: Readonly<Record<HowFilled, string>> = {
  elected: 'Elected',
  unopposed: 'Elected unopposed',
  appointed: 'Appointed',
  coOpted: 'Co-opted',
  exOfficio: 'By another office',
  employed: 'Employed by the union',
};

/** How a seat or a term stands, as a chip or a line says it. */
export const seatStateWords: Readonly<
  Record<'vacant' | 'endsSoon' | 'held' | 'notBegun' | 'deputy' | 'ended', string>
> = {
  vacant: 'Vacant',
  endsSoon: 'Ends within 90 days',
  held: 'Held',
  notBegun: 'Begins later',
  deputy: 'Deputy',
  ended: 'Over',
};

/** Nations whose law on notices about reps is not that of Great Britain. */
export const ELSEWHERE_THAN_BRITAIN: readonly string[] = ['northern-ireland', 'united-states'];
