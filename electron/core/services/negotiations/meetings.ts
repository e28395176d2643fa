// Meetings of a negotiation: agenda, what was said by whom, actions, failure to agree. Each procedure and what answers it.

import { procedure } from '../implementer.ts';
import { failToAgree } from './dispute/fail-to-agree.ts';
import { disputeRoute } from './dispute/route-shown.ts';
import { keepMeeting, removeMeeting } from './meetings/keep-meeting.ts';
import { meetingAction } from './meetings/meeting-action.ts';
import { listMeetings, meetingPage } from './meetings/meeting-page.ts';
import { meetingPaper } from './meetings/meeting-paper.ts';

const { negotiations } = procedure;

export const negotiationsMeetings = {
  meetings: negotiations.meetings.handler(({ input, context }) => listMeetings(input, context)),
  meeting: negotiations.meeting.handler(({ input, context }) => meetingPage(input, context)),
  keepMeeting: negotiations.keepMeeting.handler(({ input, context }) => keepMeeting(input, context)),
  removeMeeting: negotiations.removeMeeting.handler(({ input, context }) => removeMeeting(input, context)),
  meetingAction: negotiations.meetingAction.handler(({ input, context }) => meetingAction(input, context)),
  disputeRoute: negotiations.disputeRoute.handler(({ input, context }) => disputeRoute(input, context)),
  failToAgree: negotiations.failToAgree.handler(({ input, context }) => failToAgree(input, context)),
  meetingPaper: negotiations.meetingPaper.handler(({ input, context }) => meetingPaper(input, context)),
};
