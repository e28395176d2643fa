// A negotiation as its page shows it: what hangs on it, by what it is costed, and what it still needs.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { nextDay, stepsOf } from '../../../../../shared/rules/negotiations/next-steps.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { itemsOf, meetingsOf } from './hanging.ts';

type Page = Outputs['negotiations']['get'];

/** @throws NotThere */
export function page({ id }: { id: string }, context: CallContext): Page {
  const view = context.desk.store.view(context.account);
  const { today, branch } = branchProfile(context);
  const negotiation = found(view, 'negotiations', id);
  const items = itemsOf(view, id);
  const meetings = meetingsOf(view, id);
  const actions = [...view.byIndex('actions', 'source', id)];
  const steps = stepsOf({ negotiation, items, meetings, today, words: branch?.words });
  const { unitId, costing, agreementId } = negotiation;
  const named = <T extends { id: string; name: string }>(record: T | undefined) =>
    record === undefined ? null : { id: record.id, name: record.name };
  const agreement = agreementId === null ? undefined : view.get('agreements', agreementId);
  return {
    negotiation,
    items,
    meetings: inOrder(meetings, today).map((meeting) => {
      const { revision, day, startsAt, endsAt, place, title, heldOn, cancelledWhy, agenda, said, actionIds } = meeting;
      const open = actions.filter((action) => actionIds.includes(action.id) && action.doneOn === null);
      return {
        ...{ id: meeting.id, revision, day, startsAt, endsAt, place, title, heldOn, cancelledWhy },
        agendaItems: agenda.length,
        said: said.length,
        openActions: open.length,
      };
    }),
    employers: employersOf(view, negotiation),
    unit: unitId === null ? null : named(view.get('units', unitId)),
    spine: costing.spineId === null ? null : named(view.get('paySpines', costing.spineId)),
    workforce: costing.workforceId === null ? null : named(view.get('workforces', costing.workforceId)),
    agreement: agreement === undefined ? null : { id: agreement.id, title: agreement.title },
    elections: electionsOf(view, negotiation),
    actions: actions.slice(0, 1_000),
    steps,
    next: steps.find(({ isDone }) => !isDone) ?? null,
    nextDay: negotiation.closedOn === null ? nextDay(negotiation.timetable, meetings, today) : null,
  };
}

export const employersOf = (view: View, { employerIds }: Pick<Negotiation, 'employerIds'>): Page['employers'] =>
  employerIds.flatMap((id) => {
    const employer = view.get('employers', id);
    return employer === undefined ? [] : [{ id, name: employer.name }];
  });

/** The nearest that is planned first, then those held or called off, the newest first. */
function inOrder(meetings: readonly NegotiationMeeting[], today: string): NegotiationMeeting[] {
  const isAhead = ({ heldOn, cancelledWhy, day }: NegotiationMeeting) =>
    heldOn === null && cancelledWhy === null && day >= today;
  return meetings.toSorted((a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    if (a.day === b.day) return a.id < b.id ? -1 : 1;
    return (a.day < b.day ? -1 : 1) * (isAhead(a) ? 1 : -1);
  });
}

export function electionsOf(view: View, { electionIds, mandate }: Negotiation): Page['elections'] {
  const ids = [...new Set([mandate.electionId, ...electionIds])].filter((id) => id !== null);
  return ids.flatMap((id) => {
    const election = view.get('elections', id);
    if (election === undefined) return [];
    const { number, title, kind } = election;
    return [{ id, number, title, kind, isMandate: id === mandate.electionId, result: resultOf(election) }];
  });
}

/** "Accept 214, Reject 61; 275 voted." null until figures were given. */
function resultOf({ choices, returns }: Election): string | null {
  if (returns.length === 0) return null;
  const votes = choices.map((_, at) => returns.reduce((sum, each) => sum + (each.votes[at] ?? 0), 0));
  const spoilt = returns.reduce((sum, each) => sum + each.spoilt, 0);
  const said = choices.map((choice, at) => `${choice} ${votes[at]}`).join(', ');
  const voted = votes.reduce((sum, each) => sum + each, spoilt);
  return `${said}; ${voted} voted`;
}
