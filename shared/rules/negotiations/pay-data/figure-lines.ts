// A year of a spine as lines of text: a point and its pay, as they are typed or pasted from two columns.

import type { SpineYear } from '../../../domain/negotiations/spines.ts';
import { isNothing, readPay } from './read-figures.ts';
import { pointKey } from './spine-points.ts';

export const figureLines = (rates: SpineYear['rates']): string =>
  rates.map(({ point, amount }) => (amount === null ? point : `${point}\t${amount}`)).join('\n');

/** Each point once; a line that cannot be read is named in a sentence. */
export function readFigureLines(text: string): { rates: SpineYear['rates'] } | { problem: string } {
  const rates: SpineYear['rates'] = [];
  const lines = new Map<string, number>();
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const [point = '', pay = ''] = partsOf(line);
    const before = lines.get(pointKey(point));
    if (before !== undefined) return { problem: `Point ${point} stands in lines ${before + 1} and ${at + 1}.` };
    lines.set(pointKey(point), at);
    if (isNothing(pay)) {
      rates.push({ point, amount: null });
      continue;
    }
    const read = readPay(pay);
    if ('problem' in read) return { problem: `Line ${at + 1}: ${read.problem}` };
    rates.push({ point, amount: read.amount });
  }
  return { rates };
}

/** At the tab; without one, the pay is what stands after the last space, a currency sign before it or not. */
function partsOf(line: string): [string, string] {
  const [point, ...rest] = line.split('\t');
  if (rest.length > 0) return [point!.trim(), rest.find((cell) => cell.trim() !== '')?.trim() ?? ''];
  const parts = /^(.+?)[\s:;]+([£$]?\s?\d[\d,.]*(?:\/h)?)$/.exec(line.trim());
  return parts === null ? [line.trim(), ''] : [parts[1]!, parts[2]!];
}
