// Who is named in the entries of a case besides the people on it: whoever sat in a hearing, wrote an email or was sent one.
// A redacted copy hides them unless somebody takes them out, so that no name leaves the branch because nobody thought of it.

import type { TimelineEntry } from '../../../shared/domain/timeline.ts';

const MOST = 200;

/** Each name and email address once, as it is written and, of "Ellis, Rowan", also the other way round; not those of `known`. */
export function alsoNamed(entries: readonly Pick<TimelineEntry, 'details'>[], known: readonly string[]): string[] {
  const found = new Map<string, string>();
  const isKnown = new Set(known.map((name) => name.trim().toLowerCase()));
  for (const { details } of entries) {
    for (const written of namesIn(details)) {
      const name = written.trim();
      if (name !== '' && !isKnown.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
    }
  }
  return [...found.values()].slice(0, MOST);
}

function namesIn(details: TimelineEntry['details']): string[] {
  if (details?.kind === 'hearing') return [...details.attendees.map(({ name }) => name), details.companion];
  if (details?.kind !== 'email') return [];
  const { from, to, cc } = details;
  return [...(from === null ? [] : [from]), ...to, ...cc].flatMap(({ name, address }) => [
    name,
    ...turnedRound(name),
    address,
  ]);
}

function turnedRound(name: string): string[] {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? [`${first} ${last}`] : [];
}
