// The dates of negotiations that wait: steps of their timetables that nobody has done, meetings that are planned or wait to be
// written down.

import type { View } from '../../store/desk-store.ts';
import type { PartnershipDate, PartnershipDateFacts } from '../due/partnership-dates.ts';

/** A step that is late stays until somebody does it; a meeting that is past waits to be written down. */
export const datesOfNegotiations = (view: View, { today }: PartnershipDateFacts): PartnershipDate[] =>
  [...view.byIndex('negotiations', 'open', 'open')].flatMap((negotiation): PartnershipDate[] => {
    const { id, number, title, timetable } = negotiation;
    const about = { ref: { collection: 'negotiations' as const, id }, number, typeInWords: 'Negotiation' };
    const steps = timetable
      .filter(({ doneOn }) => doneOn === null)
      .map((step): PartnershipDate => {
        const detail = [title, step.at ?? ''].filter(Boolean).join(', ');
        return { ...about, kind: 'bargainingStep', day: step.day, title: step.title, key: `${id}-${step.id}`, detail };
      });
    const meetings = view
      .byIndex('negotiationMeetings', 'negotiationId', id)
      .filter(({ heldOn, cancelledWhy }) => heldOn === null && cancelledWhy === null)
      .map((meeting): PartnershipDate => {
        const { startsAt, place, day } = meeting;
        const called = meeting.title.trim() === '' ? 'Negotiating meeting' : meeting.title;
        const when = [startsAt ?? '', place.trim()].filter(Boolean).join(', ');
        const isPast = day < today;
        return {
          ...about,
          kind: 'bargainingMeeting',
          day,
          title: isPast ? `Write down what came of it: ${called}` : called,
          key: meeting.id,
          detail: [title, when || 'No time or place is written down.'].join(': '),
        };
      });
    return [...steps, ...meetings];
  });
