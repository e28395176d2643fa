// Everything that the page of one decision shows: what it was made on, whose stance may be asked, what it still lacks.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { leadDays } from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import { gainKind } from '../../../../../shared/rules/partnership/decisions/gains.ts';
import { gatesOf, isJobsException } from '../../../../../shared/rules/partnership/decisions/gates.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { found } from '../../cases/case-records.ts';

/** @throws NotThere */
export function decisionPage(
  { id }: Inputs['partnership']['decision'],
  context: CallContext,
): Outputs['partnership']['decision'] {
  const view = context.desk.store.view(context.account);
  const decision = found(view, 'decisions', id);
  const { forumId, meetingId, consultationId, issueId } = decision;
  const forum = forumId === null ? undefined : view.get('forums', forumId);
  const meeting = meetingId === null ? undefined : view.get('meetings', meetingId);
  const consultation = consultationId === null ? undefined : view.get('consultations', consultationId);
  const issue = issueId === null ? undefined : view.get('issues', issueId);
  const asked = new Set(decision.stances.map(({ seatId }) => seatId));
  const seats = (forum?.seats ?? []).filter((seat) => asked.has(seat.id) || holdsOn(seat, decision.on));
  return {
    decision,
    forum: forum?.name ?? null,
    meetingOn: meeting ? (meeting.heldOn ?? meeting.movedTo ?? meeting.plannedOn) : null,
    consultation: consultation
      ? {
          id: consultation.id,
          number: consultation.number,
          topic: consultation.topic,
          firstInvolvedOn: consultation.firstInvolvedOn,
        }
      : null,
    issue: issue ? { id: issue.id, number: issue.number, title: issue.title } : null,
    leadDays: leadDays(consultation?.firstInvolvedOn ?? null, decision.on),
    seats: seats.map(({ id: seatId, side, title, union, unionId }) => ({
      id: seatId,
      side,
      title,
      union: (unionId === null ? undefined : view.get('unionProfiles', unionId)?.name) ?? (union || null),
    })),
    gates: gatesOf(decision, consultation),
    isException: isJobsException(decision, consultation),
    gainKind: gainKind(decision),
  };
}
