// The price indexes as the desk has them: what the program brings, with the months that the branch has put beside.

import type { PriceIndex, PriceSeries } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { type MonthlyIndex, priceIndexOf } from '../../../../../shared/rules/negotiations/prices/price-index.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';

export const keptMonths = (from: View | Transaction, series: PriceSeries): PriceIndex | undefined =>
  [...from.all('priceIndexes')].find((kept) => kept.series === series);

export const indexOnDesk = (from: View | Transaction, series: PriceSeries): MonthlyIndex =>
  priceIndexOf(series, keptMonths(from, series)?.months);
