// What pay is worth against prices: real terms between two months.

import { procedure } from '../implementer.ts';
import { addPrices, priceIndexes, readPrices, removePrices } from './prices/keep-prices.ts';
import { realTermsFile } from './prices/real-terms-file.ts';
import { realTerms } from './prices/work-out.ts';

const { negotiations } = procedure;

export const negotiationsPrices = {
  realTerms: negotiations.realTerms.handler(({ input, context }) => realTerms(input, context)),
  realTermsFile: negotiations.realTermsFile.handler(({ input, context, signal }) =>
    realTermsFile(input, context, signal),
  ),
  priceIndexes: negotiations.priceIndexes.handler(({ context }) => priceIndexes(context)),
  readPrices: negotiations.readPrices.handler(({ input, context }) => readPrices(input, context)),
  addPrices: negotiations.addPrices.handler(({ input, context }) => addPrices(input, context)),
  removePrices: negotiations.removePrices.handler(({ input, context }) => removePrices(input, context)),
};
