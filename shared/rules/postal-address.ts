// An address as an envelope wants it: a line for each part and the postcode last. Records hold it as it was typed or as a
// list gave it: often one line with commas, often with the postcode in it already.

import type { Words } from '../domain/branch.ts';

const HOUSE_NUMBER = /^\d+\s*[a-z]?$/i;
const STATE = /^[a-z]{2}$/i;

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** The lines to print, without the name; none where there is no address. A ZIP code stands behind the state. */
export function addressLines({ address, postcode }: { address: string; postcode: string }, words: Words): string[] {
  const typed = nonEmpty(address.split(/[\r\n\u2028\u2029]+/));
  const lines = typed.length === 1 ? partsOf(typed[0] as string, words) : typed;
  const code = postcode.trim();
  const last = lines.at(-1) ?? '';
  if (code === '' || withoutSpaces(last).endsWith(withoutSpaces(code))) return lines;
  if (words === 'us' && last !== '') return [...lines.slice(0, -1), `${last} ${code}`];
  return [...lines, code];
}

const nonEmpty = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/[\s,]+$/, '').trimStart()).filter((line) => line !== '');

/** "12, High Street, Northfield" is two lines: a number alone belongs to its street. */
function partsOf(line: string, words: Words): string[] {
  const parts = nonEmpty(line.split(','));
  const lines: string[] = [];
  for (const part of parts) {
    const before = lines.at(-1);
    if (before !== undefined && HOUSE_NUMBER.test(before)) lines[lines.length - 1] = `${before} ${part}`;
    else if (before !== undefined && words === 'us' && isState(part)) lines[lines.length - 1] = `${before}, ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** "IL", or "IL 62704". */
const isState = (part: string): boolean => STATE.test(part.split(/\s+/)[0] ?? '') && !/[a-z]{3}/i.test(part);
