// Asking members about a negotiation, and the mandate that follows.

import { procedure } from '../implementer.ts';
import { askMembers, takeMandate } from './ballots/ask-members.ts';
import { ballots } from './ballots/ballot-rows.ts';

const { negotiations } = procedure;

export const negotiationsBallots = {
  ballots: negotiations.ballots.handler(({ input, context }) => ballots(input, context)),
  askMembers: negotiations.askMembers.handler(({ input, context }) => askMembers(input, context)),
  takeMandate: negotiations.takeMandate.handler(({ input, context }) => takeMandate(input, context)),
};
