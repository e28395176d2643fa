// Inputs that work for negotiations: prices.

import type { DeskClient } from '../../shared/contract/contract.ts';

const span = { payThen: '18516', payNow: '23656', fromMonth: '2021-04', toMonth: '2024-04' };
const october = { series: 'cpi' as const, months: [{ month: '2026-09', value: '144.1' }] };

export const workingNegotiationsPrices: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.realTerms': async () => span,
  'negotiations.realTermsFile': async () => ({ ...span, format: 'csv' }),
  'negotiations.priceIndexes': async () => ({}),
  'negotiations.readPrices': async () => ({ text: '2026 SEP 144.1', series: 'cpi' }),
  'negotiations.addPrices': async () => ({ ...october, isSure: true }),
  'negotiations.removePrices': async (call) => {
    await call.negotiations.addPrices({ ...october, isSure: true });
    return { series: 'cpi', months: ['2026-09'] };
  },
};
