// Bringing in open cases from a spreadsheet, and taking the list of cases out as a file.

import { bringInCases, previewCases } from './case-imports/bring-in.ts';
import { exportCases } from './case-imports/export-list.ts';
import { procedure } from './implementer.ts';

export const caseImports = {
  previewImport: procedure.cases.previewImport.handler(({ input, context, signal }) =>
    previewCases(input, context, signal),
  ),
  applyImport: procedure.cases.applyImport.handler(({ input, context, signal }) =>
    bringInCases(input, context, signal),
  ),
  exportList: procedure.cases.exportList.handler(({ input, context, signal }) => exportCases(input, context, signal)),
};
