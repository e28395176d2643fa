// A meeting as its page shows it, and meetings in a list.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { itemsOf } from '../life/hanging.ts';
import { employersOf } from '../life/page.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

/** @throws NotThere */
export function meetingPage({ id }: { id: string }, context: CallContext): Outputs['negotiations']['meeting'] {
  const view = context.desk.store.view(context.account);
  const meeting = found(view, 'negotiationMeetings', id);
  const negotiation = found(view, 'negotiations', meeting.negotiationId);
  const { number, title, state, closedOn, team, plan, visibility } = negotiation;
  const before = new Set(
    view
      .byIndex('negotiationMeetings', 'negotiationId', negotiation.id)
      .filter((other) => other.id !== id && other.day <= meeting.day)
      .flatMap(({ actionIds }) => actionIds),
  );
  const all = view.byIndex('actions', 'source', negotiation.id);
  return {
    meeting,
    negotiation: { id: negotiation.id, number, title, state, closedOn, team, plan, visibility },
    employers: employersOf(view, negotiation).map(({ name }) => name),
    items: itemsOf(view, negotiation.id).map(({ id: itemId, title: called, kind, state: stands, disputeId }) => ({
      ...{ id: itemId, title: called, kind, state: stands, disputeId },
    })),
    actions: all.filter((action) => meeting.actionIds.includes(action.id)),
    openBefore: all.filter((action) => before.has(action.id) && action.doneOn === null).slice(0, 500),
  };
}

export function listMeetings(
  input: Inputs['negotiations']['meetings'],
  context: CallContext,
): Outputs['negotiations']['meetings'] {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const { negotiationId, when = 'all', page } = input ?? {};
  const isAhead = ({ day, heldOn, cancelledWhy }: NegotiationMeeting) =>
    heldOn === null && cancelledWhy === null && day >= today;
  const chosen = [
    ...(negotiationId === undefined
      ? view.all('negotiationMeetings')
      : view.byIndex('negotiationMeetings', 'negotiationId', negotiationId)),
  ]
    .filter((meeting) => when === 'all' || isAhead(meeting) === (when === 'ahead'))
    .toSorted((a, b) => {
      if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
      if (a.day === b.day) return a.id < b.id ? -1 : 1;
      return (a.day < b.day ? -1 : 1) * (isAhead(a) ? 1 : -1);
    });
  const { offset, limit } = { ...FIRST_PAGE, ...page };
  const rows = chosen.slice(offset, offset + limit).map((meeting) => {
    const { agenda: _agenda, said: _said, notes: _notes, ...rest } = meeting;
    const { id, number, title } = found(view, 'negotiations', meeting.negotiationId);
    return { ...rest, negotiation: { id, number, title } };
  });
  return { rows, total: chosen.length };
}
