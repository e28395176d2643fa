// Ballot papers: printed, read twice, compared, agreed.

import { procedure } from '../implementer.ts';
import { compareReadings, settlePaper } from './papers/compare-readings.ts';
import { drawOrder } from './papers/draw-order.ts';
import { enterPapers, removeBundle } from './papers/enter-papers.ts';
import { importPapers, previewPapers } from './papers/import-papers.ts';
import { papersPage } from './papers/papers-page.ts';
import { printPapers } from './papers/print-papers.ts';
import { printStatements } from './papers/statements.ts';

export const electionsPapers = {
  papers: procedure.elections.papers.handler(({ input, context }) => papersPage(input, context)),
  drawOrder: procedure.elections.drawOrder.handler(({ input, context }) => drawOrder(input, context)),
  printPapers: procedure.elections.printPapers.handler(({ input, context, signal }) =>
    printPapers(input, context, signal),
  ),
  printStatements: procedure.elections.printStatements.handler(({ input, context }) => printStatements(input, context)),
  enterPapers: procedure.elections.enterPapers.handler(({ input, context }) => enterPapers(input, context)),
  compareReadings: procedure.elections.compareReadings.handler(({ input, context }) => compareReadings(input, context)),
  settlePaper: procedure.elections.settlePaper.handler(({ input, context }) => settlePaper(input, context)),
  removeBundle: procedure.elections.removeBundle.handler(({ input, context }) => removeBundle(input, context)),
  previewPapers: procedure.elections.previewPapers.handler(({ input, context, signal }) =>
    previewPapers(input, context, signal),
  ),
  importPapers: procedure.elections.importPapers.handler(({ input, context, signal }) =>
    importPapers(input, context, signal),
  ),
};
