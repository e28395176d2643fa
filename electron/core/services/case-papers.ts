// The papers of a case: each procedure and the one function that answers it.

import { applyExchange, previewExchange } from './exchange/apply-exchange.ts';
import { exchangeCase } from './exchange/make-exchange.ts';
import { procedure } from './implementer.ts';

export const casePapers = {
  exchange: procedure.cases.exchange.handler(({ input, context, signal }) => exchangeCase(input, context, signal)),
  previewExchange: procedure.cases.previewExchange.handler(({ input, context }) => previewExchange(input, context)),
  applyExchange: procedure.cases.applyExchange.handler(({ input, context }) => applyExchange(input, context)),
};
