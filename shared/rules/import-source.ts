// Lists that come again and again: recognised by the names of their columns, whatever order those stand in, and read as
// somebody said the last time.

import type { Mapping } from '../contract/member-import.ts';
import type { ImportField, ListSource } from '../domain/list-sources.ts';
import { columnsOf, foldedHeader } from './header-matching.ts';

/** Each column by its name and which of that name it is: "surname 1". Columns without a name are left out. */
function namedColumns(headers: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  const met = new Map<string, number>();
  for (const [column, header] of headers.entries()) {
    const name = foldedHeader(header) || header.trim();
    if (name === '') continue;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    columns.set(`${name} ${times}`, column);
  }
  return columns;
}

/** The source whose columns have the same names; of several the one that was used last. */
export function recogniseSource(headers: readonly string[], sources: Iterable<ListSource>): ListSource | undefined {
  const here = namedColumns(headers);
  let best: ListSource | undefined;
  for (const source of sources) {
    const there = namedColumns(source.headers);
    if (there.size === 0 || there.size !== here.size || ![...there.keys()].every((name) => here.has(name))) continue;
    if (best === undefined || source.usedAt > best.usedAt) best = source;
  }
  return best;
}

/** The source's mapping for a list whose columns stand elsewhere; a column that is not in it fills nothing. */
export function sourceMapping(source: Pick<ListSource, 'headers' | 'mapping'>, headers: readonly string[]): Mapping {
  const here = namedColumns(headers);
  const nameOf = new Map([...namedColumns(source.headers)].map(([name, column]) => [column, name]));
  const mapping: Mapping = {};
  for (const [field, columns] of Object.entries(source.mapping)) {
    const found = columnsOf(columns).flatMap((column) => {
      const at = here.get(nameOf.get(column) ?? '');
      return at === undefined ? [] : [at];
    });
    if (found.length > 0) mapping[field as ImportField] = found.length === 1 ? found[0]! : found;
  }
  return mapping;
}
