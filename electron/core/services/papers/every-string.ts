// Every text of a paper's blocks changed by one function; what a block is and how it is set stays.

import type { Turns } from '../../formats/turns.ts';

/** What a block is and how it is set: no text of the case. */
const NO_TEXT = new Set(['kind', 'tone', 'align', 'width']);

/** Gives way to other work between its pieces. */
export async function everyString(value: unknown, change: (text: string) => string, turns: Turns): Promise<unknown> {
  if (turns.due()) await turns.pass();
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await everyString(item, change, turns));
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    fields.push([key, NO_TEXT.has(key) ? field : await everyString(field, change, turns)]);
  }
  return Object.fromEntries(fields);
}
