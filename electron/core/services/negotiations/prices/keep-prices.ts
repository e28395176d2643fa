// Newer months of a price index, as the branch pastes or types them: read, judged, kept beside what the program brings.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type PriceSeries, PriceSeriesSchema } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import {
  type JudgedMonths,
  judgePriceMonths,
} from '../../../../../shared/rules/negotiations/prices/judge-price-months.ts';
import { wholeMonthInWords } from '../../../../../shared/rules/negotiations/prices/months.ts';
import { priceIndexOf, SERIES } from '../../../../../shared/rules/negotiations/prices/price-index.ts';
import {
  type PastedPrices,
  readPriceMonths,
} from '../../../../../shared/rules/negotiations/prices/read-price-months.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { indexOnDesk, keptMonths } from './price-records.ts';

type Given = Inputs['negotiations']['readPrices'];

const MOST_MONTHS = 2_000;

export function priceIndexes(context: CallContext): Outputs['negotiations']['priceIndexes'] {
  const view = context.desk.store.view(context.account);
  return {
    series: PriceSeriesSchema.options.map((series) => {
      const { months, first, last, ...facts } = indexOnDesk(view, series);
      const added = [...months].flatMap(([month, { value, source, isOwn, bundled }]) =>
        isOwn ? [{ month, value, source, bundled }] : [],
      );
      return {
        ...facts,
        firstMonth: first,
        lastMonth: last,
        lastValue: months.get(last)!.value,
        added: added.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
      };
    }),
  };
}

/** @throws InvalidInput where nothing can be read, or it is another series. */
function readGiven({ series, text, months }: Given): { series: PriceSeries; pasted: PastedPrices } {
  const pasted = readPriceMonths(text ?? '');
  for (const { month, value } of months ?? []) pasted.months.push({ line: 0, month, value: String(value) });
  if (pasted.otherCode !== null && pasted.series === null) {
    const known = Object.values(SERIES)
      .map(({ code, short }) => `${code} (${short})`)
      .join(' or ');
    throw new InvalidInput({ path: ['text'], message: `This is series ${pasted.otherCode}: ${known} is needed here.` });
  }
  const said = series ?? pasted.series;
  if (said === null) {
    throw new InvalidInput({ path: ['series'], message: 'Say whether this is the CPI or the RPI.' });
  }
  if (pasted.series !== null && pasted.series !== said) {
    const message = `This is the ${SERIES[pasted.series].short} (series ${SERIES[pasted.series].code}), not the ${SERIES[said].short}.`;
    throw new InvalidInput({ path: ['series'], message });
  }
  if (pasted.months.length === 0) {
    throw new InvalidInput({
      path: ['text'],
      message: 'No month with a figure was found: write “2026 SEP 144.1”, a line for each.',
    });
  }
  if (pasted.months.length > MOST_MONTHS) {
    throw new InvalidInput({ path: ['text'], message: `More than ${MOST_MONTHS} months: an index has twelve a year.` });
  }
  return { series: said, pasted };
}

function judged(from: View | Transaction, series: PriceSeries, pasted: PastedPrices, today: string): JudgedMonths {
  return judgePriceMonths(indexOnDesk(from, series), pasted.months, today.slice(0, 7));
}

/** @throws InvalidInput */
export function readPrices(given: Given, context: CallContext): Outputs['negotiations']['readPrices'] {
  const { series, pasted } = readGiven(given);
  const view = context.desk.store.view(context.account);
  const { fresh, same, differing, questions, problems } = judged(view, series, pasted, branchProfile(context).today);
  return { series, fresh, same: same.length, differing, questions, problems, unread: pasted.unread.slice(0, 20) };
}

/** @throws InvalidInput with a question until `isSure`, or with what cannot be right. */
export async function addPrices(
  { source, isSure = false, ...given }: Inputs['negotiations']['addPrices'],
  context: CallContext,
): Promise<Outputs['negotiations']['addPrices']> {
  const { today, dateOrder } = branchProfile(context);
  const { series, pasted } = readGiven(given);
  const path = [given.text === undefined ? 'months' : 'text'];
  const stands = source || `${SERIES[series].source}, put in on ${dayInWords(today, dateOrder)}`;
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.addPrices' },
    (tx) => {
      const { fresh, differing, same, questions, problems } = judged(tx, series, pasted, today);
      if (problems.length > 0) throw new InvalidInput({ path, message: problems.join(' ') });
      if (questions.length > 0 && !isSure) throw new InvalidInput({ path, message: questions.join(' ') });
      const put = [...fresh, ...differing].map(({ month, value }) => ({ month, value, source: stands.slice(0, 500) }));
      const before = keptMonths(tx, series);
      if (put.length > 0) {
        const replaced = new Set(put.map(({ month }) => month));
        const months = [...(before?.months ?? []).filter(({ month }) => !replaced.has(month)), ...put].toSorted(
          (a, b) => (a.month < b.month ? -1 : 1),
        );
        tx.put('priceIndexes', { id: before?.id ?? randomUUIDv7(), series, months }, before?.revision);
      }
      return { series, added: fresh.length, changed: differing.length, same: same.length };
    },
  );
  return { seq, ...result };
}

/** @throws InvalidInput where the branch has not put in one of them. */
export async function removePrices(
  { series, months }: Inputs['negotiations']['removePrices'],
  context: CallContext,
): Promise<Outputs['negotiations']['removePrices']> {
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removePrices' },
    (tx) => {
      const before = keptMonths(tx, series);
      const there = new Set(before?.months.map(({ month }) => month));
      const strange = months.find((month) => !there.has(month));
      if (before === undefined || strange !== undefined) {
        const isBundled = priceIndexOf(series).months.has(strange ?? '');
        const what = isBundled ? 'comes with the program and stays' : 'was not put in by the branch';
        throw new InvalidInput({ path: ['months'], message: `${wholeMonthInWords(strange ?? months[0]!)} ${what}.` });
      }
      const gone = new Set(months);
      const left = before.months.filter(({ month }) => !gone.has(month));
      if (left.length === 0) tx.remove('priceIndexes', before.id, before.revision);
      else tx.put('priceIndexes', { ...before, months: left }, before.revision);
      return { removed: gone.size };
    },
  );
  return { seq, ...result };
}
