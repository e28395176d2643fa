// An election from its opening to its declaration and the keeping of its papers.

import { procedure } from '../implementer.ts';
import { answerComplaint, cancel, complain, destroyPapers } from './life/afterwards.ts';
import { declare, previewDeclaration } from './life/declare.ts';
import { accept, changeNomination, nominate, rule, withdraw } from './life/nominations.ts';
import { change, open } from './life/open.ts';
import { get, list, previewTimetable, previewVoters } from './life/page.ts';
import { paper } from './life/papers.ts';

const { elections } = procedure;

export const electionsLife = {
  open: elections.open.handler(({ input, context }) => open(input, context)),
  previewTimetable: elections.previewTimetable.handler(({ input, context }) => previewTimetable(input, context)),
  previewVoters: elections.previewVoters.handler(({ input, context }) => previewVoters(input, context)),
  list: elections.list.handler(({ input, context }) => list(input, context)),
  get: elections.get.handler(({ input, context }) => get(input, context)),
  change: elections.change.handler(({ input, context }) => change(input, context)),
  nominate: elections.nominate.handler(({ input, context }) => nominate(input, context)),
  changeNomination: elections.changeNomination.handler(({ input, context }) => changeNomination(input, context)),
  rule: elections.rule.handler(({ input, context }) => rule(input, context)),
  accept: elections.accept.handler(({ input, context }) => accept(input, context)),
  withdraw: elections.withdraw.handler(({ input, context }) => withdraw(input, context)),
  previewDeclaration: elections.previewDeclaration.handler(({ input, context }) => previewDeclaration(input, context)),
  declare: elections.declare.handler(({ input, context }) => declare(input, context)),
  complain: elections.complain.handler(({ input, context }) => complain(input, context)),
  answerComplaint: elections.answerComplaint.handler(({ input, context }) => answerComplaint(input, context)),
  destroyPapers: elections.destroyPapers.handler(({ input, context }) => destroyPapers(input, context)),
  cancel: elections.cancel.handler(({ input, context }) => cancel(input, context)),
  paper: elections.paper.handler(({ input, context }) => paper(input, context)),
};
