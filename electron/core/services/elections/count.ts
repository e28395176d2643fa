// Counting, and the count sheet: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { countSheet } from './counting/count-sheet.ts';
import { countGiven } from './counting/given-papers.ts';

const { elections } = procedure;

export const electionsCount = {
  count: elections.count.handler(({ input, context, signal }) => countGiven(input, context, signal)),
  countSheet: elections.countSheet.handler(({ input, context, signal }) => countSheet(input, context, signal)),
};
