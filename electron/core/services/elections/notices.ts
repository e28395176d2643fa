// Ballots of industrial action: readiness, notices as drafts for the union's office, and the mandate.

import { procedure } from '../implementer.ts';
import { keepNotice, removeNotice } from './notices/keep-notice.ts';
import { noticePaper } from './notices/notice-paper.ts';
import { noticesOfBallot } from './notices/notices-of-ballot.ts';
import { readiness } from './notices/readiness.ts';

const { elections } = procedure;

export const electionsNotices = {
  readiness: elections.readiness.handler(({ input, context, signal }) => readiness(input, context, signal)),
  notices: elections.notices.handler(({ input, context }) => noticesOfBallot(input, context)),
  keepNotice: elections.keepNotice.handler(({ input, context }) => keepNotice(input, context)),
  removeNotice: elections.removeNotice.handler(({ input, context }) => removeNotice(input, context)),
  noticePaper: elections.noticePaper.handler(({ input, context }) => noticePaper(input, context)),
};
