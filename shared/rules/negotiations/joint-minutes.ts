// What of a meeting both sides may have, picked field by field: what is not named here cannot reach a paper for both. Notes,
// what was said among ourselves and actions of ours alone are not named.

import type { NegotiationItem } from '../../domain/negotiations/items.ts';
import type { NegotiationMeeting } from '../../domain/negotiations/meetings.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import type { Action } from '../../domain/partnership/actions.ts';
import { isBeforeBoth } from './joint-fields.ts';

type Said = NegotiationMeeting['said'][number];
type AgendaItem = NegotiationMeeting['agenda'][number];

export interface JointMinutes {
  title: string;
  day: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  isHeld: boolean;
  /** What somebody is there for is ours to know. */
  present: { id: string; side: Said['side']; name: string }[];
  agenda: {
    id: string;
    title: string;
    outcome: AgendaItem['outcome'];
    said: Pick<Said, 'side' | 'who' | 'text' | 'at'>[];
  }[];
  /** Said about nothing on the agenda. */
  besides: Pick<Said, 'side' | 'who' | 'text' | 'at'>[];
  actions: {
    agendaId: string | null;
    text: string;
    ownerSide: Action['ownerSide'];
    team: string;
    dueOn: string | null;
  }[];
}

/** `items`: those of the negotiation; `today`: what is tabled later is a draft until then. */
export function jointMinutes(
  meeting: NegotiationMeeting,
  negotiation: Pick<Negotiation, 'title' | 'team'>,
  actions: readonly Action[],
  items: readonly NegotiationItem[],
  today: string,
): JointMinutes {
  const { day, heldOn, startsAt, endsAt, place, presentIds, agenda, said, jointActionIds } = meeting;
  const open = said.filter(({ isOurs }) => !isOurs);
  const about = (agendaId: string | null) =>
    open.filter((line) => line.agendaId === agendaId).map(({ side, who, text, at }) => ({ side, who, text, at }));
  const known = new Set(agenda.map(({ id }) => id));
  const unheard = new Set(items.filter((item) => !isBeforeBoth(item, today)).map(({ id }) => id));
  /** A claim that was not made yet stands on our agenda alone, until somebody speaks of it in the room. */
  const isTheirs = ({ id, itemId, outcome }: AgendaItem): boolean =>
    itemId === null || !unheard.has(itemId) || outcome !== null || open.some(({ agendaId }) => agendaId === id);
  return {
    title: negotiation.title,
    day: heldOn ?? day,
    ...{ startsAt, endsAt, place },
    isHeld: heldOn !== null,
    present: negotiation.team
      .filter(({ id }) => presentIds.includes(id))
      .map(({ id, side, name }) => ({ id, side, name })),
    agenda: agenda.filter(isTheirs).map(({ id, title, outcome }) => ({ id, title, outcome, said: about(id) })),
    besides: open
      .filter(({ agendaId }) => agendaId === null || !known.has(agendaId))
      .map(({ side, who, text, at }) => ({ side, who, text, at })),
    actions: actions
      .filter(({ id }) => jointActionIds.includes(id))
      .map(({ itemId, text, ownerSide, team, dueOn }) => ({ agendaId: itemId, text, ownerSide, team, dueOn })),
  };
}
