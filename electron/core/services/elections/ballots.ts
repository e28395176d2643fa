// Ballots on a question: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { keepBallotRule, keepReturn, keepReturns, removeReturn } from './ballots/keep-returns.ts';
import { ballotResult, tallyOfInput } from './ballots/result.ts';
import { resultPaper } from './ballots/result-paper.ts';

const { elections } = procedure;

export const electionsBallots = {
  tally: elections.tally.handler(({ input, context }) => tallyOfInput(input, context)),
  result: elections.result.handler(({ input, context }) => ballotResult(input, context)),
  keepReturn: elections.keepReturn.handler(({ input, context }) => keepReturn(input, context)),
  keepReturns: elections.keepReturns.handler(({ input, context, signal }) => keepReturns(input, context, signal)),
  removeReturn: elections.removeReturn.handler(({ input, context }) => removeReturn(input, context)),
  keepBallotRule: elections.keepBallotRule.handler(({ input, context }) => keepBallotRule(input, context)),
  resultPaper: elections.resultPaper.handler(({ input, context }) => resultPaper(input, context)),
};
