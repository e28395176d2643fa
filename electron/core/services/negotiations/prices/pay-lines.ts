// Whose pay is held against prices: typed, or points of a spine as they stood in two months.

import { Big } from 'big.js';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { PaySpine } from '../../../../../shared/domain/negotiations/spines.ts';
import { wholeMonthInWords } from '../../../../../shared/rules/negotiations/prices/months.ts';
import { type PayLine, payIn } from '../../../../../shared/rules/negotiations/prices/real-terms.ts';
import { InvalidInput } from '../../implementer.ts';

type Asked = Inputs['negotiations']['realTerms'];
type Given = NonNullable<Asked['payThen']>;

/** Where the earlier pay must be known for anything to be told. */
const NOTHING_GIVEN = 'Say what was paid in the earlier month, or choose a spine and a point.';

/** As decimal text. @throws InvalidInput where it is nothing or less, or beyond all reason. */
function amount(given: Given | undefined, path: (string | number)[]): string | null {
  if (given === undefined) return null;
  const exact = new Big(String(given));
  if (exact.lte(0)) throw new InvalidInput({ path, message: 'Pay is more than nothing.' });
  if (exact.gt(1_000_000_000)) throw new InvalidInput({ path, message: 'This is more than anybody is paid.' });
  return exact.toFixed();
}

export function typedLines({ pay, payThen, payNow, label, rows }: Asked): PayLine[] {
  const typed = { point: null, problem: null, steps: [] };
  const lines = (rows ?? []).map(
    (row, at): PayLine => ({
      ...typed,
      label: row.label || `Row ${at + 1}`,
      payThen: amount(row.payThen, ['rows', at, 'payThen']),
      payNow: amount(row.payNow, ['rows', at, 'payNow']),
    }),
  );
  const then = amount(payThen, ['payThen']) ?? amount(pay, ['pay']);
  if (then !== null)
    lines.unshift({ ...typed, label: label || 'This pay', payThen: then, payNow: amount(payNow, ['payNow']) });
  if (lines.length === 0) throw new InvalidInput({ path: ['payThen'], message: NOTHING_GIVEN });
  return lines;
}

/**
 * Each point asked for, in the spine's order (all of them unless said). What is typed comes before what the spine says.
 * @throws InvalidInput where the spine has no such point, or nothing can be told of the only one that was asked for.
 */
export function spineLines(spine: PaySpine, asked: Asked, fromMonth: string, toMonth: string): PayLine[] {
  const years = spine.years.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const named = [...new Set(years.toReversed().flatMap(({ rates }) => rates.map(({ point }) => point)))];
  const wanted = asked.point === undefined ? asked.points : [asked.point, ...(asked.points ?? [])];
  for (const [at, point] of (wanted ?? []).entries()) {
    if (named.includes(point)) continue;
    const path = asked.point === undefined ? ['points', at] : ['point'];
    throw new InvalidInput({ path, message: `${spine.name} has no point ${point || 'without a name'}.` });
  }
  const chosen = wanted === undefined ? named : named.filter((point) => wanted.includes(point));
  const isOne = chosen.length === 1;
  const typedThen = isOne ? (amount(asked.payThen, ['payThen']) ?? amount(asked.pay, ['pay'])) : null;
  const typedNow = isOne ? amount(asked.payNow, ['payNow']) : null;
  const lines = chosen.map((point): PayLine => {
    const steps = years.map(({ from, rates }) => ({
      from,
      amount: rates.find((rate) => rate.point === point)?.amount ?? null,
    }));
    const then = typedThen ?? payIn(steps, fromMonth);
    const now = typedNow ?? payIn(steps, toMonth);
    const problem =
      then === null
        ? missing(spine, years, point, fromMonth)
        : now === null
          ? missing(spine, years, point, toMonth)
          : null;
    return {
      label: isOne && asked.label ? asked.label : `Point ${point}`,
      point,
      payThen: then,
      payNow: now,
      problem,
      steps,
    };
  });
  const [only] = lines;
  if (only === undefined) throw new InvalidInput({ path: ['spineId'], message: `${spine.name} has no points yet.` });
  if (isOne && only.problem !== null && only.payThen === null) {
    throw new InvalidInput({ path: [asked.point === undefined ? 'points' : 'point'], message: only.problem });
  }
  return lines;
}

function missing({ name }: PaySpine, years: PaySpine['years'], point: string, month: string): string {
  const first = years[0];
  const asked = wholeMonthInWords(month);
  if (first === undefined) return `${name} has no years yet: type what was paid in ${asked}.`;
  if (first.from.slice(0, 7) > month) {
    return `${name} begins here in ${wholeMonthInWords(first.from.slice(0, 7))}: type what point ${point} was paid in ${asked}.`;
  }
  return `Point ${point} has no figure in ${asked}: type what was paid.`;
}
