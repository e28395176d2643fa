// The sample branch's meetings of bargaining: one at which the claim was put, one at which the second offer was made, and the
// one that is to come.

import { emptyNegotiationMeeting, type NegotiationMeeting } from '../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { emptyAction } from '../../../../shared/domain/partnership/actions.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { Transaction, Unsaved } from '../../store/desk-store.ts';
import { apart, hearingDay, idFrom } from '../random.ts';
import { DAYS_AGO, DAYS_AHEAD } from './bargaining-days.ts';
import { openNegotiation } from './negotiations.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 136;
const PLACE = 'Committee room 2, Civic Centre';

type Said = NegotiationMeeting['said'][number];
type Outcome = NegotiationMeeting['agenda'][number]['outcome'];

export const putMeetings = (tx: Transaction, { today }: NegotiationSample): void =>
  apart(CHANCE, () => {
    const negotiation = openNegotiation(tx);
    if (negotiation === undefined) return;
    const stage = { tx, negotiation, today };
    putFirst(stage);
    putSecond(stage);
    putNext(stage);
  });

interface Stage {
  tx: Transaction;
  negotiation: Negotiation;
  today: string;
}

/** What is on the table is on the agenda; where no item is written down yet, pay alone. */
function agendaOf({ tx, negotiation }: Stage, day: string, outcomes: readonly Outcome[]): NegotiationMeeting['agenda'] {
  const items = tx
    .byIndex('negotiationItems', 'negotiationId', negotiation.id)
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 3);
  return (items.length === 0 ? [{ id: null, title: 'Pay' }] : items).map(({ id: itemId, title }, at) => ({
    ...{ id: idFrom(day), title, itemId, notes: '', outcome: outcomes[at] ?? null },
  }));
}

const blank = ({ negotiation }: Stage, day: string, startsAt: string): Unsaved<'negotiationMeetings'> => ({
  ...emptyNegotiationMeeting,
  ...{ id: idFrom(day), negotiationId: negotiation.id, day, startsAt, place: PLACE },
  visibility: negotiation.visibility,
  confidentialUntil: null,
});

const lead = ({ negotiation }: Stage, side: Said['side']): string =>
  negotiation.team.find((place) => place.side === side)?.name ?? '';

const line = (
  day: string,
  agendaId: string | null,
  at: string,
  side: Said['side'],
  who: string,
  text: string,
): Said => ({
  ...{ id: idFrom(day), agendaId, at, side, who, text, isOurs: false },
});

function putFirst(stage: Stage): void {
  const day = addDays(stage.today, -DAYS_AGO.firstMeeting);
  const agenda = agendaOf(stage, day, ['claimMade', 'noted', 'noted']);
  const [pay] = agenda;
  stage.tx.put('negotiationMeetings', {
    ...blank(stage, day, '10:00'),
    ...{ title: 'Our claim', heldOn: day, endsAt: '11:45', agenda },
    presentIds: stage.negotiation.team.map(({ id }) => id),
    said: [
      line(day, pay!.id, '10:10', 'staff', lead(stage, 'staff'), 'We put the claim and what is behind it.'),
      line(day, pay!.id, '10:40', 'management', lead(stage, 'management'), 'They will answer once the grant is known.'),
    ],
  });
}

function putSecond(stage: Stage): void {
  const { tx, negotiation, today } = stage;
  const day = addDays(today, -DAYS_AGO.secondMeeting);
  const agenda = agendaOf(stage, day, ['offerMade', 'adjourned', 'noted']).map((item, at) =>
    at === 0
      ? { ...item, notes: 'They wavered when we asked about the posts that stand empty. There is more in the budget.' }
      : item,
  );
  const [pay] = agenda;
  const ours = lead(stage, 'staff');
  const theirs = lead(stage, 'management');
  const said = [
    line(day, pay!.id, '14:05', 'staff', ours, 'Members turned the first offer down, most clearly at the depot.'),
    line(day, pay!.id, '14:20', 'management', theirs, 'The council is ready to improve its offer.'),
    {
      ...line(
        day,
        pay!.id,
        '14:35',
        'staff',
        ours,
        'Better for the bottom of the scale, still below prices at the top.',
      ),
      isOurs: true,
    },
    line(day, pay!.id, '15:00', 'staff', ours, 'We shall cost it and answer in writing.'),
  ];
  const source = { collection: 'negotiations' as const, id: negotiation.id };
  const act = (text: string, ownerSide: 'staff' | 'management', dueOn: string) =>
    tx.put('actions', {
      ...emptyAction,
      ...{ id: idFrom(day), forumId: null, text, ownerSide, askedOn: day, dueOn, source, itemId: pay!.id },
      ...{ visibility: negotiation.visibility, confidentialUntil: null },
    });
  const figures = act('Send the number of empty posts by grade', 'management', addDays(today, 3));
  const depot = act('Ask the depot what they would take', 'staff', addDays(today, 4));
  tx.put('negotiationMeetings', {
    ...blank(stage, day, '14:00'),
    ...{ title: 'Second offer', heldOn: day, endsAt: '15:20', agenda, said },
    presentIds: negotiation.team.map(({ id }) => id),
    actionIds: [figures.id, depot.id],
    jointActionIds: [figures.id],
  });
}

function putNext(stage: Stage): void {
  const day = hearingDay(addDays(stage.today, DAYS_AHEAD.nextMeeting));
  const made = addDays(stage.today, -DAYS_AGO.secondMeeting);
  stage.tx.put('negotiationMeetings', {
    ...blank(stage, day, '10:00'),
    ...{ id: idFrom(made), title: 'Our answer to the second offer', agenda: agendaOf(stage, made, []) },
  });
}
