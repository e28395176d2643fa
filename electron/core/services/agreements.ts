// Agreements: each procedure and the one function that answers it.

import { agreementPage, listAgreements } from './agreements/agreement-rows.ts';
import { listClauses, scopeOfTopic } from './agreements/clauses.ts';
import { dueAgreements } from './agreements/due-agreements.ts';
import { duePaper } from './agreements/due-paper.ts';
import { keepAgreement, removeAgreement, reviewAgreement } from './agreements/keep-agreement.ts';
import { procedure } from './implementer.ts';

export const agreements = {
  list: procedure.agreements.list.handler(({ input, context }) => listAgreements(input, context)),
  due: procedure.agreements.due.handler(({ input, context }) => dueAgreements(input, context)),
  get: procedure.agreements.get.handler(({ input, context }) => agreementPage(input.id, context)),
  keep: procedure.agreements.keep.handler(({ input, context }) => keepAgreement(input, context)),
  review: procedure.agreements.review.handler(({ input, context }) => reviewAgreement(input, context)),
  remove: procedure.agreements.remove.handler(({ input, context }) => removeAgreement(input, context)),
  clauses: procedure.agreements.clauses.handler(({ input, context }) => listClauses(input, context)),
  scopeOf: procedure.agreements.scopeOf.handler(({ input, context }) => scopeOfTopic(input, context)),
  duePaper: procedure.agreements.duePaper.handler(({ input, context }) => duePaper(input, context)),
};
