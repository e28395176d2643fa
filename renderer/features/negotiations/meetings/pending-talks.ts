// What was written at a meeting of a negotiation and is not saved yet, laid over what is saved; and what of it is left once some
// was saved.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationMeeting } from '../../../../shared/domain/negotiations/meetings.ts';

type AgendaItem = NegotiationMeeting['agenda'][number];
export type Said = NegotiationMeeting['said'][number];
export type AgendaChange = Partial<Pick<AgendaItem, 'outcome' | 'notes'>>;

export interface PendingTalks {
  heldOn: string | null;
  presentIds: string[] | null;
  agenda: Record<string, AgendaChange>;
  /** New on the agenda, at its end. */
  added: AgendaItem[];
  /** New lines, and lines that were written anew, by id; null: taken out. */
  said: Record<string, Said | null>;
  notes: string | null;
}

export const NOTHING: PendingTalks = { heldOn: null, presentIds: null, agenda: {}, added: [], said: {}, notes: null };

const isNone = (those: object): boolean => Object.keys(those).length === 0;

export const isNothing = ({ heldOn, presentIds, agenda, added, said, notes }: PendingTalks): boolean =>
  heldOn === null && presentIds === null && notes === null && added.length === 0 && isNone(agenda) && isNone(said);

/** The meeting as it will be once all of it is saved. */
export function withPending(meeting: NegotiationMeeting, pending: PendingTalks): NegotiationMeeting {
  const there = new Set(meeting.agenda.map(({ id }) => id));
  const agenda = [...meeting.agenda, ...pending.added.filter(({ id }) => !there.has(id))];
  return {
    ...meeting,
    heldOn: pending.heldOn ?? meeting.heldOn,
    presentIds: pending.presentIds ?? meeting.presentIds,
    notes: pending.notes ?? meeting.notes,
    agenda: agenda.map((item) => ({ ...item, ...pending.agenda[item.id] })),
    said: saidWith(meeting.said, pending.said),
  };
}

function saidWith(saved: readonly Said[], changes: PendingTalks['said']): Said[] {
  const there = new Set(saved.map(({ id }) => id));
  const kept = saved.flatMap((line) => {
    const change = changes[line.id];
    return change === null ? [] : [change ?? line];
  });
  const fresh = Object.values(changes).filter((line) => line !== null && !there.has(line.id)) as Said[];
  return [...kept, ...fresh];
}

/** What was written since `sent` was sent: whatever is still as it was sent is saved now. */
export function withoutSent(now: PendingTalks, sent: PendingTalks): PendingTalks {
  const left = <V>(those: Record<string, V>, gone: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(those).filter(([key, value]) => gone[key] !== value));
  return {
    heldOn: now.heldOn === sent.heldOn ? null : now.heldOn,
    presentIds: now.presentIds === sent.presentIds ? null : now.presentIds,
    agenda: left(now.agenda, sent.agenda),
    added: now.added.filter((item) => !sent.added.includes(item)),
    said: left(now.said, sent.said),
    notes: now.notes === sent.notes ? null : now.notes,
  };
}

/** null: there is nothing that could be saved. */
export function inputOf(
  meeting: NegotiationMeeting,
  pending: PendingTalks,
): Inputs['negotiations']['keepMeeting'] | null {
  if (isNothing(pending)) return null;
  const { heldOn, presentIds, agenda, added, said, notes } = pending;
  const merged = withPending(meeting, pending);
  return {
    id: meeting.id,
    revision: meeting.revision,
    ...(heldOn !== null && { heldOn }),
    ...(presentIds !== null && { presentIds }),
    ...((!isNone(agenda) || added.length > 0) && { agenda: merged.agenda }),
    ...(!isNone(said) && { said: merged.said }),
    ...(notes !== null && { notes }),
  };
}
