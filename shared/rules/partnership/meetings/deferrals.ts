// What is put off comes back: to the next meeting, with how often that has happened by then. What was put off three times
// comes first there, and says so.

import { type AgendaItem, emptyItem } from '../../../domain/partnership/meetings.ts';

/** Put off as often as that, an item is escalated. */
export const ESCALATED_AFTER = 3;

export const isEscalated = ({ deferrals }: Pick<AgendaItem, 'deferrals'>): boolean => deferrals >= ESCALATED_AFTER;

/** "Deferred once", "Deferred 3 times: it comes first"; '' where it never was. */
export function deferralsInWords({ deferrals }: Pick<AgendaItem, 'deferrals'>): string {
  if (deferrals === 0) return '';
  const times = deferrals === 1 ? 'once' : deferrals === 2 ? 'twice' : `${deferrals} times`;
  return deferrals >= ESCALATED_AFTER ? `Deferred ${times}: it comes first` : `Deferred ${times}`;
}

/** What came back on the next agenda and was not talked about yet. */
const isUntouched = ({ outcome, notes }: AgendaItem): boolean => outcome === null && notes === '';

/**
 * The agenda of the next meeting after the items of one have their outcomes: what was deferred stands on it once, what was
 * escalated before everything else; what is no longer deferred goes, unless somebody has written to it there.
 */
export function carriedOver(
  items: readonly AgendaItem[],
  next: readonly AgendaItem[],
  newId: () => string,
): readonly AgendaItem[] {
  const ids = new Set(items.map(({ id }) => id));
  const deferred = new Map(items.filter(({ outcome }) => outcome === 'deferred').map((item) => [item.id, item]));
  const kept = next.flatMap((item): AgendaItem[] => {
    if (item.carriedFromId === null || !ids.has(item.carriedFromId)) return [item];
    const from = deferred.get(item.carriedFromId);
    if (from === undefined) return isUntouched(item) ? [] : [item];
    const deferrals = from.deferrals + 1;
    return [item.deferrals === deferrals ? item : { ...item, deferrals }];
  });
  const there = new Set(kept.map(({ carriedFromId }) => carriedFromId));
  const added = [...deferred.values()]
    .filter(({ id }) => !there.has(id))
    .map(
      ({ title, proposedBy, purpose, scope, isStanding, minutesPlanned, about, id, deferrals }): AgendaItem => ({
        ...emptyItem,
        id: newId(),
        title,
        proposedBy,
        purpose,
        scope,
        isStanding,
        minutesPlanned,
        about,
        deferrals: deferrals + 1,
        carriedFromId: id,
      }),
    );
  return escalatedFirst([...kept, ...added]);
}

/** What was put off three times before everything else; else in its order. */
export const escalatedFirst = (items: readonly AgendaItem[]): AgendaItem[] => [
  ...items.filter(isEscalated),
  ...items.filter((item) => !isEscalated(item)),
];
