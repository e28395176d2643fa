// Real terms of what was asked for: which months, which indexes, whose pay.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { PriceSeriesSchema } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import { noneHas } from '../../../../../shared/rules/negotiations/prices/price-index.ts';
import { realTermsOf } from '../../../../../shared/rules/negotiations/prices/real-terms.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { spineLines, typedLines } from './pay-lines.ts';
import { indexOnDesk } from './price-records.ts';

type Asked = Inputs['negotiations']['realTerms'];

/**
 * With both indexes asked for, one that lacks a month says so and the other is told all the same.
 * @throws NotThere; InvalidInput in a sentence, which names the last month there is where no index has what was asked for.
 */
export function realTerms(asked: Asked, context: CallContext): Outputs['negotiations']['realTerms'] {
  const { nation } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const spine = asked.spineId === undefined ? null : found(view, 'paySpines', asked.spineId);
  const { series: wanted = 'both' } = asked;
  const series = wanted === 'both' ? PriceSeriesSchema.options : [wanted];
  const indexes = series.map((each) => indexOnDesk(view, each));
  const toMonth = asked.toMonth ?? indexes.map(({ last }) => last).toSorted()[0]!;
  const years = spine?.years.map(({ from }) => from).toSorted() ?? [];
  const firstOfSpine = years[0]?.slice(0, 7);
  const newestYear = years.at(-1);
  const fromMonth = asked.fromMonth ?? firstOfSpine;
  if (fromMonth === undefined) {
    throw new InvalidInput({ path: ['fromMonth'], message: 'Say from which month on (2021-04).' });
  }
  if (toMonth <= fromMonth) {
    throw new InvalidInput({ path: ['toMonth'], message: 'The second month comes after the first.' });
  }
  for (const [path, month] of [
    ['fromMonth', fromMonth],
    ['toMonth', toMonth],
  ] as const) {
    const message = noneHas(indexes, month);
    if (message !== null) throw new InvalidInput({ path: [path], message });
  }
  const basis = spine?.basis ?? asked.basis ?? 'year';
  return realTermsOf({
    lines: spine === null ? typedLines(asked) : [...spineLines(spine, asked, fromMonth, toMonth), ...extraLines(asked)],
    fromMonth,
    toMonth,
    indexes,
    basis,
    rounding: asked.rounding ?? spine?.rounding ?? (basis === 'year' ? 'pound' : 'penny'),
    ...(newestYear !== undefined && { newestYear }),
    currency: currencyOf(nation),
  });
}

const extraLines = ({ rows, series }: Asked) =>
  rows === undefined || rows.length === 0 ? [] : typedLines({ rows, series });
