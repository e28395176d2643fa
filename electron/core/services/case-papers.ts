// The papers of a case: each procedure and the one function that answers it.

import { applyExchange, previewExchange } from './exchange/apply-exchange.ts';
import { exchangeCase } from './exchange/make-exchange.ts';
import { procedure } from './implementer.ts';
import { bundleOfCase } from './papers/bundle.ts';
import { calendarOfCases } from './papers/calendar.ts';
import { handOutOfCase } from './papers/hand-out.ts';
import { readinessOfCase } from './papers/readiness.ts';
import { redactedCopy } from './papers/redact.ts';
import { referCase } from './papers/refer.ts';

export const casePapers = {
  bundle: procedure.cases.bundle.handler(({ input, context, signal }) => bundleOfCase(input, context, signal)),
  handOut: procedure.cases.handOut.handler(({ input, context, signal }) => handOutOfCase(input, context, signal)),
  readiness: procedure.cases.readiness.handler(({ input, context }) => readinessOfCase(input, context)),
  refer: procedure.cases.refer.handler(({ input, context, signal }) => referCase(input, context, signal)),
  redact: procedure.cases.redact.handler(({ input, context, signal }) => redactedCopy(input, context, signal)),
  calendar: procedure.cases.calendar.handler(({ input, context, signal }) => calendarOfCases(input, context, signal)),
  exchange: procedure.cases.exchange.handler(({ input, context, signal }) => exchangeCase(input, context, signal)),
  previewExchange: procedure.cases.previewExchange.handler(({ input, context }) => previewExchange(input, context)),
  applyExchange: procedure.cases.applyExchange.handler(({ input, context }) => applyExchange(input, context)),
};
