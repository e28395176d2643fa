// The days of a consultation in order, as the picture of its time and the chronology show them.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import type { Decision } from '../../../domain/partnership/decisions.ts';
import type { StatutoryMinimum } from './statutory.ts';

export type DayKind =
  | 'firstInvolved'
  | 'informationAsked'
  | 'informationSupplied'
  | 'informationRefused'
  | 'windowOpens'
  | 'windowCloses'
  | 'response'
  | 'reply'
  | 'earliest'
  | 'firstEffect'
  | 'decisionPlanned'
  | 'decision'
  | 'concluded'
  | 'livePlanned'
  | 'live'
  | 'reviewed'
  | 'abandoned';

export interface ConsultationDay {
  /** Of one consultation each once. */
  id: string;
  kind: DayKind;
  on: string;
  what: string;
}

type DecidedOn = Pick<Decision, 'id' | 'number' | 'on'>;

/** In the order of the days; on one day, as they follow from each other. */
export function daysOf(
  of: Consultation,
  decisions: readonly DecidedOn[],
  minimum: StatutoryMinimum | null,
): ConsultationDay[] {
  const days: ConsultationDay[] = [];
  const add = (kind: DayKind, on: string | null | undefined, what: string, id: string = kind) => {
    if (on) days.push({ id, kind, on, what });
  };
  add('firstInvolved', of.firstInvolvedOn, 'Union first involved');
  for (const [on, items] of byDay(of, ({ askedOn }) => askedOn)) {
    add('informationAsked', on, `Asked for: ${named(items)}`, `asked-${on}`);
  }
  for (const [on, items] of byDay(of, ({ suppliedOn }) => suppliedOn)) {
    add('informationSupplied', on, `Supplied: ${named(items)}`, `supplied-${on}`);
  }
  for (const item of of.information) {
    add('informationRefused', item.refused?.on, `Refused: ${item.what}`, `refused-${item.id}`);
  }
  add('windowOpens', of.windowFrom, 'Window for responses opens');
  for (const { id, on, party } of of.responses) add('response', on, `Response of ${party}`, id);
  add('windowCloses', of.windowTo, 'Window for responses closes');
  add('reply', of.reply?.on, 'Employer’s reply');
  add('earliest', minimum?.earliest, 'Earliest day that the law allows');
  add('firstEffect', of.preset?.firstEffectOn, minimum?.row.effect ?? 'First takes effect');
  if (decisions.length === 0) add('decisionPlanned', of.decisionPlannedOn, 'Decision planned');
  for (const { id, on, number } of decisions) add('decision', on, `Decided (${number})`, id);
  add('concluded', of.concluded?.on, 'Consultation concluded');
  if (of.live.on === null) add('livePlanned', of.live.plannedOn, 'To go live');
  add('live', of.live.on, 'Live');
  add('reviewed', of.reviewedOn, 'Looked back on');
  add('abandoned', of.abandonedOn, 'Given up');
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Item = Consultation['information'][number];

function byDay(of: Consultation, dayOf: (item: Item) => string | null): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of of.information) {
    const on = dayOf(item);
    if (on !== null) found.set(on, [...(found.get(on) ?? []), item]);
  }
  return found;
}

/** One thing by its name, several by their number. */
const named = (items: readonly Item[]): string => (items.length === 1 ? items[0]!.what : `${items.length} things`);
