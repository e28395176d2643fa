// Meetings and what follows from them: agenda, papers, attendance, minutes, actions, the pack.

import { procedure } from '../implementer.ts';
import { actions, actionsByTeam } from './actions/action-rows.ts';
import { doneAction, keepAction, removeAction } from './actions/keep-actions.ts';
import { draftAgenda, takeOntoAgenda } from './meetings/agenda.ts';
import { agendaItems } from './meetings/agenda-items.ts';
import { meetingPage, meetings } from './meetings/list-meetings.ts';
import { cancelMeeting, moveMeeting, removeMeeting } from './meetings/meeting-steps.ts';
import { approveMinutes, issueMinutes } from './meetings/minutes.ts';
import { minutesPaper } from './meetings/minutes-paper.ts';
import { forumPack } from './meetings/pack.ts';
import { issuePapers, readPaper } from './meetings/papers.ts';
import { pointToIssue } from './meetings/points.ts';
import { changeMeeting, recordMeeting } from './meetings/record-meeting.ts';

const { partnership } = procedure;

export const partnershipMeetings = {
  meetings: partnership.meetings.handler(({ input, context }) => meetings(input, context)),
  meeting: partnership.meeting.handler(({ input, context }) => meetingPage(input, context)),
  recordMeeting: partnership.recordMeeting.handler(({ input, context }) => recordMeeting(input, context)),
  changeMeeting: partnership.changeMeeting.handler(({ input, context }) => changeMeeting(input, context)),
  moveMeeting: partnership.moveMeeting.handler(({ input, context }) => moveMeeting(input, context)),
  cancelMeeting: partnership.cancelMeeting.handler(({ input, context }) => cancelMeeting(input, context)),
  removeMeeting: partnership.removeMeeting.handler(({ input, context }) => removeMeeting(input, context)),
  agendaItems: partnership.agendaItems.handler(({ input, context }) => agendaItems(input, context)),
  draftAgenda: partnership.draftAgenda.handler(({ input, context }) => draftAgenda(input, context)),
  takeOntoAgenda: partnership.takeOntoAgenda.handler(({ input, context }) => takeOntoAgenda(input, context)),
  issuePapers: partnership.issuePapers.handler(({ input, context }) => issuePapers(input, context)),
  readPaper: partnership.readPaper.handler(({ input, context }) => readPaper(input, context)),
  issueMinutes: partnership.issueMinutes.handler(({ input, context }) => issueMinutes(input, context)),
  approveMinutes: partnership.approveMinutes.handler(({ input, context }) => approveMinutes(input, context)),
  pointToIssue: partnership.pointToIssue.handler(({ input, context }) => pointToIssue(input, context)),
  minutesPaper: partnership.minutesPaper.handler(({ input, context }) => minutesPaper(input, context)),
  pack: partnership.pack.handler(({ input, context, signal }) => forumPack(input, context, signal)),
  actions: partnership.actions.handler(({ input, context }) => actions(input, context)),
  actionsByTeam: partnership.actionsByTeam.handler(({ input, context }) => actionsByTeam(input, context)),
  keepAction: partnership.keepAction.handler(({ input, context }) => keepAction(input, context)),
  doneAction: partnership.doneAction.handler(({ input, context }) => doneAction(input, context)),
  removeAction: partnership.removeAction.handler(({ input, context }) => removeAction(input, context)),
};
