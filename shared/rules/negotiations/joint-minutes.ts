// What of a meeting both sides may have, picked field by field: what is not named here cannot reach a paper for both. Notes,
// what was said among ourselves and actions of ours alone are not named.

import type { NegotiationMeeting } from '../../domain/negotiations/meetings.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import type { Action } from '../../domain/partnership/actions.ts';

type Said = NegotiationMeeting['said'][number];
type AgendaItem = NegotiationMeeting['agenda'][number];

export interface JointMinutes {
  title: string;
  number: string;
  day: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  isHeld: boolean;
  present: { side: Said['side']; name: string; role: string }[];
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

export function jointMinutes(
  meeting: NegotiationMeeting,
  negotiation: Pick<Negotiation, 'number' | 'title' | 'team'>,
  actions: readonly Action[],
): JointMinutes {
  const { day, heldOn, startsAt, endsAt, place, presentIds, agenda, said, jointActionIds } = meeting;
  const open = said.filter(({ isOurs }) => !isOurs);
  const about = (agendaId: string | null) =>
    open.filter((line) => line.agendaId === agendaId).map(({ side, who, text, at }) => ({ side, who, text, at }));
  const known = new Set(agenda.map(({ id }) => id));
  return {
    title: negotiation.title,
    number: negotiation.number,
    day: heldOn ?? day,
    ...{ startsAt, endsAt, place },
    isHeld: heldOn !== null,
    present: negotiation.team
      .filter(({ id }) => presentIds.includes(id))
      .map(({ side, name, role }) => ({ side, name, role })),
    agenda: agenda.map(({ id, title, outcome }) => ({ id, title, outcome, said: about(id) })),
    besides: open
      .filter(({ agendaId }) => agendaId === null || !known.has(agendaId))
      .map(({ side, who, text, at }) => ({ side, who, text, at })),
    actions: actions
      .filter(({ id }) => jointActionIds.includes(id))
      .map(({ itemId, text, ownerSide, team, dueOn }) => ({ agendaId: itemId, text, ownerSide, team, dueOn })),
  };
}
